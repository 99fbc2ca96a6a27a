/** The frame: security chain, sessions, layout, errors, live signals, home. */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "ledger", "identity", "charter", "sharing", "fleet", "incidents",
		"alerts", "contacts", "workinggroups", "awareness", "search", "notification" })
package org.cohesioncyber.hub.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
