/** Tests in a real browser, and what they share. */
@NullMarked
package org.cohesioncyber.hub.browser;

import org.jspecify.annotations.NullMarked;
