/** Alerts for programs and agents. */
@NullMarked
package org.cohesioncyber.hub.alerts.http;

import org.jspecify.annotations.NullMarked;
