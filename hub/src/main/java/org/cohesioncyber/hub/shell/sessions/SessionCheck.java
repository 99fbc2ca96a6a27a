package org.cohesioncyber.hub.shell.sessions;

import java.util.Optional;

import org.cohesioncyber.hub.shell.sessions.Renewals.Ended;
import org.cohesioncyber.hub.shell.sessions.Renewals.Away;
import org.cohesioncyber.hub.shell.sessions.Renewals.Renewed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Every few minutes of use, sees whether the identity provider ended a session: an
 * account closed there loses its sessions here. Beside the request, which does not wait.
 */
@Component
class SessionCheck {

	private static final Logger log = LoggerFactory.getLogger(SessionCheck.class);

	private final SessionTable table;

	private final Renewals renewals;

	SessionCheck(SessionTable table, Renewals renewals) {
		this.table = table;
		this.renewals = renewals;
	}

	void check(byte[] hash) {
		try {
			Optional<String> token = this.table.claimCheck(hash);
			if (token.isPresent()) {
				check(hash, token.get());
			}
		}
		catch (DataAccessException cause) {
			log.warn("session check failed, the session goes on", cause);
		}
	}

	private void check(byte[] hash, String token) {
		switch (this.renewals.renew(token)) {
			case Renewed renewed -> this.table.keepRefresh(hash, renewed.refreshToken());
			case Ended ended -> this.table.end(hash);
			case Away away -> log.info("identity provider away, the session goes on");
		}
	}

}
