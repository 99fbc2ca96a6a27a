package org.cohesioncyber.hub.sharing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.CharterStanding;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.SolidarityCase.Act;
import org.cohesioncyber.hub.sharing.SolidarityCase.Step;
import org.cohesioncyber.hub.sharing.SolidarityDraft.Checked;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * « Solidarité hors charte »: the coordinator helps a victim that did not sign, or whose
 * charter is no longer in force, by rules that are named, dated and journaled.
 */
@Component
public class SolidarityCases {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final SolidarityRows rows;

	private final Engagement engagement;

	private final Organisations organisations;

	private final Audiences audiences;

	SolidarityCases(Ledger ledger, SolidarityRows rows, Engagement engagement, Organisations organisations,
			Audiences audiences) {
		this.ledger = ledger;
		this.rows = rows;
		this.engagement = engagement;
		this.organisations = organisations;
		this.audiences = audiences;
	}

	/** Whether the actor opens, extends and closes cases. */
	public static boolean mayOpen(Actor actor) {
		return actor.has(Role.COORDINATOR);
	}

	/** The day it is, from which a case runs. */
	public LocalDate today() {
		return this.engagement.today();
	}

	/**
	 * Cases, the newest first: all for those who keep the register, else those of the
	 * actor's own organisation.
	 */
	public Page<SolidarityCase> list(Actor actor, @Nullable String cursor) {
		OrganisationId own = actor.requireOrganisation();
		OrganisationId asked = Organisations.mayKeep(actor) ? null : own;
		Cursor after = Cursor.read(cursor);
		List<SolidarityCase> found = this.ledger.read(actor, () -> this.rows.newest(asked, after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.openedAt(), last.id()).text());
	}

	/** A case of the actor's organisation, or any for those who keep the register. */
	public Optional<SolidarityCase> find(Actor actor, UUID id) {
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.find(id))
			.filter(one -> Organisations.mayKeep(actor) || one.organisation().equals(own));
	}

	/** What was done about a case, in order; nothing for whom it is not. */
	public List<Step> steps(Actor actor, UUID id) {
		return this.ledger.read(actor, () -> this.rows.steps(id));
	}

	/** Refuses as {@link #open} would, and opens nothing. */
	public SolidarityRules check(Actor actor, OrganisationId organisation, SolidarityDraft draft) {
		actor.require(Role.COORDINATOR);
		Checked checked = draft.check(today());
		this.ledger.read(actor, () -> {
			requireOutside(actor, organisation);
			return organisation;
		});
		return checked.rules();
	}

	/**
	 * Opens a case from today on; coordinator only. Refused for an organisation whose
	 * charter is in force or that has a case already.
	 * @param idempotencyKey makes the same request once
	 */
	public UUID open(Actor actor, OrganisationId organisation, SolidarityDraft draft, @Nullable String idempotencyKey) {
		actor.require(Role.COORDINATOR);
		Checked checked = draft.check(today());
		String key = IdempotencyKey.of("solidarity-case", idempotencyKey);
		return this.ledger.write(actor, entry -> entry.once(key, () -> {
			this.rows.lock(organisation);
			requireOutside(actor, organisation);
			SolidarityCase opened = new SolidarityCase(UUID.randomUUID(), organisation, checked.rules(), today(),
					checked.until(), Optional.empty(), entry.at());
			this.rows.insert(opened, entry);
			record(entry, opened, Act.OPENED, checked.reason());
			return opened.id();
		}));
	}

	private void requireOutside(Actor actor, OrganisationId organisation) {
		CharterStanding standing = this.engagement.standings(actor, Set.of(organisation)).get(organisation);
		if (standing == null) {
			throw new NotPermitted("an organisation that is registered");
		}
		if (standing.isInForce()) {
			throw new InvalidInput("organisation", standing.name(),
					"une organisation dont la charte n’est pas en vigueur",
					"an organisation whose charter is not in force");
		}
		if (!this.rows.openOn(today(), Set.of(organisation)).isEmpty()) {
			throw new InvalidInput("organisation", standing.name(),
					"une organisation sans solidarité en cours : prolongez celle-ci, ou terminez-la",
					"an organisation without a case under way: extend that one, or close it");
		}
	}

	/** Lets a case run longer, at most 30 days from today; coordinator only. */
	public void extend(Actor actor, UUID id, @Nullable String until, @Nullable String reason) {
		actor.require(Role.COORDINATOR);
		this.ledger.write(actor, entry -> {
			SolidarityCase open = running(id);
			Faulty faulty = new Faulty();
			Optional<LocalDate> last = SolidarityDraft.until(faulty, until, open.until().plusDays(1), today());
			Optional<String> why = SolidarityDraft.reason(faulty, reason);
			faulty.done();
			SolidarityCase longer = new SolidarityCase(id, open.organisation(), open.rules(), open.from(),
					last.orElseThrow(), Optional.empty(), open.openedAt());
			this.rows.change(longer);
			record(entry, longer, Act.EXTENDED, why.orElseThrow());
			return id;
		});
	}

	/** Ends a case at once; coordinator only. */
	public void close(Actor actor, UUID id, @Nullable String reason) {
		actor.require(Role.COORDINATOR);
		this.ledger.write(actor, entry -> {
			SolidarityCase open = running(id);
			Faulty faulty = new Faulty();
			Optional<String> why = SolidarityDraft.reason(faulty, reason);
			faulty.done();
			SolidarityCase closed = new SolidarityCase(id, open.organisation(), open.rules(), open.from(), open.until(),
					Optional.of(today()), open.openedAt());
			this.rows.change(closed);
			record(entry, closed, Act.CLOSED, why.orElseThrow());
			return id;
		});
	}

	private SolidarityCase running(UUID id) {
		SolidarityCase found = this.rows.lock(id).orElseThrow(() -> new NotPermitted("a case that was opened"));
		if (!found.isOpenOn(today())) {
			throw new InvalidInput("case", id, "une solidarité en cours", "a case under way");
		}
		return found;
	}

	/** What these organisations may today by a case; those without one are absent. */
	Map<OrganisationId, SolidarityRules> rulesToday(Set<OrganisationId> organisations) {
		Map<OrganisationId, SolidarityRules> rules = new HashMap<>();
		if (!organisations.isEmpty()) {
			this.rows.openOn(today(), organisations).forEach(one -> rules.put(one.organisation(), one.rules()));
		}
		return rules;
	}

	/** Who has a case today. */
	Set<OrganisationId> guestsToday(Actor hub) {
		return this.ledger.read(hub, () -> this.rows.openOn(today()))
			.stream()
			.map(SolidarityCase::organisation)
			.collect(Collectors.toSet());
	}

	private void record(Entry entry, SolidarityCase changed, Act act, String reason) {
		this.rows.note(changed, act, reason, entry);
		Subject subject = new Subject("solidarity-case", changed.id());
		String type = "solidarity-case-" + act.name().toLowerCase(Locale.ROOT);
		// Not why: the journal is kept in clear and for ever.
		entry.journal(type, subject,
				Map.of("organisation", changed.organisation().value(), "sees", changed.rules().sees().name(), "shares",
						changed.rules().shares(), "until", changed.until().toString()));
		Reality reality = this.organisations.find(entry.actor(), changed.organisation())
			.map(Organisation::nature)
			.filter(nature -> nature == Nature.EXERCISE)
			.isPresent() ? Reality.EXERCISE : Reality.ACTUAL;
		AudienceId told = this.audiences.freeze(entry,
				Set.of(changed.organisation(), entry.actor().requireOrganisation()));
		entry.publish(Fact.of(type, subject, reality, Tlp.AMBER_STRICT, told, SolidarityChanged.of(changed)));
		Notice notice = new Notice("sharing.solidarity." + act, List.of(), "/solidarite-hors-charte/" + changed.id(),
				act == Act.CLOSED ? Notice.Urgency.TODAY : Notice.Urgency.NOW);
		entry.publish(notice.about(subject, reality, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, Set.of(changed.organisation()))));
	}

}
