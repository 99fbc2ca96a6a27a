package org.cohesioncyber.hub.alerts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.hub.incidents.Incident;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Addressed;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Preview;
import org.cohesioncyber.hub.sharing.Sharing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Alerts shared under a TLP marking with an audience. An RSSI or coordinator publishes
 * after seeing who will read; agents publish what they observe; owner and recipients
 * read.
 */
@Component
public class Alerts {

	private static final int PAGE = 20;

	private static final int LONG_PAGE = 500;

	private final Ledger ledger;

	private final AlertRows rows;

	private final ObservedBatches observed;

	private final Sharing sharing;

	private final Audiences audiences;

	private final Incidents incidents;

	private final OriginNames names;

	Alerts(Ledger ledger, AlertRows rows, ObservedBatches observed, Sharing sharing, Audiences audiences,
			Incidents incidents, OriginNames names) {
		this.ledger = ledger;
		this.rows = rows;
		this.observed = observed;
		this.sharing = sharing;
		this.audiences = audiences;
		this.incidents = incidents;
		this.names = names;
	}

	/** Whether the actor may read alerts. */
	public static boolean mayRead(Actor actor) {
		return actor.organisation().isPresent() && (actor instanceof Actor.Agent || actor.has(Role.RSSI)
				|| actor.has(Role.PARTNER) || actor.has(Role.COORDINATOR));
	}

	/** Whether the actor may publish an alert. */
	public static boolean mayPublish(Actor actor) {
		return actor.organisation().isPresent() && (actor.has(Role.RSSI) || actor.has(Role.COORDINATOR));
	}

	/** Who would receive an alert published now. */
	public Preview preview(Actor actor, Tlp tlp, @Nullable CircleId circle, Reality reality) {
		requirePublisher(actor);
		return this.sharing.preview(actor, tlp, circle, reality);
	}

	/**
	 * Publishes an alert, once per key.
	 * @param shown the organisations the publisher was shown as its readers; if they are
	 * others by now, nothing is published. Null publishes in any case.
	 * @param idempotencyKey the caller's key, or null to publish in any case
	 */
	public Publication publish(Actor actor, NewAlert alert, @Nullable Set<OrganisationId> shown,
			@Nullable String idempotencyKey) {
		requirePublisher(actor);
		Content content = AlertRules.check(alert.content());
		if (alert.incident() != null) {
			checkIncident(actor, alert.incident(), alert.reality());
		}
		String origin = this.names.of(actor);
		try {
			UUID id = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("alert", idempotencyKey),
					() -> publish(entry, content, alert, origin, shown).value()));
			return new Publication.Published(new AlertId(id));
		}
		catch (OthersWouldRead _) {
			return new Publication.AudienceChanged();
		}
	}

	/**
	 * Publishes what an agent observed, in one transaction: each observation of its
	 * organisation once, however often and through whichever agent it is sent.
	 * @param circle whom it is for; none means the agent's organisation only
	 * @param first what must happen in the same transaction, before anything else
	 */
	public BatchReceipt publishObserved(Actor.Agent agent, Tlp tlp, @Nullable CircleId circle, AlertBatch batch,
			Consumer<Entry> first) {
		return this.observed.publish(agent, tlp, circle, batch, this.names.of(agent), first);
	}

	public Optional<Alert> find(Actor actor, AlertId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** What the organisation published and received, newest first, twenty a page. */
	public Page<Alert> list(Actor actor, @Nullable String cursor) {
		requireReader(actor);
		OrganisationId reader = actor.requireOrganisation();
		Cursor after = Cursor.read(cursor);
		return page(this.ledger.read(actor, () -> this.rows.newest(reader, after, PAGE + 1)), PAGE);
	}

	/** What the organisation itself published, newest first, five hundred a page. */
	public Page<Alert> published(Actor actor, @Nullable String cursor) {
		requireReader(actor);
		OrganisationId owner = actor.requireOrganisation();
		Cursor after = Cursor.read(cursor);
		return page(this.ledger.read(actor, () -> this.rows.newestOwned(owner, after, LONG_PAGE + 1)), LONG_PAGE);
	}

	private static Page<Alert> page(List<Alert> found, int longest) {
		return Page.cut(found, longest, last -> new Cursor(last.publishedAt(), last.id().value()).text());
	}

	/** Those of the ids the actor may read; for whoever got them from elsewhere. */
	public Set<AlertId> visible(Actor actor, Set<AlertId> ids) {
		requireReader(actor);
		Set<UUID> asked = ids.stream().map(AlertId::value).collect(Collectors.toSet());
		return this.ledger.read(actor, () -> this.rows.visible(asked))
			.stream()
			.map(AlertId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Those of the ids the actor may read, whole and in the same order. */
	public List<Alert> among(Actor actor, List<AlertId> ids) {
		requireReader(actor);
		List<UUID> asked = ids.stream().map(AlertId::value).toList();
		return this.ledger.read(actor, () -> this.rows.among(asked));
	}

	/** Who can read the alert, as far as the actor may know. */
	public Readers readers(Actor actor, Alert alert) {
		requireReader(actor);
		if (!alert.isOwnedBy(actor)) {
			return new Readers.YouAndOthers();
		}
		Set<OrganisationId> members = this.ledger.read(actor, () -> this.audiences.members(alert.audience()));
		return new Readers.Named(this.names.of(actor, members).values().stream().sorted().toList());
	}

	/** The incident behind an alert of the actor's own organisation. */
	public Optional<IncidentId> incidentBehind(Actor actor, AlertId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.incident(id));
	}

	private AlertId publish(Entry entry, Content content, NewAlert alert, String origin,
			@Nullable Set<OrganisationId> shown) {
		Addressed addressed = this.sharing.address(entry, alert.tlp(), alert.circle(), alert.reality());
		if (shown != null && !shown.equals(addressed.recipients())) {
			throw new OthersWouldRead();
		}
		Actor actor = entry.actor();
		Shared shared = new Shared(actor.requireOrganisation(), origin, actor.reference(), alert.tlp(), alert.circle(),
				addressed.audience(), alert.reality(), entry.at());
		Item item = Item.written(content, alert.incident());
		this.rows.add(List.of(item), shared);
		Subject subject = new Subject("alert", item.id().value());
		entry.journal(AlertPublished.TYPE, subject,
				Map.of("tlp", alert.tlp(), "reality", alert.reality(), "audience", addressed.audience().value(),
						"recipients", addressed.recipients().stream().map(OrganisationId::toString).sorted().toList()));
		entry.publish(Fact.of(AlertPublished.TYPE, subject, alert.reality(), alert.tlp(), addressed.audience(),
				item.fact(shared)));
		entry.publish(new Notice("notification.alert-published", List.of(content.title()), "/alertes/" + item.id(),
				Notice.Urgency.NOW)
			.about(subject, alert.reality(), alert.tlp(), addressed.audience()));
		return item.id();
	}

	private void checkIncident(Actor actor, IncidentId id, Reality reality) {
		Incident incident = this.incidents.find(actor, id)
			.orElseThrow(() -> new InvalidInput("incident", id, "un incident de votre organisation",
					"an incident of your organisation"));
		if (incident.declaration().reality() != reality) {
			throw new InvalidInput("reality", reality, "la même que celle de l’incident", "the same as the incident's");
		}
	}

	private static void requirePublisher(Actor actor) {
		if (!mayPublish(actor)) {
			throw new NotPermitted("being RSSI or coordinator of an organisation");
		}
	}

	private static void requireReader(Actor actor) {
		if (!mayRead(actor)) {
			throw new NotPermitted("being RSSI, partner, coordinator or agent of an organisation");
		}
	}

	private static final class OthersWouldRead extends RuntimeException {

		OthersWouldRead() {
			super("readers: others than shown", null, false, false);
		}

	}

}
