package org.cohesioncyber.hub.alerts.http;

import java.util.UUID;

import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/** What decides who would receive an alert. */
record PreviewBody(@Nullable String tlp, @Nullable UUID circle, @Nullable Reality reality) {

}
