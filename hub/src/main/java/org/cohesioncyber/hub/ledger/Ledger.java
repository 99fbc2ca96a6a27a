package org.cohesioncyber.hub.ledger;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that opens transactions: each runs as its actor, so that row-level
 * security shows only what the acting organisation may see, and a write leaves its
 * journal lines and facts with the state it changes or not at all.
 */
@Component
public class Ledger {

	private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

	private final TransactionTemplate writes;

	private final TransactionTemplate reads;

	private final JdbcClient jdbc;

	private final EntryWriter writer;

	private final IdempotencyKeys keys;

	private final Audiences audiences;

	private final SequencerBell bell;

	private final Clock clock;

	Ledger(PlatformTransactionManager transactions, JdbcClient jdbc, EntryWriter writer, IdempotencyKeys keys,
			Audiences audiences, SequencerBell bell, Clock clock) {
		this.writes = new TransactionTemplate(transactions);
		this.reads = new TransactionTemplate(transactions);
		this.reads.setReadOnly(true);
		this.jdbc = jdbc;
		this.writer = writer;
		this.keys = keys;
		this.audiences = audiences;
		this.bell = bell;
		this.clock = clock;
	}

	/**
	 * Runs a write as the actor; when it returns the act is durable.
	 * @throws IllegalStateException if the work left no journal line
	 */
	public <T> T write(Actor actor, Function<Entry, T> work) {
		boolean isOutermost = !ACTING.isBound();
		Entry entry = new Entry(actor, this.clock.instant(), this.keys);
		T result = inTransaction(this.writes, actor, () -> {
			T outcome = work.apply(entry);
			this.writer.write(entry);
			return outcome;
		});
		if (isOutermost) {
			this.audiences.remember(entry.frozen());
		}
		this.bell.ring();
		return result;
	}

	/**
	 * Runs a read as the actor, in one read-only transaction, or in the actor's own that
	 * is under way.
	 */
	public <T> T read(Actor actor, Supplier<T> work) {
		if (ACTING.isBound() && ACTING.get().equals(actor)) {
			return work.get();
		}
		return inTransaction(this.reads, actor, work);
	}

	/**
	 * Runs a change that is nobody's act and tells nothing, such as sealing the same
	 * value with a newer key or forgetting an expired session: no journal line.
	 */
	public <T> T upkeep(Actor.Hub hub, Supplier<T> work) {
		return inTransaction(this.writes, hub, work);
	}

	private <T> T inTransaction(TransactionTemplate transaction, Actor actor, Supplier<T> work) {
		if (ACTING.isBound() && !ACTING.get().equals(actor)) {
			// It would go on with the other's rights when the inner work is done.
			throw new IllegalStateException("acting: " + actor.reference() + " (expected: " + ACTING.get().reference()
					+ ", who opened the transaction)");
		}
		return ScopedValue.where(ACTING, actor).call(() -> transaction.execute(_ -> {
			actAs(actor);
			return work.get();
		}));
	}

	private void actAs(Actor actor) {
		this.jdbc.sql("""
				SELECT set_config('cohesion.actor', ?, true), set_config('cohesion.organisation', ?, true),
					set_config('cohesion.roles', ?, true)
				""")
			.params(actor.reference(), actor.organisation().map(OrganisationId::toString).orElse(""),
					actor.roles().stream().map(Role::key).collect(Collectors.joining(",")))
			.query((_, _) -> true)
			.single();
	}

}
