package org.cohesioncyber.hub.continuity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.ActivityDraft.Checked;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The essential activities of organisations and their analysis. An organisation's RSSI
 * keeps its own, its partners read them, and nobody else does.
 */
@Component
public class Activities {

	private static final int PAGE = 20;

	private static final int MOST = 1000;

	private final Ledger ledger;

	private final ActivityRows rows;

	private final Audiences audiences;

	Activities(Ledger ledger, ActivityRows rows, Audiences audiences) {
		this.ledger = ledger;
		this.rows = rows;
		this.audiences = audiences;
	}

	/** Whether the actor keeps the activities of the organisation they act for. */
	public static boolean mayKeep(Actor actor) {
		return actor.organisation().isPresent() && actor.has(Role.RSSI);
	}

	/** The own organisation's, those that bear the shortest interruption first. */
	public Page<Activity> list(Actor actor, @Nullable String cursor) {
		OrganisationId own = requireReader(actor);
		UUID after = cursor == null || cursor.isEmpty() ? null : read(cursor);
		List<Activity> found = this.ledger.read(actor, () -> this.rows.page(own, after, PAGE + 1));
		return Page.cut(found, PAGE, last -> last.id().toString());
	}

	private static UUID read(String cursor) {
		try {
			return UUID.fromString(cursor);
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("cursor", cursor, "la valeur « next » d’une page précédente",
					"the value \"next\" of an earlier page");
		}
	}

	/** All of the own organisation's, at most 1,000. */
	public List<Activity> all(Actor actor) {
		OrganisationId own = requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.page(own, null, MOST));
	}

	/**
	 * What can be computed with of the activities whose organisations let that
	 * computation read them: the module it belongs to says which, by its policies.
	 */
	public List<Bare> computed(Actor.Hub computation) {
		return this.ledger.read(computation, this.rows::bare);
	}

	/** The names of those activities the computation may name. */
	public Map<ActivityId, String> computedNames(Actor.Hub computation) {
		return this.ledger.read(computation, this.rows::names);
	}

	/**
	 * An activity without a word of what it is.
	 *
	 * @param dmia, rto {@code null} when not known
	 */
	public record Bare(ActivityId id, OrganisationId organisation, @Nullable Duration dmia, @Nullable Duration rto,
			Impacts impacts) {

	}

	/** One of the own organisation's. */
	public Optional<Activity> find(Actor actor, ActivityId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/**
	 * Adds an activity to the own organisation's; its RSSI only, at most 1,000.
	 * @param idempotencyKey makes the same request once
	 */
	public ActivityId add(Actor actor, ActivityDraft draft, @Nullable String idempotencyKey) {
		OrganisationId own = requireKeeper(actor);
		Checked activity = draft.check();
		UUID id = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("activity", idempotencyKey), () -> {
			if (this.rows.lockAndCount(own) >= MOST) {
				throw new InvalidInput("name", activity.portrait().name(), MOST + " activités au plus",
						"at most " + MOST + " activities");
			}
			ActivityId added = new ActivityId(UUID.randomUUID());
			this.rows.insert(added, own, activity, entry);
			tell(entry, "activity-added", added, 1);
			return added.value();
		}));
		return new ActivityId(id);
	}

	/** Replaces an activity, unless somebody changed it since that revision. */
	public Change change(Actor actor, ActivityId id, int revision, ActivityDraft draft) {
		requireOwn(actor, id);
		Checked activity = draft.check();
		return this.ledger.write(actor, entry -> {
			if (!this.rows.change(id, revision, activity, entry)) {
				refused(entry, "activity-change-refused", id, revision);
				return Change.STALE;
			}
			tell(entry, "activity-changed", id, revision + 1);
			return Change.DONE;
		});
	}

	/** Takes an activity out of the analysis; it is kept, and no longer shown. */
	public Change retire(Actor actor, ActivityId id, int revision) {
		requireOwn(actor, id);
		return this.ledger.write(actor, entry -> {
			if (!this.rows.retire(id, revision, entry)) {
				refused(entry, "activity-retirement-refused", id, revision);
				return Change.STALE;
			}
			tell(entry, "activity-retired", id, revision + 1);
			return Change.DONE;
		});
	}

	private static OrganisationId requireReader(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER);
		return actor.requireOrganisation();
	}

	private static OrganisationId requireKeeper(Actor actor) {
		actor.require(Role.RSSI);
		return actor.requireOrganisation();
	}

	private void requireOwn(Actor actor, ActivityId id) {
		requireKeeper(actor);
		if (find(actor, id).isEmpty()) {
			throw new NotPermitted("an activity of one's own organisation");
		}
	}

	private void tell(Entry entry, String act, ActivityId id, int revision) {
		OrganisationId own = entry.actor().requireOrganisation();
		// Not what it is: the journal is kept in clear and for ever.
		entry.journal(act, subject(id), Map.of("revision", revision));
		entry.publish(Fact.of(act, subject(id), Reality.ACTUAL, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, Set.of(own)), new ActivityChanged(id.value(), own.value(), revision)));
	}

	private static void refused(Entry entry, String act, ActivityId id, int revision) {
		entry.journal(act, subject(id), Map.of("revision", revision));
	}

	private static Subject subject(ActivityId id) {
		return new Subject("activity", id.value());
	}

}
