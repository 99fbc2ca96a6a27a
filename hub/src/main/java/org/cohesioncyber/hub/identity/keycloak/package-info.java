/** Keycloak's administration interface, and what keeps it in step with the hub. */
@NullMarked
package org.cohesioncyber.hub.identity.keycloak;

import org.jspecify.annotations.NullMarked;
