package org.cohesioncyber.hub.isolation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.isolation.Visitor.Secret;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every handler the hub has, as everybody, against what one organisation keeps to
 * itself or shares with one friend. A handler added later is tried without a line here;
 * one that nobody reaches fails the build.
 */
@HubTest
@Import(Victim.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationIntegrationTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private static final OrganisationId STRANGER = OrganisationId.of("00000000-0000-4000-8000-000000000004");

	private static final Actor ADMINISTRATOR = new Actor.Person(UUID.randomUUID().toString(), "Administration",
			OPERATOR, Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.ANALYST, Role.AUDITOR));

	/**
	 * Ends a session or belongs to the identity provider; tried by the tests of signing
	 * in.
	 */
	private static final Set<String> NOT_TRIED = Set.of("POST /logout", "POST /logout/connect/back-channel/keycloak");

	/** What public pages are named by, beside ids. */
	private static final List<String> PUBLIC_NAMES = List.of("rancongiciel");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	@Autowired
	SignedIn signedIn;

	@Autowired
	Members members;

	@Autowired
	Victim victim;

	private final List<Visitor> owners = new ArrayList<>();

	private final List<Visitor> others = new ArrayList<>();

	private List<Route> routes = List.of();

	@BeforeEach
	void settle() {
		if (!this.routes.isEmpty()) {
			return;
		}
		this.victim.settle();
		this.routes = Route.all(this.mapping).stream().filter(route -> !NOT_TRIED.contains(route.toString())).toList();
		Set<Secret> all = EnumSet.allOf(Secret.class);
		this.owners.add(visitor("own rssi", Victim.ORGANISATION, Role.RSSI, all));
		this.owners.add(visitor("own partner", Victim.ORGANISATION, Role.PARTNER, all));
		this.others
			.add(visitor("own reporter", Victim.ORGANISATION, Role.REPORTER, Set.of(Secret.MEMBER, Secret.CIRCLE)));
		this.others.add(visitor("friend's rssi", Victim.FRIEND, Role.RSSI, Set.of(Secret.ALERT, Secret.CIRCLE)));
		for (Role role : Role.values()) {
			OrganisationId organisation = role.territorial() ? OPERATOR : STRANGER;
			// Who sets the hub up names its people, and so sees their names and nothing
			// else.
			Set<Secret> names = role == Role.ADMINISTRATOR ? Set.of(Secret.MEMBER) : Set.of();
			this.others.add(visitor("foreign " + role.key(), organisation, role, names));
		}
		this.others.add(new Visitor("unattached person",
				this.signedIn.as(new SignedInPerson(UUID.randomUUID().toString(), "Personne", null)), Set.of()));
		this.others.add(new Visitor("nobody", this.signedIn.nobody(), Set.of()));
	}

	@Test
	void noAnswerHoldsWhatTheVisitorMayNotLearn() {
		List<String> leaks = new ArrayList<>();
		for (Route route : this.routes) {
			if (!route.reads() || route.streams()) {
				continue;
			}
			for (Visitor visitor : this.others) {
				for (String path : route.paths(this.victim.ids())) {
					for (String query : List.of("", "?q=" + this.victim.canary(Secret.ALERT))) {
						leaks.addAll(leaks(visitor, route, get(visitor, path + query)));
					}
				}
			}
		}
		assertThat(leaks).isEmpty();
	}

	@Test
	void nothingOfTheVictimsIsChangedByOthers() throws SQLException {
		Map<String, String> before = rowsOf(Victim.ORGANISATION.toString());
		List<String> leaks = new ArrayList<>();
		for (Route route : this.routes) {
			if (route.reads()) {
				continue;
			}
			for (Visitor visitor : this.others) {
				if (visitor.name().startsWith("own ") || visitor.name().equals("foreign administrator")) {
					continue;
				}
				for (String path : route.paths(this.victim.ids())) {
					leaks.addAll(leaks(visitor, route, send(visitor, route, path, this.victim.ids().getFirst())));
				}
			}
		}
		assertThat(leaks).isEmpty();
		assertThat(rowsOf(Victim.ORGANISATION.toString())).isEqualTo(before);
	}

	/** Comes last: the owner itself acts here, and may well remove a member. */
	@Test
	@Order(Integer.MAX_VALUE)
	void everyHandlerIsReachedBySomebody() {
		Set<String> unreached = new TreeSet<>();
		for (Route route : this.routes) {
			if (!route.streams() && !isReached(route)) {
				unreached.add(route.toString());
			}
		}
		assertThat(unreached).isEmpty();
	}

	@Test
	void theOwnerFindsItsOwnCanaries() {
		// The control: were the canaries nowhere, finding none elsewhere would prove
		// nothing.
		Set<Secret> found = EnumSet.noneOf(Secret.class);
		this.owners.getFirst().client().get().uri("/agents").exchange().expectStatus().isOk();
		for (Route route : this.routes) {
			if (route.reads() && !route.streams()) {
				for (String path : route.paths(this.victim.ids())) {
					String body = text(get(this.owners.getFirst(), path));
					EnumSet.allOf(Secret.class)
						.stream()
						.filter(secret -> body.contains(this.victim.canary(secret)))
						.forEach(found::add);
				}
			}
		}
		assertThat(found).isEqualTo(EnumSet.allOf(Secret.class));
	}

	@Test
	void noCountOrListOfAStrangerMovesWhenTheVictimActs() {
		Visitor stranger = this.others.stream()
			.filter(visitor -> visitor.name().equals("foreign rssi"))
			.findFirst()
			.orElseThrow();
		List<String> paths = this.routes.stream()
			.filter(route -> route.reads() && !route.streams() && route.variables().isEmpty())
			.map(Route::path)
			.toList();
		Map<String, String> before = views(stranger, paths);
		this.victim.publish("Encore une alerte");
		assertThat(differences(before, views(stranger, paths))).isEmpty();
	}

	@Test
	void aStrangersStreamsAreSilent() {
		List<String> leaks = new ArrayList<>();
		for (Route route : this.routes) {
			if (route.streams()) {
				for (Visitor visitor : this.others) {
					leaks.addAll(heard(visitor, route));
				}
			}
		}
		assertThat(leaks).isEmpty();
	}

	@Test
	void theApiIsDescribedWhole() {
		byte[] description = this.signedIn.nobody()
			.get()
			.uri("/api/v1/openapi")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		var paths = JsonMapper.shared().readTree(description).path("paths");
		Set<String> missing = new TreeSet<>();
		for (Route route : this.routes) {
			if (route.isMachine()
					&& paths.path(route.path()).path(route.method().name().toLowerCase()).isMissingNode()) {
				missing.add(route.toString());
			}
		}
		assertThat(missing).isEmpty();
	}

	private List<String> names() {
		List<String> names = new ArrayList<>(this.victim.ids());
		names.addAll(PUBLIC_NAMES);
		return names;
	}

	private boolean isReached(Route route) {
		List<Visitor> everybody = new ArrayList<>(this.owners);
		everybody.addAll(this.others);
		for (Visitor visitor : everybody) {
			for (String path : route.paths(names())) {
				var answer = route.reads() ? get(visitor, path)
						: send(visitor, route, path, UUID.randomUUID().toString());
				if (reached(route, answer)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Answered by the handler itself: not refused before, and not sent to sign in. */
	private static boolean reached(Route route, EntityExchangeResult<byte[]> answer) {
		int status = answer.getStatus().value();
		String location = String.valueOf(answer.getResponseHeaders().getLocation());
		boolean refused = status == 401 || status == 403 || status == 405 || status == 415
				|| (status == 404 && !route.isMachine()) || location.contains("/oauth2/");
		// A machine endpoint that answers 401 by itself verifies signatures, not
		// sessions.
		return !refused || (status == 401 && route.path().startsWith("/api/v1/agent/"));
	}

	private List<String> leaks(Visitor visitor, Route route, EntityExchangeResult<byte[]> answer) {
		List<String> leaks = new ArrayList<>();
		String heard = text(answer) + answer.getResponseHeaders();
		for (Secret secret : Secret.values()) {
			// A search box repeats what was typed; that is no knowledge.
			String typed = String.valueOf(answer.getUrl().getQuery());
			if (heard.contains(this.victim.canary(secret)) && !visitor.mayLearn().contains(secret)
					&& !typed.contains(this.victim.canary(secret))) {
				leaks.add(visitor + " learns " + secret + " from " + route + " (" + answer.getStatus() + ")");
			}
		}
		if (answer.getStatus().is5xxServerError() && answer.getStatus().value() != 503) {
			leaks.add(visitor + " breaks " + route + " (" + answer.getStatus() + ")");
		}
		return leaks;
	}

	private List<String> heard(Visitor visitor, Route route) {
		var answer = visitor.client()
			.get()
			.uri(route.path())
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.returnResult(String.class);
		if (!answer.getStatus().is2xxSuccessful()) {
			return List.of();
		}
		this.victim.publish("Alerte en direct");
		List<String> events = answer.getResponseBody().take(Duration.ofMillis(700)).collectList().block();
		String text = String.valueOf(events);
		boolean silent = !text.contains(this.victim.canary(Secret.ALERT)) && !text.contains("alert");
		return silent || visitor.mayLearn().contains(Secret.ALERT) ? List.of()
				: List.of(visitor + " hears " + text + " on " + route);
	}

	private Map<String, String> views(Visitor visitor, List<String> paths) {
		Map<String, String> views = new TreeMap<>();
		for (String path : paths) {
			views.put(path,
					text(get(visitor, path)).replaceAll("name=\"(_csrf|request)\"[^>]*>|\"reference\":\"[^\"]*\"", "")
						.replaceAll("\"(at|now|hubTime)\":\"[^\"]*\"", "")
						.replaceAll("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d", ""));
		}
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

	private static EntityExchangeResult<byte[]> get(Visitor visitor, String path) {
		return visitor.client().get().uri(path).exchange().expectBody().returnResult();
	}

	private static EntityExchangeResult<byte[]> send(Visitor visitor, Route route, String path, String id) {
		Bodies bodies = new Bodies(id);
		WebTestClient.RequestBodySpec request = visitor.client()
			.method(HttpMethod.valueOf(route.method().name()))
			.uri(path);
		return (route.isMachine() ? request.contentType(MediaType.APPLICATION_JSON).bodyValue(bodies.json(route))
				: request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
					.body(BodyInserters.fromFormData(bodies.form(route))))
			.exchange()
			.expectBody()
			.returnResult();
	}

	private static String text(EntityExchangeResult<byte[]> answer) {
		byte[] body = answer.getResponseBodyContent();
		return body == null ? "" : new String(body, StandardCharsets.UTF_8);
	}

	private Visitor visitor(String name, OrganisationId organisation, Role role, Set<Secret> mayLearn) {
		String subject = UUID.randomUUID().toString();
		this.members.add(ADMINISTRATOR, organisation, new Account(subject, name, subject + "@visiteur.example", true),
				Set.of(role));
		return new Visitor(name, this.signedIn.as(new SignedInPerson(subject, name, null)), mayLearn);
	}

	/** A digest of every row that names an organisation, by table. */
	private static Map<String, String> rowsOf(String organisation) throws SQLException {
		Map<String, String> digests = new TreeMap<>();
		try (Connection connection = SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
				Statement statement = connection.createStatement()) {
			for (String table : tables(statement)) {
				try (ResultSet rows = statement.executeQuery(
						"SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM %s t WHERE t::text ~ '%s'"
							.formatted(table, organisation))) {
					rows.next();
					digests.put(table, rows.getString(1));
				}
			}
		}
		return digests;
	}

	private static List<String> tables(Statement statement) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("""
				SELECT schemaname || '.' || tablename FROM pg_tables
				WHERE schemaname IN ('incidents', 'alerts', 'sharing', 'fleet', 'identity', 'charter')
				""")) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

}
