package org.cohesioncyber.hub.identity;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OneTimeCode;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.TooOften;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HubTest
@ExtendWith(OutputCaptureExtension.class)
class CrisisCodesIntegrationTests {

	@Autowired
	CrisisCodes codes;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private final OrganisationId own = OrganisationId.random();

	private final Actor rssi = Territory.person(this.own, Role.RSSI);

	@Test
	void threeAreMadeAndKeptNowhereInClear(CapturedOutput output) throws SQLException {
		NewCrisisCodes made = make(null).orElseThrow();
		assertThat(made.codes()).hasSize(3)
			.doesNotHaveDuplicates()
			.allMatch(code -> OneTimeCode.read(code).isPresent());
		CrisisCodeSet set = this.codes.current(Territory.person(this.own, Role.PARTNER)).orElseThrow();
		assertThat(set.id()).isEqualTo(made.set());
		assertThat(set.unused()).isEqualTo(3);
		claim(made.codes().getFirst());
		for (String code : made.codes()) {
			assertThat(output.getAll() + made + set).doesNotContain(code);
			assertThat(tablesThatHold(OneTimeCode.read(code).orElseThrow().secret())).isEmpty();
		}
		assertThat(tablesThatHold(OneTimeCode.read(made.codes().getFirst()).orElseThrow().selector()))
			.as("the search finds what is there")
			.containsExactly("identity.crisis_code");
	}

	@Test
	void aNewSetEndsTheOldOneAtOnceAndTheSameRequestAgainDoesNothing() {
		NewCrisisCodes first = make(null).orElseThrow();
		assertThat(make(null)).isEmpty();
		NewCrisisCodes second = make(first.set()).orElseThrow();
		assertThat(make(first.set())).isEmpty();
		assertThat(make(UUID.randomUUID())).isEmpty();
		assertThat(this.codes.current(this.rssi)).map(CrisisCodeSet::id).contains(second.set());
		first.codes().forEach(code -> assertThat(claim(code)).isEmpty());
		assertThat(claim(second.codes().getLast())).isPresent();
	}

	@Test
	void ofManyThatMakeTheFirstSetAtOnceOnlyOneDoes() throws Exception {
		assertThat(atOnce(() -> make(null))).filteredOn(Optional::isPresent).hasSize(1);
		UUID set = this.codes.current(this.rssi).orElseThrow().id();
		assertThat(atOnce(() -> make(set))).filteredOn(Optional::isPresent).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "RSSI", mode = EnumSource.Mode.EXCLUDE)
	void nobodyButTheRssiMakesThem(Role role) {
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.codes.make(Territory.person(this.own, role), null));
	}

	@Test
	void theDatabaseShowsAndGivesThemToNobodyElse() {
		UUID set = make(null).orElseThrow().set();
		Actor stranger = Territory.person(OrganisationId.random(), Role.RSSI, Role.ADMINISTRATOR, Role.COORDINATOR);
		assertThat(this.codes.current(stranger)).isEmpty();
		assertThat(this.codes.make(stranger, set)).isEmpty();
		for (Actor other : List.of(stranger, Territory.person(this.own, Role.REPORTER), new Actor.Nobody())) {
			assertThat(count(other, set)).isZero();
		}
		assertThat(count(this.rssi, set)).isEqualTo(3);
		assertThat(update(stranger, "replaced_at = now()", set)).isZero();
		assertThat(update(new Actor.Hub("crisis", OrganisationId.random(), Set.of()), "used_at = now()", set)).isZero();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> update(this.rssi, "used_at = now()", set));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> update(this.rssi, "secret_hash = ''", set));
	}

	@Test
	void aCodeServesOnceForItsOrganisationHoweverItWasTyped() {
		NewCrisisCodes made = make(null).orElseThrow();
		String code = made.codes().get(1);
		assertThat(claim(code.toLowerCase().replace('-', ' '))).contains(this.own);
		assertThat(claim(code)).isEmpty();
		CrisisCodeSet set = this.codes.current(this.rssi).orElseThrow();
		assertThat(set.unused()).isEqualTo(2);
		assertThat(set.codes().get(1).usedAt()).isNotNull();
	}

	@Test
	void ofManyWhoTypeItAtOnceOneGetsIn() throws Exception {
		String code = make(null).orElseThrow().codes().getFirst();
		assertThat(atOnce(() -> claim(code))).filteredOn(Optional::isPresent).hasSize(1);
	}

	@Test
	void aCodeIsNotGoneWhenWhatItWasForFailed() {
		String code = make(null).orElseThrow().codes().getFirst();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.codes.claim(code, somewhere(), (_, _) -> {
				throw new IllegalStateException("the declaration failed");
			}));
		assertThat(claim(code)).isPresent();
	}

	@Test
	void allRefusalsAreTheSameAndNobodyLocksACode() {
		NewCrisisCodes made = make(null).orElseThrow();
		String code = made.codes().getFirst();
		String wrong = code.substring(0, 25) + (code.endsWith("AAAA") ? "BBBB" : "AAAA");
		for (String typed : List.of(wrong, made.codes().getLast().substring(0, 10) + code.substring(10), "", "x",
				"AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", "' OR 1=1 --")) {
			for (int i = 0; i < 5; i++) {
				assertThat(claim(typed)).isEmpty();
			}
		}
		assertThat(claim(code)).isPresent();
	}

	@Test
	void whoeverTriesFastIsSlowedDownAndNobodyElse() {
		String code = make(null).orElseThrow().codes().getFirst();
		InetSocketAddress here = somewhere();
		for (int i = 0; i < CrisisCodes.TRIES_A_MINUTE; i++) {
			assertThat(claim("x", here)).isEmpty();
		}
		assertThatExceptionOfType(TooOften.class).isThrownBy(() -> claim(code, here));
		assertThat(claim(code)).isPresent();
	}

	@Test
	void makingAndUsingAreJournaledAndTold() throws SQLException {
		NewCrisisCodes made = make(null).orElseThrow();
		claim(made.codes().getFirst());
		assertThat(query("SELECT act FROM ledger.leaf_content WHERE subject_id = '" + made.set() + "' ORDER BY at"))
			.containsExactly("crisis-codes-made", "crisis-code-used");
		assertThat(query("SELECT type FROM ledger.fact WHERE subject_id = '" + made.set() + "'"))
			.containsExactlyInAnyOrder("crisis-codes-made", "notice", "crisis-code-used", "notice");
	}

	private Optional<NewCrisisCodes> make(@Nullable UUID replaces) {
		return this.codes.make(this.rssi, replaces);
	}

	private Optional<OrganisationId> claim(String typed) {
		return claim(typed, somewhere());
	}

	private Optional<OrganisationId> claim(String typed, InetSocketAddress from) {
		return this.codes.claim(typed, from, (entry, organisation) -> {
			entry.journal("helped", new Subject("test", organisation.value()), java.util.Map.of());
			return organisation;
		});
	}

	private static InetSocketAddress somewhere() {
		return InetSocketAddress.createUnresolved(UUID.randomUUID().toString(), 1);
	}

	private int count(Actor actor, UUID set) {
		return this.ledger.read(actor,
				() -> this.jdbc.sql("SELECT count(*) FROM identity.crisis_code WHERE set_id = ?")
					.param(set)
					.query(Integer.class)
					.single());
	}

	private int update(Actor actor, String change, UUID set) {
		return this.ledger.write(actor, entry -> {
			entry.journal("tried", new Subject("test", set), java.util.Map.of());
			return this.jdbc.sql("UPDATE identity.crisis_code SET " + change + " WHERE set_id = ?").param(set).update();
		});
	}

	private static <T> List<T> atOnce(Callable<T> act) throws Exception {
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<T> outcomes = new ArrayList<>();
			for (Future<T> outcome : people.invokeAll(List.of(act, act, act, act))) {
				outcomes.add(outcome.get());
			}
			return outcomes;
		}
	}

	/** Every table of the database, seen whole, as text and as bytes. */
	private static List<String> tablesThatHold(String text) throws SQLException {
		String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
		List<String> holding = new ArrayList<>();
		for (String table : query("""
				SELECT table_schema || '.' || table_name FROM information_schema.tables
				WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
				""")) {
			String found = query("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + text
					+ "%' OR t::text LIKE '%" + bytes + "%'")
				.getFirst();
			if (!found.equals("0")) {
				holding.add(table);
			}
		}
		return holding;
	}

	private static List<String> query(String sql) throws SQLException {
		List<String> found = new ArrayList<>();
		try (Connection connection = SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

}
