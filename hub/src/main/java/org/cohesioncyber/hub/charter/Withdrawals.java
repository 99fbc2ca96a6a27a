package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.charter.Step.Kind;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * What an organisation says itself of its signature: that it wants to renew it, or that
 * it withdraws. Its RSSI and its partners only.
 */
@Component
public class Withdrawals {

	private final Ledger ledger;

	private final SignatureRows signatures;

	private final SignatureChanges changes;

	private final StepRows steps;

	private final CharterNotices notices;

	private final TerritoryCalendar calendar;

	Withdrawals(Ledger ledger, SignatureRows signatures, SignatureChanges changes, StepRows steps,
			CharterNotices notices, TerritoryCalendar calendar) {
		this.ledger = ledger;
		this.signatures = signatures;
		this.changes = changes;
		this.steps = steps;
		this.notices = notices;
		this.calendar = calendar;
	}

	/** The signature the organisation may withdraw, if it has one under way. */
	public Optional<Signature> standing(Actor actor) {
		OrganisationId own = require(actor);
		return this.ledger.read(actor, () -> standing(this.signatures.of(Set.of(own)).getFirst()));
	}

	private Optional<Signature> standing(Signatures own) {
		LocalDate today = this.calendar.today();
		return own.standingOn(today)
			.stream()
			.filter(one -> SignatureState.WITHDRAWN.mayFollow(one.lastOn(today)))
			.reduce((_, later) -> later);
	}

	/**
	 * Withdraws it from today on, for good.
	 * @param signature the one that was shown, so that nobody withdraws another
	 */
	public void withdraw(Actor actor, UUID signature, String reason) {
		OrganisationId own = require(actor);
		String why = Reason.check(reason);
		this.ledger.write(actor, entry -> {
			Signatures all = this.changes.lock(actor, own);
			Signature standing = standing(all).filter(one -> one.id().equals(signature))
				.orElseThrow(() -> new InvalidInput("signature", signature,
						"la signature en cours de votre organisation", "your organisation’s signature under way"));
			this.changes.record(entry, all, standing, new Change(SignatureState.WITHDRAWN, this.calendar.today()), why);
			this.notices.tellStaff(entry, "charter.withdrawn", SignatureChanges.subject(own),
					"/charte/parcours/" + own);
			return standing;
		});
	}

	/**
	 * Says that the organisation wants to renew its signature, which staff will record.
	 */
	public void askToRenew(Actor actor) {
		OrganisationId own = require(actor);
		this.ledger.write(actor, entry -> {
			LocalDate today = this.calendar.today();
			Signatures all = this.changes.lock(actor, own);
			AwaitedRenewal.on(today, List.of(all))
				.stream()
				.findFirst()
				.orElseThrow(() -> new InvalidInput("organisation", all.name(),
						"une organisation dont la signature est à renouveler",
						"an organisation whose signature is to be renewed"));
			return entry.once("renew:" + own + ":" + today, () -> {
				this.steps.insert(entry, own, Kind.RENEWAL_ASKED, today, null, null);
				entry.journal("charter-renewal-wanted", SignatureChanges.subject(own), Map.of());
				this.notices.tellStaff(entry, "charter.renewal-wanted", SignatureChanges.subject(own),
						"/charte/parcours/" + own);
				return own.value();
			});
		});
	}

	private static OrganisationId require(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER);
		return actor.organisation().orElseThrow(() -> new NotPermitted("acting for an organisation"));
	}

}
