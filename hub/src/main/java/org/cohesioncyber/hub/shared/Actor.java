package org.cohesioncyber.hub.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, for which organisation and with which roles: the first argument of every
 * front door, never ambient.
 */
public sealed interface Actor {

	/**
	 * A stable reference for journal and facts, such as {@code person:…} or
	 * {@code agent:…}.
	 */
	String reference();

	/** The name people know the actor by. */
	String name();

	/** The organisation acted for; empty means no organisation's data at all. */
	Optional<OrganisationId> organisation();

	Set<Role> roles();

	default boolean has(Role role) {
		return roles().contains(role);
	}

	/**
	 * The organisation acted for; refuses with {@link NotPermitted} an actor without one.
	 */
	default OrganisationId requireOrganisation() {
		return organisation().orElseThrow(() -> new NotPermitted("acting for an organisation"));
	}

	/** Refuses with {@link NotPermitted} an actor who holds none of the roles. */
	default void require(Role... oneOf) {
		for (Role role : oneOf) {
			if (has(role)) {
				return;
			}
		}
		throw new NotPermitted("one of the roles " + Arrays.toString(oneOf));
	}

	/** A signed-in person; {@code subject} is the identity provider's stable id. */
	record Person(String subject, String name, @Nullable OrganisationId actingFor, Set<Role> roles) implements Actor {

		public Person {
			roles = Set.copyOf(roles);
		}

		@Override
		public String reference() {
			return "person:" + subject;
		}

		@Override
		public Optional<OrganisationId> organisation() {
			return Optional.ofNullable(actingFor);
		}

	}

	/**
	 * A member's agent; its organisation comes from its key and it holds no role.
	 */
	record Agent(UUID id, String name, OrganisationId owner) implements Actor {

		@Override
		public String reference() {
			return "agent:" + id;
		}

		@Override
		public Optional<OrganisationId> organisation() {
			return Optional.of(owner);
		}

		@Override
		public Set<Role> roles() {
			return Set.of();
		}

	}

	/** The hub itself doing scheduled or set-up work under a stated name. */
	record Hub(String name, @Nullable OrganisationId actingFor, Set<Role> roles) implements Actor {

		public Hub {
			roles = Set.copyOf(roles);
		}

		public Hub(String name) {
			this(name, null, Set.of());
		}

		@Override
		public String reference() {
			return "hub:" + name;
		}

		@Override
		public Optional<OrganisationId> organisation() {
			return Optional.ofNullable(actingFor);
		}

	}

	/** Somebody not signed in. */
	record Nobody() implements Actor {

		@Override
		public String reference() {
			return "nobody";
		}

		@Override
		public String name() {
			return "nobody";
		}

		@Override
		public Optional<OrganisationId> organisation() {
			return Optional.empty();
		}

		@Override
		public Set<Role> roles() {
			return Set.of();
		}

	}

}
