package org.cohesioncyber.hub.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.alerts.Alert;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.FactPositions;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.WorkerDatabase;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.testing.Publisher;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.hub.testing.WholeHubTest;
import org.cohesioncyber.hub.testing.WholePlatform;
import org.cohesioncyber.platform.OpenSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeHubTest
class SearchIntegrationTests {

	@Autowired
	Search search;

	@Autowired
	Alerts alerts;

	@Autowired
	AlertIndex index;

	@Autowired
	SearchHealth health;

	@Autowired
	FactPositions positions;

	@Autowired
	WorkerDatabase worker;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Circles circles;

	@Autowired
	Ledger ledger;

	@Autowired
	Audiences audiences;

	private final OpenSearch openSearch = WholePlatform.openSearch();

	/** A word nobody else uses, so that tests do not find each other's alerts. */
	private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

	private StoredAlerts stored;

	private Actor reader;

	private Actor outsider;

	@BeforeEach
	void territory() {
		Territory territory = new Territory(this.organisations, this.charters);
		this.stored = StoredAlerts.of(this.alerts, this.circles, territory);
		this.reader = Territory.person(territory.signatory(Nature.ACTUAL), Role.PARTNER);
		this.outsider = Territory.person(territory.signatory(Nature.ACTUAL), Role.RSSI);
	}

	@Test
	void findsFrenchWordsInAnyForm() {
		this.stored.publish("Attaques par hameçonnage visant l’éducation " + this.mark, Tlp.GREEN, this.reader);
		awaitIndexed(this.reader, 1);
		for (String words : List.of("attaque", "ATTAQUE hameconnage", "l'education", "une attaque de hameçonnages",
				"203.0.113.66", "mauvais.example")) {
			assertThat(titles(this.reader, words + " " + this.mark)).as(words).hasSize(1);
		}
		assertThat(titles(this.reader, "absent " + this.mark)).isEmpty();
	}

	@Test
	void anOutsiderFindsNothingAndCountsNothing() {
		this.stored.publish("Fuite " + this.mark, Tlp.AMBER, this.reader);
		awaitIndexed(this.reader, 1);
		assertThat(found(this.outsider, this.mark).count()).isZero();
		assertThat(found(this.outsider, this.mark).alerts()).isEmpty();
		assertThat(found(this.outsider, this.mark).more()).isFalse();
	}

	@Test
	void postgresqlHasTheLastWordAboutWhatIsShownAndCounted() {
		UUID forged = UUID.randomUUID();
		this.stored.publish("Vraie " + this.mark, Tlp.GREEN, this.reader);
		UUID secret = this.stored.publish("Secrète " + this.mark, Tlp.GREEN);
		awaitIndexed(this.reader, 1);
		this.index.write(List.of(forged(forged), forged(secret)));
		Waiting.until("forged documents found",
				() -> this.index.find(AlertQuery.of(this.reader.requireOrganisation(), this.mark), 10).size() == 3);
		assertThat(found(this.reader, this.mark).count()).isOne();
		assertThat(titles(this.reader, this.mark)).containsExactly("Vraie " + this.mark);
	}

	@Test
	void showsTwentyAPage() {
		IntStream.range(0, 23)
			.forEach(n -> this.stored.publish("Alerte " + n + " " + this.mark, Tlp.GREEN, this.reader));
		awaitIndexed(this.reader, 23);
		Findings.Found first = found(this.reader, this.mark);
		assertThat(first.alerts()).hasSize(20);
		Findings.Found second = (Findings.Found) this.search.alerts(this.reader, this.mark, first.next());
		assertThat(second.alerts()).hasSize(3).doesNotContainAnyElementsOf(first.alerts());
		assertThat(second.next()).isNull();
	}

	@Test
	void saysSoWhenOpenSearchIsAwayAndCatchesUpAfter() {
		this.stored.publish("Avant " + this.mark, Tlp.GREEN, this.reader);
		awaitIndexed(this.reader, 1);
		this.openSearch.kill();
		this.stored.publish("Pendant " + this.mark, Tlp.GREEN, this.reader);
		assertThat(this.search.alerts(this.reader, this.mark, null)).isInstanceOf(Findings.Away.class);
		assertThat(this.alerts.list(this.reader, null).items()).extracting(alert -> alert.content().title())
			.containsExactly("Pendant " + this.mark, "Avant " + this.mark);
		assertThat(this.health.health().getStatus().getCode()).isEqualTo("DEGRADED");
		this.openSearch.start();
		awaitIndexed(this.reader, 2);
		Waiting.until("healthy", () -> this.health.health().getStatus().getCode().equals("UP"));
	}

	@Test
	void fillsALostIndexAgainByItselfAndOnDemand() {
		IntStream.range(0, 5)
			.forEach(n -> this.stored.publish("Alerte " + n + " " + this.mark, Tlp.GREEN, this.reader));
		awaitIndexed(this.reader, 5);
		this.index.drop();
		awaitIndexed(this.reader, 5);
		assertThat(this.search.rebuild(someone(Role.ADMINISTRATOR))).isTrue();
		awaitIndexed(this.reader, 5);
		assertThat(found(this.reader, this.mark).upToDate()).isTrue();
	}

	@Test
	void onlyAnAdministratorRebuilds() {
		assertThatThrownBy(() -> this.search.rebuild(this.reader)).isInstanceOf(NotPermitted.class);
	}

	@Test
	void setsAPoisonFactAsideAndIndexesTheOthers() {
		UUID poison = UUID.randomUUID();
		Publisher.of(this.ledger, this.audiences).publish(poison, List.of("not an alert"), Tlp.GREEN);
		this.stored.publish("Après " + this.mark, Tlp.GREEN, this.reader);
		awaitIndexed(this.reader, 1);
		List<String> reasons = this.worker.inTransaction(jdbc -> jdbc.sql("""
				SELECT q.reason FROM ledger.quarantined q JOIN ledger.fact f ON f.number = q.number
				WHERE q.consumer = ? AND f.subject_id = ?
				""").params(AlertProjector.NAME, poison).query(String.class).list());
		assertThat(reasons).hasSize(1);
	}

	@Test
	void refusesQuestionsThatAreNoneAndReadersWhoMayNotRead() {
		assertThatThrownBy(() -> this.search.alerts(this.reader, " ", null)).isInstanceOf(InvalidInput.class);
		assertThatThrownBy(() -> this.search.alerts(this.reader, "x".repeat(201), null))
			.isInstanceOf(InvalidInput.class);
		assertThatThrownBy(() -> this.search.alerts(this.reader, "x", "?")).isInstanceOf(InvalidInput.class);
		assertThatThrownBy(() -> this.search.alerts(someone(Role.REPORTER), "x", null))
			.isInstanceOf(NotPermitted.class);
	}

	private AlertDocument forged(UUID id) {
		return new AlertDocument(id, 1_000_000_000L, new UUID(0, 0), List.of(AlertDocument.EVERYBODY), Instant.EPOCH,
				this.mark, "", "", List.of());
	}

	private void awaitIndexed(Actor actor, int count) {
		Waiting.until(count + " found", () -> this.search.alerts(actor, this.mark, null) instanceof Findings.Found found
				&& found.count() == count && found.upToDate());
	}

	private Findings.Found found(Actor actor, String words) {
		return (Findings.Found) this.search.alerts(actor, words, null);
	}

	private List<String> titles(Actor actor, String words) {
		return found(actor, words).alerts().stream().map(Alert::content).map(content -> content.title()).toList();
	}

	private static Actor someone(Role role) {
		return Territory.person(OrganisationId.random(), role);
	}

}
