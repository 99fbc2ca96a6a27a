/** The register, the charter and their figure for programs. */
@NullMarked
package org.cohesioncyber.hub.charter.http;

import org.jspecify.annotations.NullMarked;
