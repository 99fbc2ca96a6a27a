/** Alerts for people: read, and shared after seeing with whom. */
@NullMarked
package org.cohesioncyber.hub.alerts.web;

import org.jspecify.annotations.NullMarked;
