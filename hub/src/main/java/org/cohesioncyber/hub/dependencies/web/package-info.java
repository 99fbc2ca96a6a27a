/** Pages of providers and dependencies. */
@NullMarked
package org.cohesioncyber.hub.dependencies.web;

import org.jspecify.annotations.NullMarked;
