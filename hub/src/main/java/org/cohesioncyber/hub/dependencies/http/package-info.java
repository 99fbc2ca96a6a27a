/** The programming interface of providers and dependencies. */
@NullMarked
package org.cohesioncyber.hub.dependencies.http;

import org.jspecify.annotations.NullMarked;
