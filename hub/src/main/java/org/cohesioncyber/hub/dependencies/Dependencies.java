package org.cohesioncyber.hub.dependencies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.DependencyDraft.Checked;
import org.cohesioncyber.hub.dependencies.DependencyRows.Kept;
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
 * What the activities and mutual services of organisations rest on. An organisation's
 * RSSI keeps its own, its partners read them, and nobody else does.
 */
@Component
public class Dependencies {

	/** Dependencies of one activity or service. */
	static final int MOST = 20;

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final DependencyRows rows;

	private final Activities activities;

	private final Providers providers;

	private final Audiences audiences;

	Dependencies(Ledger ledger, DependencyRows rows, Activities activities, Providers providers, Audiences audiences) {
		this.ledger = ledger;
		this.rows = rows;
		this.activities = activities;
		this.providers = providers;
		this.audiences = audiences;
	}

	/** Whether the actor keeps the dependencies of the organisation they act for. */
	public static boolean mayKeep(Actor actor) {
		return Activities.mayKeep(actor);
	}

	/** What one of the own activities or operated services rests on. */
	public List<Dependency> of(Actor actor, UUID dependant) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.of(dependant));
	}

	/** Everything the own organisation's activities and services rest on. */
	public List<Dependency> all(Actor actor) {
		OrganisationId own = requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.of(own));
	}

	/** The same, twenty a page. */
	public Page<Dependency> list(Actor actor, @Nullable String cursor) {
		OrganisationId own = requireReader(actor);
		UUID after = cursor == null || cursor.isEmpty() ? null : id("cursor", cursor);
		List<Dependency> found = this.ledger.read(actor, () -> this.rows.page(own, after, PAGE + 1));
		return Page.cut(found, PAGE, last -> last.id().toString());
	}

	private static UUID id(String field, String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput(field, text, "la valeur « next » d’une page précédente",
					"the value \"next\" of an earlier page");
		}
	}

	/** One of the own organisation's. */
	public Optional<Dependency> find(Actor actor, DependencyId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/**
	 * Whether it is an activity of the actor's organisation, or a service it operates.
	 */
	public boolean isDependant(Actor actor, UUID id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.activities.find(actor, new ActivityId(id)).isPresent()
				|| this.providers.operated(actor).stream().anyMatch(one -> one.id().value().equals(id)));
	}

	/**
	 * Adds a dependency to an activity of the own organisation or a service it operates;
	 * its RSSI only.
	 * @param idempotencyKey makes the same request once
	 */
	public DependencyId add(Actor actor, UUID dependant, DependencyDraft draft, @Nullable String idempotencyKey) {
		requireKeeper(actor);
		requireDependant(actor, dependant);
		Kept kept = resolve(actor, dependant, draft.check());
		UUID id = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("dependency", idempotencyKey),
				() -> insert(entry, dependant, kept)));
		return new DependencyId(id);
	}

	private UUID insert(Entry entry, UUID dependant, Kept kept) {
		if (this.rows.lockAndCount(dependant) >= MOST) {
			throw new InvalidInput("on", kept.label(), MOST + " dépendances au plus par activité",
					"at most " + MOST + " dependencies of an activity");
		}
		DependencyId added = new DependencyId(UUID.randomUUID());
		this.rows.insert(added, entry.actor().requireOrganisation(), dependant, kept, entry);
		tell(entry, "dependency-added", added, 1);
		return added.value();
	}

	/** Replaces a dependency, unless somebody changed it since that revision. */
	public Change change(Actor actor, DependencyId id, int revision, DependencyDraft draft) {
		requireKeeper(actor);
		Dependency known = requireOwn(actor, id);
		Kept kept = resolve(actor, known.dependant(), draft.check());
		return this.ledger.write(actor, entry -> {
			if (!this.rows.change(id, revision, kept, entry)) {
				entry.journal("dependency-change-refused", subject(id), Map.of("revision", revision));
				return Change.STALE;
			}
			tell(entry, "dependency-changed", id, revision + 1);
			return Change.DONE;
		});
	}

	/** Removes a dependency; it is kept, and no longer shown or computed with. */
	public Change remove(Actor actor, DependencyId id, int revision) {
		requireKeeper(actor);
		requireOwn(actor, id);
		return this.ledger.write(actor, entry -> {
			if (!this.rows.remove(id, revision, entry)) {
				entry.journal("dependency-removal-refused", subject(id), Map.of("revision", revision));
				return Change.STALE;
			}
			tell(entry, "dependency-removed", id, revision + 1);
			return Change.DONE;
		});
	}

	private Dependency requireOwn(Actor actor, DependencyId id) {
		return find(actor, id).orElseThrow(() -> new NotPermitted("a dependency of one's own organisation"));
	}

	private void requireDependant(Actor actor, UUID id) {
		if (!isDependant(actor, id)) {
			throw new NotPermitted("an activity of one's own organisation, or a service it operates");
		}
	}

	/** What the ids name; a provider that was merged is what it was merged into. */
	private Kept resolve(Actor actor, UUID dependant, Checked checked) {
		List<ActivityId> named = new ArrayList<>();
		List<ProviderId> provided = new ArrayList<>();
		Map<ProviderId, Provider> register = this.providers.current(actor,
				checked.on().stream().map(ProviderId::new).toList());
		Set<UUID> seen = new HashSet<>();
		for (UUID id : checked.on()) {
			Provider provider = register.get(new ProviderId(id));
			UUID meant = provider == null ? id : provider.id().value();
			requireOther(dependant, meant, seen.add(meant));
			if (provider != null) {
				provided.add(provider.id());
			}
			else if (this.activities.find(actor, new ActivityId(id)).isPresent()) {
				named.add(new ActivityId(id));
			}
			else {
				throw new InvalidInput("on", id, "une de vos activités, un fournisseur ou un service du registre",
						"one of your activities, a provider or service of the register");
			}
		}
		return new Kept(checked.label(), named, provided, checked.needed(), checked.tolerance());
	}

	private static void requireOther(UUID dependant, UUID meant, boolean isFirst) {
		if (meant.equals(dependant)) {
			throw new InvalidInput("on", meant,
					"autre chose que l’activité elle-même : elle ne peut pas dépendre d’elle-même",
					"something else than the activity itself: it cannot depend on itself");
		}
		if (!isFirst) {
			throw new InvalidInput("on", meant, "chaque activité ou fournisseur une seule fois",
					"each activity or provider only once");
		}
	}

	private static OrganisationId requireReader(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER);
		return actor.requireOrganisation();
	}

	private static void requireKeeper(Actor actor) {
		actor.require(Role.RSSI);
		actor.requireOrganisation();
	}

	private void tell(Entry entry, String act, DependencyId id, int revision) {
		OrganisationId own = entry.actor().requireOrganisation();
		// Not on what: the journal is kept in clear and for ever.
		entry.journal(act, subject(id), Map.of("revision", revision));
		entry.publish(Fact.of(act, subject(id), Reality.ACTUAL, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, Set.of(own)), new DependencyChanged(id.value(), own.value(), revision)));
	}

	private static Subject subject(DependencyId id) {
		return new Subject("dependency", id.value());
	}

}
