package org.cohesioncyber.hub.identity;

import java.time.Clock;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the hub does when a person has just signed in: keeps the name of one it knows, and
 * makes the one named by the configuration administrator while there is none. Anybody
 * else gets nothing.
 */
@Component
public class Arrivals {

	private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

	private static final Actor.Hub HUB = new Actor.Hub("arrivals");

	private final Ledger ledger;

	private final MemberRows rows;

	private final Members members;

	private final IdentitySettings settings;

	private final Clock clock;

	Arrivals(Ledger ledger, MemberRows rows, Members members, IdentitySettings settings, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.members = members;
		this.settings = settings;
		this.clock = clock;
	}

	/** To be called once per sign-in, with what the identity provider attested. */
	public void arrived(Account account) {
		if (isNamedFirst(account)) {
			nameFirstAdministrator(account);
		}
		this.ledger.upkeep(HUB, () -> {
			this.rows.seen(account, this.clock.instant());
			return account;
		});
	}

	private boolean isNamedFirst(Account account) {
		String named = this.settings.firstAdministrator().strip();
		return !named.isEmpty() && (named.equals(account.subject())
				|| account.emailVerified() && named.equalsIgnoreCase(account.email()));
	}

	private void nameFirstAdministrator(Account account) {
		OrganisationId operator = this.settings.operatorId();
		Actor.Hub configuration = new Actor.Hub("first-administrator", operator, Set.of(Role.ADMINISTRATOR));
		if (this.ledger.read(configuration, () -> this.rows.administrators(operator)) == 0) {
			this.members.add(configuration, operator, account, Set.of(Role.ADMINISTRATOR, Role.COORDINATOR));
			log.atWarn().addKeyValue("subject", account.subject()).log("First administrator named by configuration");
		}
	}

}
