package org.cohesioncyber.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.cohesioncyber.hub.shared.Actor;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * Whose rights changed, as triggers in the database tell every replica at the commit that
 * changed them, by whatever way it came: a membership removed, an agent turned out, a
 * session ended. What stays open asks again then, instead of at its next heartbeat.
 */
@Component
class EndedRights {

	static final String CHANNEL = "cohesion_rights";

	private static final Object ASK_AGAIN = new Object();

	private final Map<String, Set<FluxSink<Object>>> asking = new ConcurrentHashMap<>();

	/**
	 * Something whenever the reader's rights may have ended, and once at the beginning.
	 */
	Flux<Object> of(Actor reader) {
		String name = name(reader);
		return Flux.create(sink -> {
			this.asking.computeIfAbsent(name, _ -> ConcurrentHashMap.newKeySet()).add(sink);
			sink.onDispose(() -> forget(name, sink));
			// They may have ended since the request was let in.
			sink.next(ASK_AGAIN);
		}, FluxSink.OverflowStrategy.LATEST);
	}

	/** Tells what a notification named. */
	void tell(String name) {
		this.asking.getOrDefault(name, Set.of()).forEach(sink -> sink.next(ASK_AGAIN));
	}

	/** After a time in which a notification may have been missed. */
	void tellAll() {
		this.asking.keySet().forEach(this::tell);
	}

	private void forget(String name, FluxSink<Object> sink) {
		this.asking.computeIfPresent(name, (_, sinks) -> {
			sinks.remove(sink);
			return sinks.isEmpty() ? null : sinks;
		});
	}

	/** As the triggers name them: a person by the hash that sessions are kept with. */
	private static String name(Actor reader) {
		return switch (reader) {
			case Actor.Person person -> HexFormat.of().formatHex(sha256(person.subject()));
			case Actor.Agent agent -> agent.id().toString();
			case Actor.Hub hub -> hub.reference();
			case Actor.Nobody nobody -> nobody.reference();
		};
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
