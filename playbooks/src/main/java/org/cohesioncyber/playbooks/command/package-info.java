/** The command line for playbooks. */
@NullMarked
package org.cohesioncyber.playbooks.command;

import org.jspecify.annotations.NullMarked;
