/**
 * Reflex sheets as CACAO 2.0 playbooks: their model, their reader, the rules they keep,
 * and the library.
 */
@NullMarked
package org.cohesioncyber.playbooks;

import org.jspecify.annotations.NullMarked;
