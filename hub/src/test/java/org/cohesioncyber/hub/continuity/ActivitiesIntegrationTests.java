package org.cohesioncyber.hub.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.testing.HubTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class ActivitiesIntegrationTests {

	@Autowired
	Activities activities;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private final OrganisationId own = OrganisationId.random();

	private final Actor rssi = Territory.person(this.own, Role.RSSI);

	@Test
	void keepsWhatWasSaidAndNothingThatWasNot() {
		ActivityDraft draft = new ActivityDraft("État civil", "Population", "Code civil", "", "Registre", "P3D", "PT0S",
				null, null, null, "40", Map.of("LEGAL", Map.of("H72", "MAJOR")));
		ActivityId id = this.activities.add(this.rssi, draft, null);
		Activity kept = this.activities.find(this.rssi, id).orElseThrow();
		ActivityDraft again = ActivityDraft.of(kept);
		assertThat(again.name()).isEqualTo("État civil");
		assertThat(again.dmia()).isEqualTo("PT72H");
		assertThat(again.rto()).isEqualTo("PT0S");
		assertThat(again.rpo()).isNull();
		assertThat(again.impacts()).isEqualTo(draft.impacts());
		assertThat(this.activities.change(this.rssi, id, 1, again)).isEqualTo(Change.DONE);
		assertThat(this.activities.change(this.rssi, id, 1, again)).isEqualTo(Change.STALE);
		assertThat(this.activities.retire(this.rssi, id, 1)).isEqualTo(Change.STALE);
		assertThat(this.activities.retire(this.rssi, id, 2)).isEqualTo(Change.DONE);
		assertThat(this.activities.find(this.rssi, id)).isEmpty();
	}

	@Test
	void listsTheMostUrgentFirstPageByPageAndTheUnknownLast() {
		List<ActivityId> added = new ArrayList<>();
		for (int hours = 45; hours > 0; hours--) {
			added.addFirst(add("Activité " + hours, hours % 9 == 0 ? null : "PT" + hours + "H"));
		}
		List<String> names = Page.all(cursor -> this.activities.list(this.rssi, cursor))
			.map(one -> one.portrait().name())
			.toList();
		assertThat(names).hasSize(45).doesNotHaveDuplicates().startsWith("Activité 1", "Activité 2");
		assertThat(names.subList(40, 45)).allMatch(name -> Integer.parseInt(name.substring(9)) % 9 == 0);
		assertThatThrownBy(() -> this.activities.list(this.rssi, "x")).isInstanceOf(InvalidInput.class)
			.hasMessageContaining("cursor: x");
	}

	@Test
	void addsOnceForTheSameRequestEvenWhenItComesTwice() {
		ActivityDraft draft = named("Paie", null);
		ActivityId one = this.activities.add(this.rssi, draft, "key");
		assertThat(this.activities.add(this.rssi, draft, "key")).isEqualTo(one);
		assertThat(this.activities.list(this.rssi, null).items()).hasSize(1);
	}

	@Test
	void isForTheOrganisationItselfWhateverTheQuery() {
		ActivityId id = add("Canari", "P1D");
		assertThat(this.activities.find(Territory.person(this.own, Role.PARTNER), id)).isPresent();
		for (Actor other : List.of(Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(OrganisationId.random(), Role.COORDINATOR),
				Territory.person(OrganisationId.random(), Role.ADMINISTRATOR))) {
			int seen = this.ledger.read(other,
					() -> this.jdbc.sql("SELECT count(*) FROM continuity.activity").query(Integer.class).single());
			assertThat(seen).isZero();
		}
		Actor partner = Territory.person(this.own, Role.PARTNER);
		assertThatThrownBy(() -> this.activities.add(partner, named("x y", null), null))
			.isInstanceOf(NotPermitted.class);
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThatThrownBy(() -> this.activities.change(foreign, id, 1, named("Vol", null)))
			.isInstanceOf(NotPermitted.class);
		Actor reporter = Territory.person(this.own, Role.REPORTER);
		assertThatThrownBy(() -> this.activities.list(reporter, null)).isInstanceOf(NotPermitted.class);
	}

	@Test
	void neitherTheRowNorTheJournalNorTheFactTellsWhatItIs() {
		String canary = "canari" + UUID.randomUUID();
		ActivityId id = this.activities.add(this.rssi,
				new ActivityDraft(canary, canary, canary, canary, canary, "P1D", null, null, null, null, null, null),
				null);
		String everything = this.ledger.read(this.rssi,
				() -> this.jdbc
					.sql("""
							SELECT (SELECT string_agg(a::text || encode(a.portrait, 'escape'), ' ') FROM continuity.activity a)
								|| (SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content WHERE subject_id = :id)
								|| (SELECT string_agg(f::text, ' ') FROM ledger.fact f WHERE subject_id = :id)
							""")
					.param("id", id.value())
					.query(String.class)
					.single());
		assertThat(everything).contains("activity-added").doesNotContain(canary);
	}

	private ActivityId add(String name, @Nullable String dmia) {
		return this.activities.add(this.rssi, named(name, dmia), null);
	}

	private static ActivityDraft named(String name, @Nullable String dmia) {
		return new ActivityDraft(name, null, null, null, null, dmia, null, null, null, null, null, null);
	}

}
