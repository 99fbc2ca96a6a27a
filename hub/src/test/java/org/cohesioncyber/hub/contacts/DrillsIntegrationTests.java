package org.cohesioncyber.hub.contacts;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.contacts.Letters.Letter;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.WholeHubTest;
import org.cohesioncyber.hub.testing.WholePlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@WholeHubTest
class DrillsIntegrationTests {

	private static final Duration PAUSE = Duration.ofMinutes(30);

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	CrisisDirectory directory;

	@Autowired
	Drills drills;

	@Autowired
	DrillRounds rounds;

	@Autowired
	DrillPreparation preparation;

	@Autowired
	ReachabilityEvidence evidence;

	@Autowired
	Engagement engagement;

	@Autowired
	Clock clock;

	private final Letters letters = new Letters(WholePlatform.mail());

	private final String address = "secours-" + UUID.randomUUID() + "@ailleurs.example";

	private final Actor staff = Territory.person(OrganisationId.random(), Role.COORDINATOR);

	private OrganisationId organisation = OrganisationId.random();

	private Actor rssi = this.staff;

	@BeforeEach
	void organisation() {
		this.organisation = signatory();
		this.rssi = Territory.person(this.organisation, Role.RSSI);
	}

	@Test
	void sendsALinkAndACodeThatProveTheContact() {
		ContactId contact = add(Directories.mail(this.address));
		DrillId drill = launch();
		Letter letter = this.letters.await(this.address, 1);
		assertThat(letter.subject()).startsWith("[EXERCICE] ");
		assertThat(letter.text()).contains("EXERCICE – EXERCICE", "EXERCISE", "Aucun compte n’est demandé")
			.doesNotContain("membre d’une organisation signataire");
		assertThat(this.drills.answer(letter.token(), "000 00")).isFalse();
		assertThat(this.drills.answer(UUID.randomUUID().toString(), letter.code())).isFalse();
		assertThat(this.drills.answer(letter.token(), letter.code())).isTrue();
		assertThat(this.drills.answer(letter.token(), letter.code())).as("the drill is over").isFalse();
		Call call = call(drill);
		assertThat(call.state()).isEqualTo(Call.State.ANSWERED);
		assertThat(call.answeredRank()).isEqualTo(Rank.HOLDER);
		assertThat(call.answeredKind()).isEqualTo(ChannelKind.RESCUE_EMAIL);
		assertThat(call.attempts()).extracting(Call.Attempt::state)
			.containsExactly(Call.Progress.ANSWERED, Call.Progress.NOT_NEEDED);
		Contact proved = this.directory.find(this.rssi, contact).orElseThrow();
		assertThat(proved.verifiedAt()).isEqualTo(call.answeredAt());
		assertThat(proved.details().orElseThrow().verifiedBy()).isNull();
		assertThat(this.drills.find(this.rssi, drill).orElseThrow().endedAt()).as("nobody left to wait for")
			.isNotNull();
	}

	@Test
	void anAnswerIsEvidenceOfBeingConnectedForNinetyDays() {
		add(Directories.mail(this.address));
		launch();
		Letter letter = this.letters.await(this.address, 1);
		LocalDate today = this.engagement.today();
		assertThat(evidence(today)).isEmpty();
		this.drills.answer(letter.token(), letter.code());
		assertThat(evidence(today)).singleElement().satisfies(answered -> {
			assertThat(answered.countsOn(today)).isTrue();
			assertThat(answered.countsOn(today.plusDays(90))).isTrue();
			assertThat(answered.countsOn(today.plusDays(91))).isFalse();
			assertThat(answered.countsOn(today.minusDays(1))).isFalse();
		});
		assertThat(evidence(today.plusDays(90))).as("asked for ninety days later").hasSize(1);
		assertThat(this.engagement.figureOn(today).levels().get(Level.CONNECTED)).isPositive();
	}

	private List<Evidence> evidence(LocalDate day) {
		return this.evidence.between(day, day)
			.stream()
			.filter(one -> one.organisation().equals(this.organisation))
			.toList();
	}

	@Test
	void triesAgainThenHasSomebodyCallThenTurnsToTheDeputyThenGivesUp() {
		String deputy = "suppleante-" + this.address;
		this.directory.add(this.rssi,
				Directories.draft("x", List.of(Directories.mobile("06 39 98 11 22"), Directories.mail(this.address)),
						List.of(Directories.mail(deputy))),
				null);
		Instant launched = this.clock.instant();
		DrillId drill = launch();
		String first = this.letters.await(this.address, 1).token();
		this.rounds.turn(launched.plus(PAUSE).plusSeconds(60));
		this.rounds.turn(launched.plus(PAUSE).plusSeconds(60));
		assertThat(this.letters.await(this.address, 2).token()).as("a link of its own").isNotEqualTo(first);
		assertThat(this.drills.toCall(this.staff, drill)).isEmpty();
		this.rounds.turn(launched.plus(PAUSE.multipliedBy(2)).plusSeconds(60));
		assertThat(this.drills.toCall(this.staff, drill)).singleElement()
			.satisfies(one -> assertThat(one.attempt().kind()).isEqualTo(ChannelKind.MOBILE));
		this.rounds.turn(launched.plus(PAUSE.multipliedBy(3)).plusSeconds(60));
		this.letters.await(deputy, 1);
		this.rounds.turn(launched.plus(Duration.ofHours(9)));
		Call call = call(drill);
		assertThat(call.state()).isEqualTo(Call.State.UNREACHED);
		assertThat(call.attempts()).extracting(one -> one.rank() + " " + one.kind() + " " + one.state())
			.containsExactly("HOLDER RESCUE_EMAIL WAITING", "HOLDER RESCUE_EMAIL WAITING", "HOLDER MOBILE WAITING",
					"DEPUTY RESCUE_EMAIL WAITING", "DEPUTY RESCUE_EMAIL NOT_NEEDED");
		assertThat(this.drills.find(this.rssi, drill).orElseThrow().endedAt()).isNotNull();
		assertThat(this.letters.to(this.address)).hasSize(2);
		assertThat(this.drills.answer(first, "123456")).isFalse();
	}

	@Test
	void aDeputyMayAnswerAndSoMayTheHolderLate() {
		String deputy = "suppleante-" + this.address;
		this.directory.add(this.rssi,
				Directories.draft("x", List.of(Directories.mail(this.address)), List.of(Directories.mail(deputy))),
				null);
		Instant launched = this.clock.instant();
		DrillId drill = launch();
		Letter late = this.letters.await(this.address, 1);
		this.rounds.turn(launched.plus(PAUSE.multipliedBy(2)).plusSeconds(60));
		this.letters.await(deputy, 1);
		assertThat(this.drills.answer(late.token(), late.code())).isTrue();
		assertThat(call(drill).answeredRank()).isEqualTo(Rank.HOLDER);
	}

	@Test
	void aLinkIsWorthNothingAfterFiveWrongCodes() {
		add(Directories.mail(this.address));
		DrillId drill = launch();
		Letter letter = this.letters.await(this.address, 1);
		String wrong = letter.code().startsWith("0") ? "111111" : "000000";
		for (int at = 0; at < SummonsRows.TRIES; at++) {
			assertThat(this.drills.answer(letter.token(), wrong)).isFalse();
		}
		assertThat(this.drills.answer(letter.token(), letter.code())).isFalse();
		assertThat(call(drill).state()).isEqualTo(Call.State.OPEN);
	}

	@Test
	void theStaffCallsAndRecordsTheCodeThePersonReadsBack() {
		add(Directories.mobile("06 39 98 33 44"));
		DrillId drill = launch();
		ToCall waiting = this.drills.toCall(this.staff, drill).getFirst();
		SpokenCall spoken = this.drills.beginCall(this.staff, waiting.attempt().id()).orElseThrow();
		assertThat(spoken.address()).isEqualTo("06 39 98 33 44");
		assertThat(this.directory.looks(this.rssi)).singleElement().satisfies(look -> {
			assertThat(look.name()).isEqualTo(this.staff.name());
			assertThat(look.reason()).isEqualTo(Look.Reason.DRILL);
		});
		assertThat(this.drills.readBack(this.staff, waiting.attempt().id(), "999")).isFalse();
		assertThat(this.drills.readBack(this.staff, waiting.attempt().id(), spoken.code())).isTrue();
		assertThat(call(drill).answeredKind()).isEqualTo(ChannelKind.MOBILE);
		assertThat(this.drills.beginCall(this.staff, waiting.attempt().id())).isEmpty();
		for (Actor other : List.of(this.rssi, Territory.person(this.organisation, Role.ADMINISTRATOR))) {
			assertThatThrownBy(() -> this.drills.beginCall(other, waiting.attempt().id()))
				.isInstanceOf(NotPermitted.class);
			assertThatThrownBy(() -> this.drills.launch(other, Set.of(), null)).isInstanceOf(NotPermitted.class);
		}
	}

	@Test
	void aChannelErasedInTheMeantimeIsNotTried() {
		ContactId contact = add(Directories.mobile("06 39 98 33 44"), Directories.mail(this.address));
		Instant launched = this.clock.instant();
		DrillId drill = launch();
		this.letters.await(this.address, 1);
		this.directory.change(this.rssi, contact, 1,
				Directories.draft("x", List.of(Directories.mobile("06 39 98 33 44")), List.of()));
		this.rounds.turn(launched.plus(PAUSE).plusSeconds(60));
		assertThat(call(drill).attempts()).extracting(Call.Attempt::state)
			.containsExactly(Call.Progress.WAITING, Call.Progress.ERASED, Call.Progress.PLANNED);
		assertThat(this.letters.to(this.address)).hasSize(1);
	}

	@Test
	void anOrganisationSeesItsOwnResultTheStaffAllAndOthersNothing() {
		add(Directories.mail(this.address));
		OrganisationId empty = signatory();
		DrillId id = this.drills.launch(this.staff, Set.of(this.organisation, empty, OrganisationId.random()), null);
		Drill drill = this.drills.find(this.staff, id).orElseThrow();
		Letter letter = this.letters.await(this.address, 1);
		this.drills.answer(letter.token(), letter.code());
		assertThat(this.drills.results(this.staff, drill)).as("only who is engaged")
			.extracting(OrganisationResult::organisation, OrganisationResult::contacts, OrganisationResult::reached)
			.containsExactlyInAnyOrder(tuple(this.organisation, 1, 1), tuple(empty, 0, 0));
		assertThat(this.drills.totals(this.staff, drill))
			.isEqualTo(new Totals(2, 1, 1, 1, this.drills.totals(this.staff, drill).median()));
		assertThat(this.drills.results(this.rssi, drill)).singleElement().satisfies(result -> {
			assertThat(result.minutes()).isZero();
			assertThat(result.first()).isNotNull();
		});
		Actor other = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThat(this.drills.results(other, drill)).isEmpty();
		assertThat(this.drills.calls(other, id, this.organisation)).isEmpty();
		assertThat(this.drills.find(other, id).orElseThrow().figures()).as("two are too few").isNull();
		assertThatThrownBy(() -> this.drills.totals(other, drill)).isInstanceOf(NotPermitted.class);
	}

	@Test
	void publishesTheTerritorysFiguresWhenTheyTellOfNobody() {
		Set<OrganisationId> three = Set.of(this.organisation, signatory(), signatory());
		for (OrganisationId one : three) {
			String address = one + "@ailleurs.example";
			new Directories(this.directory).add(Territory.person(one, Role.RSSI), "x", Directories.mail(address));
		}
		DrillId drill = this.drills.launch(this.staff, three, null);
		for (OrganisationId one : three) {
			Letter letter = this.letters.await(one + "@ailleurs.example", 1);
			this.drills.answer(letter.token(), letter.code());
		}
		Totals figures = this.drills.find(Territory.person(OrganisationId.random(), Role.PARTNER), drill)
			.orElseThrow()
			.figures();
		assertThat(figures).isNotNull();
		assertThat(figures.organisationsReached()).isEqualTo(3);
		assertThat(figures.contacts()).isEqualTo(3);
	}

	@Test
	void theMonthlyDrillGoesOnceHoweverManyReplicasTry() throws InterruptedException {
		// A month long past, so that it calls nobody: its deadline is over.
		Instant at = someMonthAgo();
		while (!monthly(at).isEmpty()) {
			at = someMonthAgo();
		}
		launchAsFourReplicas(at);
		assertThat(monthly(at)).hasSize(1);
	}

	private static Instant someMonthAgo() {
		LocalDate day = LocalDate.of(ThreadLocalRandom.current().nextInt(1971, 2010),
				ThreadLocalRandom.current().nextInt(1, 13), 12);
		return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
			.atTime(10, 30)
			.atZone(ZoneId.of("Europe/Paris"))
			.toInstant();
	}

	private void launchAsFourReplicas(Instant at) throws InterruptedException {
		this.drills.schedule(this.staff, true, 12, 10);
		try {
			List<Thread> replicas = Stream.generate(() -> Thread.ofVirtual().start(() -> {
				this.preparation.launchMonthly(at);
				this.rounds.turn(at.plus(Duration.ofMinutes(1)));
			})).limit(4).toList();
			for (Thread replica : replicas) {
				replica.join();
			}
		}
		finally {
			this.drills.schedule(this.staff, false, 12, 10);
		}
	}

	private List<Drill> monthly(Instant at) {
		List<Drill> found = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Page<Drill> page = this.drills.list(this.staff, cursor);
			page.items().stream().filter(one -> one.monthly() && one.launchedAt().equals(at)).forEach(found::add);
			cursor = page.next();
		}
		while (cursor != null);
		return found;
	}

	@Test
	void refusesAScheduleThatIsNone() {
		assertThatThrownBy(() -> this.drills.schedule(this.staff, true, 31, 24)).isInstanceOfSatisfying(
				InvalidInput.class, refusal -> assertThat(refusal.faults()).extracting(InvalidInput.Fault::field)
					.containsExactly("day", "hour"));
	}

	private OrganisationId signatory() {
		return new Territory(this.organisations, this.charters).signatory(Nature.ACTUAL);
	}

	private ContactId add(ContactDraft.ChannelDraft... channels) {
		return new Directories(this.directory).add(this.rssi, "x", channels);
	}

	private DrillId launch() {
		return this.drills.launch(this.staff, Set.of(this.organisation), null);
	}

	private Call call(DrillId drill) {
		return this.drills.calls(this.rssi, drill, this.organisation).getFirst();
	}

}
