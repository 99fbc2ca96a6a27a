/** How a file comes in with a request: streamed, after the fields of its form. */
@NullMarked
package org.cohesioncyber.hub.files.web;

import org.jspecify.annotations.NullMarked;
