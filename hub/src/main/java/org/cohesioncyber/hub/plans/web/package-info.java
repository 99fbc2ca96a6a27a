/** Pages of continuity and recovery plans. */
@NullMarked
package org.cohesioncyber.hub.plans.web;

import org.jspecify.annotations.NullMarked;
