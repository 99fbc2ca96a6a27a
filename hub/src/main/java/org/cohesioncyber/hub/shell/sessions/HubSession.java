package org.cohesioncyber.hub.shell.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * One session. Its attributes are texts only: nothing of Java's or a framework's own
 * shape is ever stored or read back.
 */
final class HubSession implements Session {

	private final Map<String, String> attributes;

	private final Instant checked;

	private String id;

	private Instant created;

	private Instant seen;

	private State state;

	private @Nullable Instant storedSeen;

	private @Nullable String replaces;

	private HubSession(String id, Map<String, String> attributes, Instant created, Instant seen, Instant checked,
			State state) {
		this.id = id;
		this.attributes = new TreeMap<>(attributes);
		this.created = created;
		this.seen = seen;
		this.checked = checked;
		this.state = state;
	}

	static HubSession fresh(String id, Instant now) {
		return new HubSession(id, Map.of(), now, now, now, State.NEW);
	}

	static HubSession stored(String id, Map<String, String> attributes, Instant created, Instant seen,
			Instant checked) {
		HubSession session = new HubSession(id, attributes, created, seen, checked, State.STORED);
		session.storedSeen = seen;
		return session;
	}

	@Override
	public String getId() {
		return this.id;
	}

	/** A new secret for a person who has just signed in; its time begins anew. */
	@Override
	public String changeSessionId() {
		if (this.state != State.NEW && this.replaces == null) {
			this.replaces = this.id;
		}
		this.id = SessionSecrets.random();
		this.created = this.seen;
		this.state = State.NEW;
		return this.id;
	}

	@Override
	@SuppressWarnings({ "unchecked", "NullAway" })
	public <T> T getAttribute(String name) {
		return (T) this.attributes.get(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return Set.copyOf(this.attributes.keySet());
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		if (value == null) {
			removeAttribute(name);
			return;
		}
		if (!(value instanceof String text)) {
			throw new IllegalArgumentException(
					"session attribute " + name + ": " + value.getClass().getName() + " (expected: a text)");
		}
		if (!text.equals(this.attributes.put(name, text))) {
			markChanged();
		}
	}

	@Override
	public void removeAttribute(String name) {
		if (this.attributes.remove(name) != null) {
			markChanged();
		}
	}

	@Override
	public Instant getCreationTime() {
		return this.created;
	}

	@Override
	public void setLastAccessedTime(Instant lastAccessedTime) {
		this.seen = lastAccessedTime;
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.seen;
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		// The same for all sessions: see the settings.
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return Duration.ZERO;
	}

	/** Never: the database does not give out a session that has expired. */
	@Override
	public boolean isExpired() {
		return false;
	}

	Map<String, String> attributes() {
		return Map.copyOf(this.attributes);
	}

	@Nullable String attribute(String name) {
		return this.attributes.get(name);
	}

	boolean isNew() {
		return this.state == State.NEW;
	}

	boolean isChanged() {
		return this.state == State.CHANGED;
	}

	/** The secret this session had before, whose row has to go. */
	@Nullable String replaces() {
		return this.replaces;
	}

	Instant checked() {
		return this.checked;
	}

	/** Whether the time of the last request has moved by so much since it was stored. */
	boolean hasMoved(Duration by) {
		Instant stored = this.storedSeen;
		return stored == null || this.seen.isAfter(stored.plus(by));
	}

	void markStored() {
		this.state = State.STORED;
		this.storedSeen = this.seen;
		this.replaces = null;
	}

	private void markChanged() {
		if (this.state == State.STORED) {
			this.state = State.CHANGED;
		}
	}

	private enum State {

		NEW, CHANGED, STORED

	}

}
