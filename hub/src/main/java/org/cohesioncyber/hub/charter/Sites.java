package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Organisation.Details;
import org.cohesioncyber.hub.charter.SiteDraft.NewSite;
import org.cohesioncyber.hub.charter.SiteRows.Removed;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sites of organisations, for the organisation itself and the staff. */
@Component
public class Sites {

	private final Ledger ledger;

	private final SiteRows rows;

	private final OrganisationRows organisations;

	Sites(Ledger ledger, SiteRows rows, OrganisationRows organisations) {
		this.ledger = ledger;
		this.rows = rows;
		this.organisations = organisations;
	}

	/**
	 * Those in the register first, then those that were, as far as the actor may see
	 * them.
	 */
	public List<Site> of(Actor actor, OrganisationId organisation) {
		actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.of(organisation));
	}

	/**
	 * Adds a site; coordinator and administrator only.
	 * @param idempotencyKey makes the same request once
	 */
	public UUID add(Actor actor, OrganisationId organisation, SiteDraft draft, @Nullable String idempotencyKey) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		String key = IdempotencyKey.of("site", idempotencyKey);
		return this.ledger.write(actor, entry -> entry.once(key, () -> {
			Siren owner = this.organisations.find(organisation)
				.flatMap(Organisation::details)
				.map(Details::siren)
				.orElseThrow(() -> new NotPermitted("an organisation that is registered"));
			NewSite site = draft.check(owner);
			UUID id = UUID.randomUUID();
			if (!this.rows.insert(id, organisation, site, entry)) {
				throw new InvalidInput("siret", site.siret(), "un SIRET qui n’est pas encore au registre",
						"a SIRET that is not in the register yet");
			}
			entry.journal("site-added", new Subject("organisation", organisation.value()),
					Map.of("site", id, "siret", site.siret().value(), "name", site.name(), "commune", site.commune()));
			return id;
		}));
	}

	/**
	 * Removes a site, whose history stays; coordinator and administrator only.
	 * @return whose it was
	 */
	public OrganisationId remove(Actor actor, UUID site) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		return this.ledger.write(actor, entry -> {
			Removed removed = this.rows.remove(site, entry)
				.orElseThrow(() -> new NotPermitted("a site of the register"));
			entry.journal("site-removed", new Subject("organisation", removed.organisation().value()),
					Map.of("site", site, "siret", removed.siret().value()));
			return removed.organisation();
		});
	}

}
