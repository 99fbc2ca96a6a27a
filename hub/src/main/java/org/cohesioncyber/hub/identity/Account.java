package org.cohesioncyber.hub.identity;

import org.jspecify.annotations.Nullable;

/** A person as the identity provider knows them. */
public record Account(String subject, String name, @Nullable String email, boolean emailVerified) {

}
