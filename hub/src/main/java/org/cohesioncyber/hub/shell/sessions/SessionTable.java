package org.cohesioncyber.hub.shell.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.ledger.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in the database, sealed, reached only through its functions. */
@Component
class SessionTable {

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	private final SessionSettings settings;

	private final Clock clock;

	SessionTable(JdbcClient jdbc, Vault vault, JsonMapper json, SessionSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
	}

	HubSession fresh() {
		return HubSession.fresh(SessionSecrets.random(), this.clock.instant());
	}

	Optional<HubSession> find(String secret) {
		byte[] hash = SessionSecrets.hash(secret);
		return this.jdbc.sql("SELECT content, created_at, seen_at, checked_at FROM shell.find_session(?, ?)")
			.params(hash, Timestamp.from(this.clock.instant()))
			.query((row, _) -> session(secret, hash, row))
			.optional();
	}

	void add(HubSession session, @Nullable String refreshToken) {
		byte[] hash = SessionSecrets.hash(session.getId());
		this.jdbc
			.sql("""
					SELECT shell.keep_session(:hash, :provider, :person, :content, :refresh, :created, :seen, :expires, :anonymous)
					""")
			.param("hash", hash)
			.param("provider", SessionSecrets.hashOrNull(session.attribute(SessionAttributes.PROVIDER_SESSION)))
			.param("person", SessionSecrets.hashOrNull(session.attribute(SessionAttributes.SUBJECT)))
			.param("content", content(session, hash))
			.param("refresh", refresh(refreshToken, hash))
			.param("created", Timestamp.from(session.getCreationTime()))
			.param("seen", Timestamp.from(session.getLastAccessedTime()))
			.param("expires", Timestamp.from(expiry(session)))
			.param("anonymous", this.settings.anonymousRows())
			.query((_, _) -> true)
			.single();
	}

	/** Stores what changed; a session that was ended meanwhile stays ended. */
	void change(HubSession session) {
		byte[] hash = SessionSecrets.hash(session.getId());
		this.jdbc.sql("SELECT shell.change_session(:hash, :content, :seen, :expires)")
			.param("hash", hash)
			.param("content", session.isChanged() ? content(session, hash) : null)
			.param("seen", Timestamp.from(session.getLastAccessedTime()))
			.param("expires", Timestamp.from(expiry(session)))
			.query((_, _) -> true)
			.single();
	}

	/** Ends a session and gives its refresh token back, if it had one. */
	Optional<String> end(String secret) {
		byte[] hash = SessionSecrets.hash(secret);
		return token("SELECT shell.end_session(?)", hash, hash);
	}

	/** The refresh token, given to one asker per interval. */
	Optional<String> claimCheck(byte[] hash) {
		Instant now = this.clock.instant();
		return token("SELECT shell.claim_check(?, ?, ?)", hash, hash, Timestamp.from(now),
				Timestamp.from(now.minus(this.settings.check())));
	}

	void keepRefresh(byte[] hash, String token) {
		this.jdbc.sql("SELECT shell.keep_refresh(?, ?)")
			.params(hash, this.vault.seal(token, SessionSecrets.place("refresh", hash)))
			.query((_, _) -> true)
			.single();
	}

	void end(byte[] hash) {
		token("SELECT shell.end_session(?)", hash, hash);
	}

	long endProviderSession(String providerSession) {
		return this.jdbc.sql("SELECT shell.end_provider_session(?)")
			.param(SessionSecrets.hash(providerSession))
			.query(Long.class)
			.single();
	}

	long endAllOf(String subject) {
		return this.jdbc.sql("SELECT shell.end_sessions_of(?)")
			.param(SessionSecrets.hash(subject))
			.query(Long.class)
			.single();
	}

	boolean isDueForCheck(HubSession session) {
		return session.attribute(SessionAttributes.SUBJECT) != null
				&& session.checked().plus(this.settings.check()).isBefore(this.clock.instant());
	}

	private Instant expiry(HubSession session) {
		Instant seen = session.getLastAccessedTime();
		if (session.attribute(SessionAttributes.SUBJECT) == null) {
			return seen.plus(this.settings.anonymous());
		}
		Instant latest = session.getCreationTime().plus(this.settings.absolute());
		Instant idle = seen.plus(this.settings.idle());
		return idle.isBefore(latest) ? idle : latest;
	}

	private HubSession session(String secret, byte[] hash, ResultSet row) throws SQLException {
		byte[] content = this.vault.open(row.getBytes("content"), SessionSecrets.place("content", hash));
		return HubSession.stored(secret, this.json.readValue(content, TEXTS), instant(row, "created_at"),
				instant(row, "seen_at"), instant(row, "checked_at"));
	}

	private byte[] content(HubSession session, byte[] hash) {
		return this.vault.seal(this.json.writeValueAsBytes(session.attributes()),
				SessionSecrets.place("content", hash));
	}

	private byte @Nullable [] refresh(@Nullable String token, byte[] hash) {
		return token == null ? null : this.vault.seal(token, SessionSecrets.place("refresh", hash));
	}

	private Optional<String> token(String sql, byte[] hash, Object... parameters) {
		return this.jdbc.sql(sql)
			.params(parameters)
			.query((row, _) -> Optional.ofNullable(row.getBytes(1)))
			.single()
			.map(sealed -> this.vault.openText(sealed, SessionSecrets.place("refresh", hash)));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

}
