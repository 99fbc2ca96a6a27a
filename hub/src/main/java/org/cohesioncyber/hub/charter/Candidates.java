package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.CandidateRows.Invitation;
import org.cohesioncyber.hub.charter.CandidateRows.Recipient;
import org.cohesioncyber.hub.charter.Step.Kind;
import org.cohesioncyber.hub.ledger.Addressee;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of organisations to the charter and out of it, kept by staff: whom they would
 * like to sign, what is next, whom they invited. Coordinator and administrator only.
 */
@Component
public class Candidates {

	private final Ledger ledger;

	private final CandidateRows rows;

	private final StepRows steps;

	private final SignatureRows signatures;

	private final VersionRows versions;

	private final SignatureChanges changes;

	private final CharterNotices notices;

	private final TerritoryCalendar calendar;

	Candidates(Ledger ledger, CandidateRows rows, StepRows steps, SignatureRows signatures, VersionRows versions,
			SignatureChanges changes, CharterNotices notices, TerritoryCalendar calendar) {
		this.ledger = ledger;
		this.rows = rows;
		this.steps = steps;
		this.signatures = signatures;
		this.versions = versions;
		this.changes = changes;
		this.notices = notices;
		this.calendar = calendar;
	}

	/** Every organisation on its way, what is late first. */
	public List<Journey> all(Actor actor) {
		require(actor);
		return this.ledger.read(actor, () -> Journey.on(this.calendar.today(), this.signatures.all(), this.rows.all()));
	}

	/** One of them; none if it signed nothing and nobody follows it. */
	public Optional<Journey> find(Actor actor, OrganisationId organisation) {
		require(actor);
		return this.ledger.read(actor,
				() -> Journey
					.on(this.calendar.today(), this.signatures.of(Set.of(organisation)),
							this.rows.find(organisation).map(List::of).orElse(List.of()))
					.stream()
					.findFirst());
	}

	/**
	 * What happened so far, the latest first; an organisation may read of its own what is
	 * not the staff's.
	 */
	public List<Step> history(Actor actor, OrganisationId organisation) {
		return this.ledger.read(actor, () -> this.steps.of(organisation));
	}

	/**
	 * Begins to follow an organisation, or changes what is noted of it.
	 * @param revision the one the change was made from; {@code null} to begin
	 * @return whether it was made; not when somebody else changed it since
	 */
	public boolean follow(Actor actor, OrganisationId organisation, @Nullable Integer revision, CandidateDraft draft) {
		require(actor);
		CandidateDraft.Checked checked = draft.check();
		try {
			return this.ledger.write(actor, entry -> {
				follow(entry, organisation, revision, checked);
				return true;
			});
		}
		catch (NothingToDo _) {
			return false;
		}
	}

	private void follow(Entry entry, OrganisationId organisation, @Nullable Integer revision,
			CandidateDraft.Checked draft) {
		LocalDate today = this.calendar.today();
		Signatures known = this.changes.lock(entry.actor(), organisation);
		Optional<Stage> stage = Stage.on(today, known, null);
		if (stage.filter(one -> !one.mayBeCandidate()).isPresent()) {
			throw new InvalidInput("organisation", known.name(), "une organisation qui n’a pas de signature en cours",
					"an organisation that has no signature under way");
		}
		boolean isDone = revision == null ? this.rows.insert(entry, organisation, today, draft)
				: this.rows.change(entry, organisation, revision, draft);
		if (!isDone) {
			throw new NothingToDo();
		}
		if (revision == null) {
			this.steps.insert(entry, organisation, Kind.CANDIDATE, today, null, null);
		}
		// What is noted is no part of the journal.
		entry.journal(revision == null ? "charter-candidate-followed" : "charter-candidate-changed",
				SignatureChanges.subject(organisation), Map.of("contactOn", text(draft.contactOn())));
	}

	/** Gives up on a candidate, with the reason; what was noted is erased. */
	public void drop(Actor actor, OrganisationId organisation, String reason) {
		require(actor);
		String why = Reason.check(reason);
		this.ledger.write(actor, entry -> {
			this.changes.lock(actor, organisation);
			if (!this.rows.delete(organisation)) {
				throw new NotPermitted("a candidate that is followed");
			}
			this.steps.insert(entry, organisation, Kind.DROPPED, this.calendar.today(), null, why);
			entry.journal("charter-candidate-dropped", SignatureChanges.subject(organisation), Map.of());
			return organisation;
		});
	}

	/**
	 * Sends the candidate's contact a letter with the text to sign.
	 * @param idempotencyKey makes the same request once
	 * @return the invitation's id
	 */
	public UUID invite(Actor actor, OrganisationId organisation, @Nullable String idempotencyKey) {
		require(actor);
		return this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("charter-invitation", idempotencyKey),
				() -> invite(entry, organisation)));
	}

	private UUID invite(Entry entry, OrganisationId organisation) {
		LocalDate today = this.calendar.today();
		Signatures known = this.changes.lock(entry.actor(), organisation);
		Candidate candidate = this.rows.find(organisation)
			.orElseThrow(() -> new NotPermitted("a candidate that is followed"));
		if (candidate.card().contactEmail().isEmpty()) {
			throw new InvalidInput("contactEmail", "", "l’adresse électronique de la personne à inviter",
					"the e-mail address of the person to invite");
		}
		CharterVersion version = this.versions.current(today)
			.orElseThrow(() -> new InvalidInput("version", "", "une version de la charte en vigueur",
					"a version of the charter in force"));
		UUID id = UUID.randomUUID();
		this.rows.insert(entry, id, new Invitation(organisation, version.name(),
				new Recipient(candidate.card().contactName(), candidate.card().contactEmail())));
		this.rows.invite(entry, organisation, today);
		this.steps.insert(entry, organisation, Kind.INVITED, today, null, null);
		entry.journal("charter-invited", SignatureChanges.subject(organisation),
				Map.of("invitation", id, "version", version.name(), "text", version.textHash()));
		this.notices.publish(entry,
				new Notice("charter.invitation", List.of(), "/charte/versions/" + version.name(), Notice.Urgency.TODAY,
						new Addressee(InvitationBook.NAME, id)),
				SignatureChanges.subject(organisation), Organisations.reality(known.nature()), Set.of(organisation));
		return id;
	}

	private static String text(Optional<LocalDate> day) {
		return day.map(LocalDate::toString).orElse("");
	}

	private static void require(Actor actor) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
	}

}
