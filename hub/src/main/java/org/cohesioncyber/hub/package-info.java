/**
 * The hub of one territory: a modular monolith whose direct sub-packages are its modules.
 */
@NullMarked
package org.cohesioncyber.hub;

import org.jspecify.annotations.NullMarked;
