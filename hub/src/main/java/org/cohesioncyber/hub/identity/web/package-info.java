/** The page on which an organisation's people are added and removed. */
@NullMarked
package org.cohesioncyber.hub.identity.web;

import org.jspecify.annotations.NullMarked;
