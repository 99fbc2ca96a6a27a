/** Rules the whole hub keeps. */
@NullMarked
package org.cohesioncyber.hub;

import org.jspecify.annotations.NullMarked;
