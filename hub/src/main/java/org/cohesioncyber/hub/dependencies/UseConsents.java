package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/**
 * What an organisation lets be done with its activities and dependencies, each use apart.
 * Its RSSI gives and withdraws; from the moment of withdrawal nothing of it is read.
 */
@Component
public class UseConsents {

	private final Ledger ledger;

	private final ConsentRows rows;

	private final Audiences audiences;

	UseConsents(Ledger ledger, ConsentRows rows, Audiences audiences) {
		this.ledger = ledger;
		this.rows = rows;
		this.audiences = audiences;
	}

	/** All the own organisation gave, the newest first. */
	public List<Consent> of(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER);
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.of(own));
	}

	/** Whether the own organisation lets this be done. */
	public boolean holds(Actor actor, Use use) {
		return of(actor).stream().anyMatch(one -> one.use() == use && one.holds());
	}

	/** Lets it be done, if it was not already. */
	public void give(Actor actor, Use use) {
		change(actor, use, true);
	}

	/** Lets it be done no longer. */
	public void withdraw(Actor actor, Use use) {
		change(actor, use, false);
	}

	private void change(Actor actor, Use use, boolean given) {
		actor.require(Role.RSSI);
		OrganisationId own = actor.requireOrganisation();
		Subject subject = new Subject("dependency-consent", own.value());
		this.ledger.write(actor, entry -> {
			boolean isNew = given ? this.rows.give(own, use, entry) : this.rows.withdraw(own, use, entry);
			String act = given ? "dependency-consent-given" : "dependency-consent-withdrawn";
			entry.journal(isNew ? act : act + "-again", subject, Map.of("use", use));
			if (isNew) {
				entry.publish(Fact.of(act, subject, Reality.ACTUAL, Tlp.AMBER_STRICT,
						this.audiences.freeze(entry, Set.of(own)), new ConsentChanged(own.value(), use, given)));
			}
			return isNew;
		});
	}

}
