/** Continuity and recovery plans for programs. */
@NullMarked
package org.cohesioncyber.hub.plans.http;

import org.jspecify.annotations.NullMarked;
