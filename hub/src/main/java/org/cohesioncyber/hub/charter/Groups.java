package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Tie.Kind;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who belongs to whose group, which members know, and who runs whose information
 * technology, which only the two and the staff know.
 */
@Component
public class Groups {

	private final Ledger ledger;

	private final TieRows rows;

	private final OrganisationRows organisations;

	Groups(Ledger ledger, TieRows rows, OrganisationRows organisations) {
		this.ledger = ledger;
		this.rows = rows;
		this.organisations = organisations;
	}

	/**
	 * An organisation's ties in both directions, past ones too, as far as the actor may
	 * see them.
	 */
	public List<Tie> of(Actor actor, OrganisationId organisation) {
		actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.of(organisation));
	}

	/**
	 * Ties the organisation to another; coordinator and administrator only.
	 * @param idempotencyKey makes the same request once
	 */
	public UUID tie(Actor actor, OrganisationId organisation, TieDraft draft, @Nullable String idempotencyKey) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		Tie tie = draft.check(organisation);
		String key = IdempotencyKey.of("tie", idempotencyKey);
		return this.ledger.write(actor, entry -> entry.once(key, () -> {
			Organisation other = this.organisations.find(tie.other())
				.orElseThrow(() -> new InvalidInput("other", tie.other(), "une organisation du registre",
						"an organisation of the register"));
			this.rows.lock();
			if (!this.organisations.touch(organisation)) {
				throw new NotPermitted("an organisation that is registered");
			}
			check(tie, other);
			this.rows.insert(tie, entry);
			record(entry, "organisation-tied", tie);
			return tie.id();
		}));
	}

	private void check(Tie tie, Organisation other) {
		Ties there = new Ties(this.rows.all(tie.kind()));
		there.alreadyThere(tie).ifPresent(known -> {
			throw new InvalidInput("from", tie.from(),
					"des jours sans autre lien de ce genre : il y en a un depuis le " + known.from(),
					"days without another tie of this kind: there is one since " + known.from());
		});
		if (there.wouldCircle(tie)) {
			throw new InvalidInput("other", other.name(), "une organisation qui ne dépend pas déjà de celle-ci",
					"an organisation that does not depend on this one already");
		}
	}

	/** One tie, for those who keep the register. */
	public Optional<Tie> find(Actor actor, UUID tie) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		return this.ledger.read(actor, () -> this.rows.find(tie));
	}

	/**
	 * Says which was the last day of a tie; coordinator and administrator only.
	 * @return the tie as it is now
	 */
	public Tie end(Actor actor, UUID id, LocalDate until) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		return this.ledger.write(actor, entry -> {
			this.rows.lock();
			Tie tie = this.rows.find(id).orElseThrow(() -> new NotPermitted("a tie of the register"));
			if (until.isBefore(tie.from()) || until.isAfter(tie.last())) {
				throw new InvalidInput("until", until,
						"une date pendant laquelle le lien existe, à partir du " + tie.from(),
						"a day on which the tie holds, from " + tie.from() + " on");
			}
			this.organisations.touch(tie.organisation());
			this.rows.end(id, until);
			Tie ended = new Tie(id, tie.kind(), tie.organisation(), tie.other(), tie.from(), Optional.of(until));
			record(entry, "organisation-untied", ended);
			return ended;
		});
	}

	private void record(Entry entry, String act, Tie tie) {
		Subject subject = new Subject("organisation", tie.organisation().value());
		Map<String, Object> details = new HashMap<>(Map.of("tie", tie.id(), "kind", tie.kind().name(), "other",
				tie.other().value(), "from", tie.from().toString()));
		tie.until().ifPresent(until -> details.put("until", until.toString()));
		entry.journal(act, subject, details);
		if (tie.kind() == Kind.SUBSIDIARY_OF) {
			Nature nature = this.organisations.find(tie.organisation()).orElseThrow().nature();
			entry.publish(Fact.of(act, subject, Organisations.reality(nature), Tlp.GREEN, AudienceId.TERRITORY,
					new OrganisationTied(tie.id(), tie.organisation().value(), tie.other().value(), tie.from(),
							tie.until().orElse(null))));
		}
	}

}
