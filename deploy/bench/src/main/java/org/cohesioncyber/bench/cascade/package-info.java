/** Measures the cascade computation beside a graph library on the same graph. */
@NullMarked
package org.cohesioncyber.bench.cascade;

import org.jspecify.annotations.NullMarked;
