package org.cohesioncyber.hub.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

/**
 * Something people must be told, in the words of no channel: any module publishes it as a
 * fact to the organisations concerned, and the notification module finds the people and
 * the ways to reach them.
 *
 * @param key the message in the bundles: {@code <key>.subject}, {@code <key>.text} (never
 * any content) and {@code <key>.detail}, which gets the arguments and is used for
 * TLP:CLEAR only
 * @param arguments what the detail needs
 * @param path the page of the hub to open, beginning with a slash
 * @param addressee the one person it is for, who may have no account; null for the
 * members of the organisations concerned
 */
public record Notice(String key, List<String> arguments, String path, Urgency urgency, @Nullable Addressee addressee) {

	/** The type of the facts that carry a notice. */
	public static final String TYPE = "notice";

	public Notice {
		arguments = List.copyOf(arguments);
		if (!path.startsWith("/")) {
			throw new IllegalArgumentException("path: " + path + " (expected: one that begins with /)");
		}
	}

	/** A notice for the members of the organisations concerned. */
	public Notice(String key, List<String> arguments, String path, Urgency urgency) {
		this(key, arguments, path, urgency, null);
	}

	/** The fact that tells the audience, a frozen one, about the subject. */
	public Fact about(Subject subject, Reality reality, Tlp tlp, AudienceId audience) {
		if (audience.equals(AudienceId.TERRITORY)) {
			throw new IllegalArgumentException("audience: the territory (expected: organisations)");
		}
		return Fact.of(TYPE, subject, reality, tlp, audience, this);
	}

	/** What is told first when much is to be told. */
	public enum Urgency {

		NOW, TODAY

	}

}
