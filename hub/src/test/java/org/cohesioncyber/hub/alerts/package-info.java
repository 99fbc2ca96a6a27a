/** Tests of alerts. */
@NullMarked
package org.cohesioncyber.hub.alerts;

import org.jspecify.annotations.NullMarked;
