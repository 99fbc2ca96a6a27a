/** The search page. */
@NullMarked
package org.cohesioncyber.hub.search.web;

import org.jspecify.annotations.NullMarked;
