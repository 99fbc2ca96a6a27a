package org.cohesioncyber.hub.identity;

import java.util.function.BooleanSupplier;

import org.cohesioncyber.hub.shared.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks again, while a stream stays open, whether its reader would still be let in: a
 * removed member, one whose session ended, and a revoked agent lose the streams they
 * have.
 */
@Component
public class StillWelcome {

	private static final String BEARER = "Bearer ";

	private final Actors actors;

	private final ObjectProvider<AgentTokens> tokens;

	private final ObjectProvider<PersonSessions> sessions;

	StillWelcome(Actors actors, ObjectProvider<AgentTokens> tokens, ObjectProvider<PersonSessions> sessions) {
		this.actors = actors;
		this.tokens = tokens;
		this.sessions = sessions;
	}

	/**
	 * The question about one reader; while the database is away the answer stays yes,
	 * since nothing can reach the stream either.
	 * @param authorization the header the reader came with, if any
	 * @param session the secret of the session a person came with
	 */
	public BooleanSupplier check(Actor reader, @Nullable String authorization, String session) {
		return () -> {
			try {
				return isWelcome(reader, authorization, session);
			}
			catch (DataAccessException | TransactionException _) {
				return true;
			}
		};
	}

	private boolean isWelcome(Actor reader, @Nullable String authorization, String session) {
		return switch (reader) {
			case Actor.Person person -> this.sessions.stream().allMatch(known -> known.isInForce(session))
					&& this.actors.of(person.subject(), person.name(), person.actingFor()).actor().equals(person);
			case Actor.Agent agent -> holds(agent, authorization);
			case Actor.Hub hub -> true;
			case Actor.Nobody nobody -> false;
		};
	}

	private boolean holds(Actor.Agent agent, @Nullable String authorization) {
		AgentTokens known = this.tokens.getIfAvailable();
		return known != null && authorization != null && authorization.startsWith(BEARER)
				&& known.holderOf(authorization.substring(BEARER.length()))
					.filter(holder -> holder.id().equals(agent.id()))
					.isPresent();
	}

}
