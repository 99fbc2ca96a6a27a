/** The pages on which an organisation lets its agents in and turns them out. */
@NullMarked
package org.cohesioncyber.hub.fleet.web;

import org.jspecify.annotations.NullMarked;
