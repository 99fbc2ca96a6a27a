package org.cohesioncyber.hub.charter;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class EngagementHistoryIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Engagement engagement;

	@Autowired
	EngagementHistory history;

	@Autowired
	FrozenFigures frozen;

	@Autowired
	SignedIn signedIn;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private Territory territory;

	private YearMonth lastMonth;

	@BeforeEach
	void territory() {
		this.territory = new Territory(this.organisations, this.charters);
		this.lastMonth = YearMonth.from(this.engagement.today()).minusMonths(1);
	}

	@Test
	void freezesEveryMonthThatEndedOnceHoweverManyHubsTry() throws Exception {
		startFourMonthsAgo();
		try (ExecutorService hubs = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Boolean> hub = () -> {
				this.history.freeze();
				return true;
			};
			for (Future<Boolean> one : hubs.invokeAll(IntStream.range(0, 8).mapToObj(_ -> hub).toList())) {
				assertThat(one.get()).isTrue();
			}
		}
		List<EngagementMonth> months = this.ledger.read(Engagement.REGISTER, this.frozen::all);
		assertThat(months).extracting(EngagementMonth::month)
			.doesNotHaveDuplicates()
			.endsWith(this.lastMonth.minusMonths(2), this.lastMonth.minusMonths(1), this.lastMonth);
	}

	@Test
	void aLateCorrectionLeavesTheFrozenFigureAndAddsADatedNoteOnce() {
		startFourMonthsAgo();
		this.history.freeze();
		this.history.note();
		EngagementMonth before = month(this.lastMonth);
		OrganisationId late = this.territory.organisation(Nature.ACTUAL);
		this.territory.sign(late, this.lastMonth.atDay(3).toString());
		// The register hears of the signature by itself.
		Waiting.until("a note of the late signature",
				() -> month(this.lastMonth).notes().size() > before.notes().size());
		this.history.note();
		this.history.note();
		EngagementMonth after = month(this.lastMonth);
		assertThat(after.engaged()).isEqualTo(before.engaged());
		assertThat(after.frozenAt()).isEqualTo(before.frozenAt());
		EngagementFigure now = this.engagement.figureOn(this.lastMonth.atEndOfMonth());
		assertThat(after.notes().getLast().engaged()).isEqualTo(now.engaged());
		assertThat(after.isOverTakenBy(now)).isFalse();
	}

	@Test
	void showsEveryMonthFromTheFirstSignatureToToday() {
		this.territory.signatory(Nature.ACTUAL);
		List<EngagementMonth> months = this.history.months();
		assertThat(months.getFirst().month()).isEqualTo(YearMonth.from(this.engagement.today()));
		assertThat(months.getFirst().frozenAt()).isNull();
		assertThat(months.getFirst().engaged()).isEqualTo(this.engagement.figureOn(this.engagement.today()).engaged());
		assertThat(months.getLast().month().isAfter(YearMonth.of(2024, 5))).isFalse();
		for (int i = 1; i < months.size(); i++) {
			assertThat(months.get(i).month()).isEqualTo(months.get(i - 1).month().minusMonths(1));
		}
	}

	@Test
	void nobodyChangesAFrozenFigureAndOnlyTheRegisterFreezesOne() {
		startFourMonthsAgo();
		this.history.freeze();
		Actor coordinator = this.territory.coordinator();
		Actor rssi = Territory.person(OrganisationId.random(), Role.RSSI);
		for (Actor actor : List.of(coordinator, rssi, Engagement.REGISTER)) {
			for (String change : List.of("UPDATE charter.engagement_month SET engaged = 999",
					"DELETE FROM charter.engagement_month", "DELETE FROM charter.engagement_note")) {
				assertThatThrownBy(() -> this.ledger.read(actor, () -> this.jdbc.sql(change).update()))
					.isInstanceOf(DataAccessException.class);
			}
		}
		assertThatThrownBy(() -> this.ledger.upkeep(new Actor.Hub("other"),
				() -> this.jdbc
					.sql("""
							INSERT INTO charter.engagement_month (month, frozen_at, engaged, levels) VALUES ('1999-01-01', now(), 1, '{}')
							""")
					.update()))
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void anybodyReadsTheMonthsAsAPictureATableAndData() {
		this.territory.signatory(Nature.ACTUAL);
		String page = get("/charte/progression?jusqua=2024-06").expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).contains("<polyline", "juin 2024", "mai 2024").doesNotContain("juillet 2024");
		get("/charte/progression?jusqua=2024-13").expectStatus().isEqualTo(422);
		get("/api/v1/indicators/engaged-organisations/history").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[0].month")
			.isEqualTo(YearMonth.from(this.engagement.today()).toString());
	}

	private WebTestClient.ResponseSpec get(String path) {
		return this.signedIn.nobody().get().uri(path).exchange();
	}

	/** As if the hub had frozen a month already, four months ago. */
	private void startFourMonthsAgo() {
		boolean isFirst = this.ledger.read(Engagement.REGISTER, this.frozen::all).isEmpty();
		if (isFirst) {
			YearMonth month = this.lastMonth.minusMonths(3);
			EngagementFigure figure = this.engagement.figureOn(month.atEndOfMonth());
			this.ledger.upkeep(Engagement.REGISTER, () -> {
				this.frozen.freeze(month, figure, Instant.EPOCH);
				return month;
			});
		}
	}

	private EngagementMonth month(YearMonth month) {
		return this.history.months().stream().filter(one -> one.month().equals(month)).findFirst().orElseThrow();
	}

}
