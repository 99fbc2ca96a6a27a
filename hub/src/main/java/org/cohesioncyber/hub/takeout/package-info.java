/** Everything an organisation gave, handed back to it in one file. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "shared", "ledger", "files", "identity", "charter", "sharing", "fleet", "continuity",
				"dependencies", "plans", "exercises", "incidents", "alerts", "contacts", "workinggroups", "awareness" })
package org.cohesioncyber.hub.takeout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
