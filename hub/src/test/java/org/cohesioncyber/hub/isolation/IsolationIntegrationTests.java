package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cohesioncyber.hub.isolation.Visitor.Kind;
import org.cohesioncyber.hub.isolation.Visitor.Leave;
import org.cohesioncyber.hub.isolation.Visitor.Secret;
import org.cohesioncyber.hub.testing.OwnDatabase;
import org.cohesioncyber.hub.testing.OwnHubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every handler the hub has, as everybody, against what one organisation keeps to
 * itself or shares with one friend. A handler added later is tried without a line here;
 * one that nobody gets anything done with fails the build.
 */
@OwnHubTest
@Import({ Victim.class, Visitors.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationIntegrationTests {

	private static final Set<String> STRANGERS = Set.of("foreign rssi", "foreign partner", "foreign agent", "nobody");

	/** Between them they see every page with a form. */
	private static final Set<String> SHOWN_FORMS = Set.of("own rssi", "foreign coordinator", "foreign administrator");

	/** Readings under way at a time. */
	private static final int AT_ONCE = 4;

	/** Bodies worth sending to each path. */
	private static final int BODIES = 8;

	/**
	 * Tries of one visitor with one handler, before it counts as doing nothing for them.
	 */
	private static final int PATIENCE = 2000;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	@Autowired
	SignedIn signedIn;

	@Autowired
	Visitors visitors;

	@Autowired
	Victim victim;

	@Autowired
	OwnDatabase database;

	private final FormFields forms = new FormFields();

	private List<Visitor> owners = List.of();

	private List<Visitor> others = List.of();

	private List<Route> routes = List.of();

	private Things spare = new Things();

	@BeforeEach
	void settle() {
		if (!this.routes.isEmpty()) {
			return;
		}
		this.victim.settle();
		this.owners = this.visitors.owners();
		this.others = this.visitors.others();
		this.routes = Route.all(this.mapping);
		everybody().stream()
			.filter(visitor -> SHOWN_FORMS.contains(visitor.name()))
			.forEach(visitor -> pages(visitor).values().forEach(this.forms::learn));
	}

	@Test
	void noAnswerHoldsWhatTheVisitorMayNotLearn() {
		VictimRows before = rows();
		List<String> leaks = new ArrayList<>();
		for (Route route : this.routes) {
			if (route.reads() && !route.streams()) {
				for (Visitor visitor : this.others) {
					leaks.addAll(leaks(visitor, route, read(visitor, addresses(route, visitor))));
				}
			}
		}
		assertThat(leaks).isEmpty();
		assertThat(rows().trespasses(before, Leave.NONE)).isEmpty();
	}

	@Test
	void nothingOfTheVictimsIsChangedByOthers() {
		List<String> leaks = new ArrayList<>();
		VictimRows before = rows();
		for (Visitor visitor : this.others) {
			try (Ears ears = Ears.of(this.owners.getFirst(), this.routes)) {
				this.routes.stream()
					.filter(route -> !route.reads())
					.forEach(route -> leaks.addAll(attempts(visitor, route)));
				if (!visitor.leave().isHeard()) {
					ears.heard().forEach(heard -> leaks.add(visitor + " is heard by the victim: " + heard));
				}
			}
			VictimRows after = rows();
			after.trespasses(before, visitor.leave()).forEach(trespass -> leaks.add(visitor + " " + trespass));
			before = after;
			if (visitor.leave().changes().contains("identity.membership")) {
				this.victim.readmit();
				before = rows();
			}
		}
		assertThat(leaks).isEmpty();
	}

	/** Comes last: the owner itself acts here, and may well remove a member. */
	@Test
	@Order(Integer.MAX_VALUE)
	void everyHandlerDoesItsWorkForSomebody() {
		// Other people than in the tests before: limits count what one person did.
		this.others = this.visitors.others();
		Set<String> unreached = new TreeSet<>();
		for (Route route : this.routes) {
			if (!route.streams() && !RefusedToAll.ROUTES.contains(route.toString())) {
				Set<Integer> statuses = new TreeSet<>();
				if (!isReached(route, statuses)) {
					unreached.add(route + " " + statuses);
				}
			}
		}
		assertThat(unreached).as("handlers that did nothing for anybody; give Examples of their fields").isEmpty();
	}

	@Test
	void theOwnerFindsItsOwnCanaries() {
		// The control: were the canaries nowhere, finding none elsewhere would prove
		// nothing.
		Set<Secret> found = EnumSet.noneOf(Secret.class);
		pages(this.owners.getFirst()).values()
			.forEach(body -> EnumSet.allOf(Secret.class)
				.stream()
				.filter(secret -> body.contains(this.victim.canary(secret)))
				.forEach(found::add));
		assertThat(found).isEqualTo(EnumSet.allOf(Secret.class));
	}

	@Test
	void noCountOrListOfAStrangerMovesWhenTheVictimActs() {
		List<Visitor> strangers = this.others.stream().filter(visitor -> STRANGERS.contains(visitor.name())).toList();
		List<Map<String, String>> before = strangers.stream().map(this::views).toList();
		this.victim.act();
		for (int i = 0; i < strangers.size(); i++) {
			assertThat(differences(before.get(i), views(strangers.get(i)))).as(strangers.get(i).name()).isEmpty();
		}
	}

	@Test
	void aStrangersStreamsAreSilent() {
		List<Ears> all = everybody().stream().map(visitor -> Ears.of(visitor, this.routes)).toList();
		this.victim.publish("Alerte en direct");
		this.victim.publish("Et une autre, pour que la première soit passée partout");
		for (Ears ears : all) {
			if (this.owners.contains(ears.visitor()) || ears.visitor().leave().hears()) {
				Waiting.until(ears.visitor() + " hears both", () -> ears.heard().size() >= 2);
			}
		}
		all.forEach(Ears::close);
		assertThat(all).filteredOn(ears -> !this.owners.contains(ears.visitor()) && !ears.visitor().leave().hears())
			.flatExtracting(ears -> ears.heard().stream().map(heard -> ears.visitor() + " hears " + heard).toList())
			.isEmpty();
	}

	@Test
	void theApiIsDescribedWhole() {
		var paths = JsonMapper.shared().readTree(Answer.to(nobody(), "/api/v1/openapi").body()).path("paths");
		Set<String> missing = new TreeSet<>();
		for (Route route : this.routes) {
			if (route.isMachine()
					&& paths.path(route.path()).path(route.method().name().toLowerCase()).isMissingNode()) {
				missing.add(route.toString());
			}
		}
		assertThat(missing).isEmpty();
	}

	private List<Visitor> everybody() {
		List<Visitor> everybody = new ArrayList<>(this.owners);
		everybody.addAll(this.others);
		return everybody;
	}

	private Visitor nobody() {
		return this.others.stream().filter(visitor -> visitor.kind() == Kind.NOBODY).findFirst().orElseThrow();
	}

	/** Where a route is asked: every id in its path, then in each of its parameters. */
	private List<String> addresses(Route route, Visitor visitor) {
		List<String> paths = route.paths(this.victim.things());
		List<String> addresses = new ArrayList<>(paths);
		addresses.add(paths.getLast() + "?q=" + this.victim.canary(Secret.ALERT));
		this.victim.ids().forEach(id -> addresses.addAll(route.queries(paths.getLast(), id)));
		return addresses.subList(0, Math.min(addresses.size(), tries(route, visitor)));
	}

	/**
	 * Every id in the path with some in the body; every id in the body without a path.
	 */
	private List<String> attempts(Visitor visitor, Route route) {
		List<String> ids = this.victim.ids();
		List<String> paths = route.paths(this.victim.things());
		int each = route.variables().isEmpty() ? ids.size() : Math.max(BODIES, paths.size());
		int rounds = Math.min(route.takesBody() ? 2 * each : paths.size(), tries(route, visitor));
		int turn = Math.floorMod(visitor.name().hashCode(), ids.size());
		return leaks(visitor, route, IntStream.range(0, rounds).mapToObj(round -> {
			// The second time around sparse, and every visitor begins elsewhere.
			Bodies bodies = new Bodies(ids.get((turn + round) % ids.size()), round >= each, this.forms);
			String path = paths.get(round % paths.size());
			return Answer.to(visitor, route.method(), path, bodies.type(route), bodies.body(route));
		}));
	}

	/**
	 * The rule before a handler looks at who asks and not at what: whom it turns away
	 * need not try everything.
	 */
	private static int tries(Route route, Visitor visitor) {
		return route.isClosedTo(visitor) ? 2 : Integer.MAX_VALUE;
	}

	private List<String> leaks(Visitor visitor, Route route, Stream<Answer> answers) {
		return answers.flatMap(answer -> leaks(visitor, route, answer).stream()).toList();
	}

	/**
	 * With what an earlier handler left first; things are made anew when that is not
	 * enough.
	 */
	private boolean isReached(Route route, Set<Integer> statuses) {
		List<Visitor> visitors = everybody().stream().filter(visitor -> !route.isClosedTo(visitor)).toList();
		Things left = this.victim.things().and(this.spare);
		if (visitors.stream().anyMatch(visitor -> isReachedAtOnce(visitor, route, left))) {
			return true;
		}
		this.spare = this.victim.fresh();
		Things things = this.victim.things().and(this.spare);
		return visitors.stream()
			.anyMatch(visitor -> isReachedAtOnce(visitor, route, things)
					|| isReachedBy(visitor, route, things, statuses));
	}

	/** Everything once: most handlers do not mind what the body names. */
	private boolean isReachedAtOnce(Visitor visitor, Route route, Things things) {
		return route.paths(things)
			.stream()
			.anyMatch(path -> answers(visitor, route, path, things.ids()).limit(1)
				.anyMatch(answer -> isReached(route, answer)));
	}

	private boolean isReachedBy(Visitor visitor, Route route, Things things, Set<Integer> statuses) {
		return route.paths(things)
			.stream()
			.flatMap(path -> answers(visitor, route, path, things.ids()))
			.limit(PATIENCE)
			.peek(answer -> statuses.add(answer.status()))
			.anyMatch(answer -> isReached(route, answer));
	}

	/** One by one, as they are looked at. */
	private Stream<Answer> answers(Visitor visitor, Route route, String path, List<String> names) {
		if (route.reads()) {
			return Stream.of(path).map(address -> Answer.to(visitor, address));
		}
		return names.stream()
			.filter(name -> route.variables().size() < 2 || path.contains(name))
			.limit(route.takesBody() ? Long.MAX_VALUE : 1)
			.map(name -> new Bodies(name, true, this.forms))
			.map(bodies -> Answer.to(visitor, route.method(), path, bodies.type(route), bodies.body(route)));
	}

	/** Did what was asked, or would have but for somebody else's act or absence. */
	private static boolean isReached(Route route, Answer answer) {
		if (route.reads()) {
			return !answer.isTurnedAway() && (answer.status() != 400 || route.isMachine());
		}
		boolean isConflict = answer.status() == 409 || answer.status() == 503;
		return (answer.status() < 400 && !answer.isTurnedAway()) || isConflict;
	}

	private List<String> leaks(Visitor visitor, Route route, Answer answer) {
		List<String> leaks = new ArrayList<>();
		String where = route + " at " + answer.asked() + " (" + answer.status() + ")";
		for (Secret secret : Secret.values()) {
			if (answer.tells(this.victim.canary(secret)) && !visitor.mayLearn(secret)) {
				leaks.add(visitor + " learns " + secret + " from " + where);
			}
		}
		if (answer.isBroken()) {
			leaks.add(visitor + " breaks " + where);
		}
		if (route.isClosedTo(visitor) && !answer.isTurnedAway() && answer.status() < 400) {
			leaks.add(visitor + " is let in to " + where);
		}
		return leaks;
	}

	private Map<String, String> pages(Visitor visitor) {
		List<String> paths = this.routes.stream()
			.filter(route -> route.reads() && !route.streams())
			.flatMap(route -> route.paths(this.victim.things()).stream())
			.distinct()
			.toList();
		Map<String, String> pages = new TreeMap<>();
		read(visitor, paths).forEach(answer -> pages.put(answer.asked(), answer.body()));
		return pages;
	}

	/** In their order, some at once: reading changes nothing. */
	private static Stream<Answer> read(Visitor visitor, List<String> paths) {
		return paths.stream().gather(Gatherers.mapConcurrent(AT_ONCE, path -> Answer.to(visitor, path)));
	}

	private Map<String, String> views(Visitor visitor) {
		Map<String, String> views = pages(visitor);
		views.replaceAll((_, body) -> body.replaceAll("name=\"(_csrf|request)\"[^>]*>|\"reference\":\"[^\"]*\"", "")
			.replaceAll("\"(at|now|hubTime)\":\"[^\"]*\"|datetime=\"[^\"]*\"", "")
			.replaceAll("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d", "")
			// A takeout's sheet says when it was made.
			.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z \\(UTC\\)|[0-9a-f]{64}  LISEZ-MOI.txt", ""));
		return views;
	}

	private static List<String> differences(Map<String, String> before, Map<String, String> after) {
		List<String> differences = new ArrayList<>();
		before.forEach((path, old) -> {
			String now = String.valueOf(after.get(path));
			int at = Arrays.mismatch(old.toCharArray(), now.toCharArray());
			if (at >= 0) {
				differences.add(path + ": …" + now.substring(Math.max(0, at - 150), Math.min(now.length(), at + 150)));
			}
		});
		return differences;
	}

	private VictimRows rows() {
		return VictimRows.naming(this.victim.ids(), this.database);
	}

}
