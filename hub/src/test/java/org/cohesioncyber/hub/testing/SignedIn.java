package org.cohesioncyber.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;

import org.springframework.core.env.Environment;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients of the hub under test for people who have signed in already: a session row made
 * by the real store, without Keycloak. To be injected into an integration test.
 */
@Component
public class SignedIn {

	/** The cookie with a session's secret, over plain HTTP. */
	public static final String COOKIE = "cohesion";

	/** The organisation that operates the hub under test, whose people are its staff. */
	public static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

	private final ReactiveSessionRepository<?> sessions;

	private final Environment environment;

	private final Members members;

	SignedIn(ReactiveSessionRepository<?> sessions, Environment environment, Members members) {
		this.sessions = sessions;
		this.environment = environment;
		this.members = members;
	}

	/** A demonstration person by user name, such as {@code nadia.benali}. */
	public WebTestClient as(String userName) {
		return as(person(userName));
	}

	/** Anybody; a subject nobody knows makes a person without an organisation. */
	public WebTestClient as(SignedInPerson person) {
		return withSession(session(person));
	}

	/** Somebody new who has this role in that organisation. */
	public WebTestClient as(OrganisationId organisation, Role role) {
		return as(member(organisation, role));
	}

	/** Somebody new who has this role in that organisation. */
	public SignedInPerson member(OrganisationId organisation, Role role) {
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(role));
		return new SignedInPerson(subject, "Une personne", null);
	}

	/** A client that shows this session's secret. */
	public WebTestClient withSession(String secret) {
		return builder().defaultCookie(COOKIE, secret).build();
	}

	/** Somebody not signed in, whose forms are accepted. */
	public WebTestClient nobody() {
		return builder().build();
	}

	/** Somebody not signed in and without a CSRF token. */
	public WebTestClient stranger() {
		return plain().build();
	}

	/** The secret of a new session of that person, for a client of another kind. */
	public String session(SignedInPerson person) {
		return store(this.sessions, person);
	}

	/** The address of the hub under test. */
	public String address() {
		return "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
	}

	/** A demonstration person as the realm's file names them. */
	public static SignedInPerson person(String userName) {
		for (JsonNode user : JsonMapper.shared().readTree(demonstrationUsers()).path("users")) {
			if (user.path("username").asString().equals(userName)) {
				return new SignedInPerson(user.path("id").asString(),
						user.path("firstName").asString() + " " + user.path("lastName").asString(),
						UUID.randomUUID().toString());
			}
		}
		throw new IllegalArgumentException("user name: " + userName + " (expected: a demonstration person)");
	}

	private static <S extends Session> String store(ReactiveSessionRepository<S> sessions, SignedInPerson person) {
		S session = Objects.requireNonNull(sessions.createSession().block());
		Map<String, Object> attributes = new HashMap<>();
		person.writeTo(attributes);
		attributes.forEach(session::setAttribute);
		sessions.save(session).block();
		return session.getId();
	}

	private WebTestClient.Builder builder() {
		String token = UUID.randomUUID().toString();
		return plain().defaultCookie("csrf", token).defaultHeader("X-XSRF-TOKEN", masked(token));
	}

	private WebTestClient.Builder plain() {
		return WebTestClient.bindToServer()
			.baseUrl(address())
			.responseTimeout(Duration.ofSeconds(30))
			.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER));
	}

	// What a form would carry: the token under a mask, here of zeros.
	private static String masked(String token) {
		byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
		byte[] masked = new byte[2 * bytes.length];
		System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
		return Base64.getUrlEncoder().encodeToString(masked);
	}

	private static String demonstrationUsers() {
		try {
			return Files.readString(repositoryFile("deploy/keycloak/demonstration/cohesion-users-0.json"));
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** A file of the repository, wherever the test runs in it. */
	public static Path repositoryFile(String path) {
		return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
			.map(directory -> directory.resolve(path))
			.filter(Files::exists)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(path + " not found above " + Path.of("").toAbsolutePath()));
	}

}
