package org.cohesioncyber.hub.workinggroups.web;

import org.jspecify.annotations.Nullable;

/** Where the first and the next page of a list are; null for none. */
record Links(@Nullable String first, @Nullable String next) {

}
