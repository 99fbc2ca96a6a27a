/**
 * The crisis directory and the drills as pages, and the page on which a drill is
 * answered.
 */
@NullMarked
package org.cohesioncyber.hub.contacts.web;

import org.jspecify.annotations.NullMarked;
