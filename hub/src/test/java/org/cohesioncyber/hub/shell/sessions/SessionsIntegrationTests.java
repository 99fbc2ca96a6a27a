package org.cohesioncyber.hub.shell.sessions;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.cohesioncyber.hub.shell.threads.VirtualThreads;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.ledger.WorkerDatabase;
import org.cohesioncyber.hub.shell.sessions.Renewals.Away;
import org.cohesioncyber.hub.shell.sessions.Renewals.Ended;
import org.cohesioncyber.hub.shell.sessions.Renewals.Renewal;
import org.cohesioncyber.hub.shell.sessions.Renewals.Renewed;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.TestPlatform;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class SessionsIntegrationTests {

	private static final int ANONYMOUS_ROWS = 40;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Vault vault;

	@Autowired
	private JsonMapper json;

	@Autowired
	private WorkerDatabase worker;

	private SessionTable table;

	private Renewal answer = new Away();

	private SessionRows rows;

	@BeforeEach
	void moveTheClockByHand() {
		Clock clock = new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return SessionsIntegrationTests.this.now.get();
			}
		};
		SessionSettings settings = new SessionSettings(Duration.ofHours(12), Duration.ofHours(4),
				Duration.ofMinutes(30), ANONYMOUS_ROWS, Duration.ofMinutes(5));
		this.table = new SessionTable(this.jdbc, this.vault, this.json, settings, clock);
		this.rows = new SessionRows(this.table, new SessionCheck(this.table, _ -> this.answer), new VirtualThreads());
	}

	@Test
	void givesBackWhatWasStored() {
		HubSession session = signedIn("subject");
		session.setAttribute("organisation", "x");
		this.rows.save(session).block();
		HubSession found = find(session.getId());
		assertThat(found.attribute("organisation")).isEqualTo("x");
		assertThat(found.attribute(SessionAttributes.REFRESH_TOKEN)).as("kept apart").isNull();
	}

	@Test
	void storesNothingButTexts() {
		HubSession session = this.table.fresh();
		assertThatThrownBy(() -> session.setAttribute("x", 12)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("session attribute x: java.lang.Integer (expected: a text)");
	}

	@Test
	void endsTwelveHoursAfterSignInHoweverBusy() {
		HubSession session = signedIn("subject");
		for (int hour = 0; hour < 11; hour++) {
			pass(Duration.ofHours(1));
			visit(session.getId());
		}
		assertThat(this.table.find(session.getId())).isPresent();
		pass(Duration.ofHours(1));
		assertThat(this.table.find(session.getId())).isEmpty();
	}

	@Test
	void endsWhenIdle() {
		HubSession session = signedIn("subject");
		pass(Duration.ofHours(4));
		assertThat(this.table.find(session.getId())).isEmpty();
	}

	@Test
	void endsSoonForSomebodyWhoNeverSignedIn() {
		HubSession session = this.table.fresh();
		session.setAttribute("login.x", "y");
		this.rows.save(session).block();
		pass(Duration.ofMinutes(31));
		assertThat(this.table.find(session.getId())).isEmpty();
	}

	@Test
	void somebodyWhoNeverSignsInFillsNothing() {
		HubSession signedIn = signedIn("subject");
		List<HubSession> anonymous = new ArrayList<>();
		for (int i = 0; i < 1_500; i++) {
			pass(Duration.ofMillis(1));
			anonymous.add(this.table.fresh());
			anonymous.getLast().setAttribute("login.x", "y");
			this.rows.save(anonymous.getLast()).block();
		}
		assertThat(anonymous.subList(0, 500)).as("the oldest")
			.allMatch(session -> this.table.find(session.getId()).isEmpty());
		assertThat(anonymous.subList(1_500 - ANONYMOUS_ROWS, 1_500)).as("the latest")
			.allMatch(session -> this.table.find(session.getId()).isPresent());
		assertThat(this.table.find(signedIn.getId())).isPresent();
	}

	@Test
	void neverComesBackOnceEnded() {
		HubSession session = signedIn("subject");
		HubSession elsewhere = find(session.getId());
		this.rows.deleteById(session.getId()).block();
		elsewhere.setAttribute("organisation", "x");
		this.rows.save(elsewhere).block();
		assertThat(this.table.find(session.getId())).isEmpty();
	}

	@Test
	void forgetsTheOldSecretWhenItChanges() {
		HubSession session = this.table.fresh();
		session.setAttribute("a", "b");
		this.rows.save(session).block();
		String old = session.getId();
		session.changeSessionId();
		this.rows.save(session).block();
		assertThat(this.table.find(old)).isEmpty();
		assertThat(find(session.getId()).attribute("a")).isEqualTo("b");
	}

	@Test
	void endsByTheProvidersSessionAndByPerson() {
		String subject = UUID.randomUUID().toString();
		HubSession one = signedIn(subject);
		HubSession two = signedIn(subject);
		assertThat(this.table.endProviderSession("provider-" + one.getCreationTime() + subject)).isPositive();
		HubSession three = signedIn(subject);
		assertThat(this.table.endAllOf(subject)).isPositive();
		for (HubSession session : List.of(one, two, three)) {
			assertThat(this.table.find(session.getId())).isEmpty();
		}
	}

	@Test
	void asksTheProviderOnceAnIntervalAndBelievesOnlyANo() {
		HubSession session = signedIn("subject");
		byte[] hash = SessionSecrets.hash(session.getId());
		assertThat(this.table.claimCheck(hash)).as("too early").isEmpty();
		pass(Duration.ofMinutes(6));
		assertThat(this.table.claimCheck(hash)).contains("refresh");
		assertThat(this.table.claimCheck(hash)).as("somebody else's turn was taken").isEmpty();
		SessionCheck check = new SessionCheck(this.table, _ -> this.answer);
		pass(Duration.ofMinutes(6));
		this.answer = new Renewed("next");
		check.check(hash);
		pass(Duration.ofMinutes(6));
		this.answer = new Away();
		check.check(hash);
		assertThat(this.table.find(session.getId())).isPresent();
		pass(Duration.ofMinutes(6));
		assertThat(this.table.claimCheck(hash)).contains("next");
		pass(Duration.ofMinutes(6));
		this.answer = new Ended();
		check.check(hash);
		assertThat(this.table.find(session.getId())).isEmpty();
	}

	@Test
	void isUnreadableInTheDatabase() throws Exception {
		HubSession session = signedIn("a-very-special-subject");
		var postgres = SharedPlatform.get(Part.POSTGRES).postgres();
		assertThat(TestPlatform.properties()).isNotEmpty();
		try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "cohesion_migration",
				postgres.password("cohesion_migration")); var statement = connection.createStatement()) {
			statement.execute("SET ROLE cohesion_owner");
			try (var all = statement.executeQuery("SELECT id_hash, content, refresh FROM shell.session")) {
				int seen = 0;
				while (all.next()) {
					seen++;
					for (int column = 1; column <= 3; column++) {
						byte[] bytes = Objects.requireNonNullElse(all.getBytes(column), new byte[0]);
						assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
							.doesNotContain("a-very-special-subject")
							.doesNotContain(session.getId());
					}
				}
				assertThat(seen).isPositive();
			}
		}
	}

	@Test
	void cannotBeListedByTheWebRole() {
		assertThatThrownBy(() -> this.jdbc.sql("SELECT * FROM shell.session").query().listOfRows())
			.isInstanceOf(DataAccessException.class)
			.hasStackTraceContaining("permission denied");
		assertThatThrownBy(() -> this.jdbc.sql("SELECT shell.sweep_sessions(now())").query().listOfRows())
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void sweepsWhatExpired() {
		HubSession session = signedIn("subject");
		pass(Duration.ofHours(13));
		Clock later = Clock.fixed(this.now.get(), ZoneOffset.UTC);
		new SessionSweep(this.worker, later).sweep();
		this.now.set(Instant.parse("2026-11-22T09:00:00Z"));
		assertThat(this.table.find(session.getId())).isEmpty();
	}

	private HubSession signedIn(String subject) {
		HubSession session = this.table.fresh();
		session.setAttribute(SessionAttributes.SUBJECT, subject);
		session.setAttribute(SessionAttributes.PROVIDER_SESSION, "provider-" + session.getCreationTime() + subject);
		session.setAttribute(SessionAttributes.REFRESH_TOKEN, "refresh");
		this.rows.save(session).block();
		return session;
	}

	private void visit(String secret) {
		HubSession session = find(secret);
		session.setLastAccessedTime(this.now.get());
		this.rows.save(session).block();
	}

	private HubSession find(String secret) {
		return this.table.find(secret).orElseThrow();
	}

	private void pass(Duration time) {
		this.now.updateAndGet(before -> before.plus(time));
	}

}
