/** Working groups as pages. */
@NullMarked
package org.cohesioncyber.hub.workinggroups.web;

import org.jspecify.annotations.NullMarked;
