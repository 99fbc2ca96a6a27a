/**
 * What stops, when it is back and why, when something that others need fails: computed
 * from a graph and nothing else. {@code hub/docs/cascade.md} is its definition.
 */
@NullMarked
package org.cohesioncyber.hub.dependencies.cascade;

import org.jspecify.annotations.NullMarked;
