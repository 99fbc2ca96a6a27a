package org.cohesioncyber.hub.fleet;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.SessionGranted;
import org.cohesioncyber.agent.protocol.SignedRequest;
import org.cohesioncyber.hub.fleet.Authentication.Recognised;
import org.cohesioncyber.hub.fleet.Authentication.Refused;
import org.cohesioncyber.hub.fleet.Authentication.Spent;
import org.cohesioncyber.hub.identity.AgentTokens;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OneTimeCode;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Recognises agents, by the signature of a message or by the token of a session. */
@Component
class Credentials implements AgentTokens {

	private static final Duration SESSION = Duration.ofMinutes(15);

	/** Longer than a signature is good for on either side of the hub's clock. */
	private static final Duration NONCES = MessageSignature.WINDOW.multipliedBy(5);

	private final Ledger ledger;

	private final AgentRows agents;

	private final CredentialRows rows;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	private final Map<UUID, Signer> signers = new ConcurrentHashMap<>();

	Credentials(Ledger ledger, AgentRows agents, CredentialRows rows, Clock clock) {
		this.ledger = ledger;
		this.agents = agents;
		this.rows = rows;
		this.clock = clock;
	}

	/** What costs nothing is looked at first. */
	Authentication recognise(SignedRequest request, MessageSignature signature) {
		Instant now = this.clock.instant();
		if (!signature.isMadeAround(now)) {
			return new Refused("created: " + signature.created() + " (expected: within "
					+ MessageSignature.WINDOW.toSeconds() + " s of " + now + ")");
		}
		Optional<Signer> signer = id(signature.keyId()).flatMap(this::signer)
			.filter(known -> signature.signs(request, known.key()));
		return signer.isPresent() ? new Recognised(signer.get().agent(), signer.get().sharing(), signature.nonce())
				: new Refused("signature: not of an agent in force");
	}

	boolean take(Recognised message) {
		return this.ledger.upkeep(Fleet.HUB,
				() -> this.rows.take(message.agent().id(), message.nonce(), this.clock.instant()));
	}

	void take(Entry entry, Recognised message) {
		if (!this.rows.take(message.agent().id(), message.nonce(), entry.at())) {
			throw new Spent();
		}
	}

	/**
	 * An agent's key never changes, so it is read once; whether the agent is in force is
	 * asked of the database when its message is taken.
	 */
	private Optional<Signer> signer(UUID agent) {
		Signer known = this.signers.get(agent);
		if (known == null) {
			known = this.ledger.read(Fleet.HUB, () -> this.agents.known(agent)).map(Signer::of).orElse(null);
			if (known != null) {
				this.signers.put(agent, known);
			}
		}
		return Optional.ofNullable(known);
	}

	SessionGranted open(Actor.Agent agent) {
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		Instant now = this.clock.instant();
		Instant until = now.plus(SESSION);
		this.ledger.upkeep(Fleet.HUB, () -> {
			this.rows.addSession(OneTimeCode.sha256(token), agent.id(), until);
			return token;
		});
		return new SessionGranted(token, until, now);
	}

	/** Asked at every request, so that a revoked agent is a stranger at once. */
	@Override
	public Optional<Actor.Agent> holderOf(String token) {
		byte[] hash = OneTimeCode.sha256(token);
		return this.ledger
			.read(Fleet.HUB, () -> this.rows.holder(hash, this.clock.instant()).flatMap(this.agents::known))
			.map(AgentRows.Known::agent);
	}

	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
	void forgetOld() {
		Instant now = this.clock.instant();
		this.ledger.upkeep(Fleet.HUB, () -> this.rows.forget(now.minus(NONCES), now));
	}

	private static Optional<UUID> id(String keyId) {
		try {
			return Optional.of(UUID.fromString(keyId));
		}
		catch (IllegalArgumentException _) {
			return Optional.empty();
		}
	}

	private record Signer(Actor.Agent agent, AgentSharing sharing, PublicKey key) {

		static Signer of(AgentRows.Known known) {
			return new Signer(known.agent(), known.sharing(), Ed25519Keys.publicKey(known.publicKey()));
		}

	}

}
