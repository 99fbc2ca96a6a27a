package org.cohesioncyber.hub.plans;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.continuity.ActivityFigures;
import org.cohesioncyber.hub.continuity.ActivityFigures.Counted;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.plans.PlanProgress.Family;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far plans are: of the own organisation for its people, of the territory for every
 * member. Computed from what there is each time it is asked.
 */
@Component
public class ProgressFigures {

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final ActivityFigures activities;

	private final Engagement engagement;

	private final List<EngagementEvidence> evidence;

	ProgressFigures(Ledger ledger, JdbcClient jdbc, ActivityFigures activities, Engagement engagement,
			List<EngagementEvidence> evidence) {
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.activities = activities;
		this.engagement = engagement;
		this.evidence = evidence.stream().filter(one -> one.kind() == EngagementEvidence.Kind.EXERCISE).toList();
	}

	/** How far the own organisation is; its RSSI and partners. */
	public OwnProgress own(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER);
		return new Reading(this.engagement.today()).of(actor.requireOrganisation());
	}

	/** How far the engaged organisations are together; every member. */
	public TerritoryProgress territory(Actor actor) {
		actor.requireOrganisation();
		Reading reading = new Reading(this.engagement.today());
		return TerritoryProgress.of(this.engagement.engagedToday().stream().map(reading::of).toList(), reading.today);
	}

	private List<PlanInForce> inForce(LocalDate today) {
		return this.ledger.read(PlanEvidence.HUB, () -> this.jdbc.sql("""
				SELECT p.organisation_id, p.kind, v.figures,
					(SELECT array_agg(activity_id) FROM plans.covered c WHERE c.version_id = v.id) AS covered
				FROM plans.plan p JOIN LATERAL
					(SELECT * FROM plans.version one WHERE one.plan_id = p.id ORDER BY number DESC LIMIT 1) v ON true
				WHERE p.retired_at IS NULL AND p.scale = 'ORGANISATION' AND v.review_on >= ?
				""").param(today).query((row, _) -> read(row)).list());
	}

	private static PlanInForce read(ResultSet row) throws SQLException {
		Array covered = row.getArray("covered");
		Set<UUID> ids = covered == null ? Set.of()
				: Arrays.stream((Object[]) covered.getArray()).map(UUID.class::cast).collect(Collectors.toSet());
		return new PlanInForce(new OrganisationId(row.getObject("organisation_id", UUID.class)),
				PlanKind.valueOf(row.getString("kind")),
				JsonMapper.shared().readValue(row.getString("figures"), Figures.class), ids);
	}

	/** Everything that is counted, read once. */
	private final class Reading {

		private final LocalDate today;

		private final Map<OrganisationId, List<Counted>> activities = ProgressFigures.this.activities.all();

		private final Map<OrganisationId, List<PlanInForce>> plans;

		private final Map<OrganisationId, LocalDate> exercised;

		private Reading(LocalDate today) {
			this.today = today;
			this.plans = inForce(today).stream().collect(Collectors.groupingBy(PlanInForce::organisation));
			this.exercised = ProgressFigures.this.evidence.stream()
				// All there ever were: confidence goes on falling when they no longer
				// count.
				.flatMap(one -> one.between(LocalDate.EPOCH, today).stream())
				.filter(one -> !one.from().isAfter(today))
				.collect(Collectors.toMap(Evidence::organisation, this::lastDay,
						(one, other) -> one.isAfter(other) ? one : other));
		}

		private LocalDate lastDay(Evidence one) {
			LocalDate until = Objects.requireNonNullElse(one.until(), this.today);
			return until.isAfter(this.today) ? this.today : until;
		}

		private OwnProgress of(OrganisationId organisation) {
			List<Counted> mine = this.activities.getOrDefault(organisation, List.of());
			List<PlanInForce> inForce = this.plans.getOrDefault(organisation, List.of());
			return new OwnProgress(organisation, Arrays.stream(Family.values())
				.map(family -> PlanProgress.of(family, mine, inForce, this.exercised.get(organisation), this.today))
				.toList(), !inForce.isEmpty(), mine.size(), PlanProgress.secured(mine, inForce));
		}

	}

}
