package org.cohesioncyber.hub.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The organisations' plans as staff know them: existence, kind, dates, hash and counts of
 * findings.
 */
@Component
public class PlanRegister {

	private static final int PAGE = 20;

	private static final String SELECT = """
			SELECT p.id, p.organisation_id, p.kind, p.added_at, %s FROM plans.plan p
			LEFT JOIN LATERAL (SELECT * FROM plans.version one WHERE one.plan_id = p.id ORDER BY number DESC LIMIT 1) v ON true
			WHERE p.retired_at IS NULL AND p.scale = 'ORGANISATION'
			"""
		.formatted(PlanVersionRows.COLUMNS);

	private final Ledger ledger;

	private final JdbcClient jdbc;

	PlanRegister(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	/** All of them, the newest first, twenty a page; coordinators and administrators. */
	public Page<RegisteredPlan> list(Actor actor, @Nullable String cursor) {
		requireStaff(actor);
		Cursor after = Cursor.read(cursor);
		List<RegisteredPlan> found = this.ledger.read(actor,
				() -> this.jdbc
					.sql(SELECT + " AND (p.added_at, p.id) < (?, ?) ORDER BY p.added_at DESC, p.id DESC LIMIT ?")
					.params(Timestamp.from(after.at()), after.id(), PAGE + 1)
					.query(PlanRegister::read)
					.list());
		return Page.cut(found, PAGE, last -> new Cursor(last.addedAt(), last.id().value()).text());
	}

	/** One of them. */
	public Optional<RegisteredPlan> find(Actor actor, PlanId id) {
		requireStaff(actor);
		return this.ledger.read(actor,
				() -> this.jdbc.sql(SELECT + " AND p.id = ?").param(id.value()).query(PlanRegister::read).optional());
	}

	private static void requireStaff(Actor actor) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		actor.requireOrganisation();
	}

	private static RegisteredPlan read(ResultSet row, int number) throws SQLException {
		return new RegisteredPlan(new PlanId(row.getObject("id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				PlanKind.valueOf(row.getString("kind")), row.getTimestamp("added_at").toInstant(),
				PlanVersionRows.latest(row));
	}

}
