package org.cohesioncyber.hub.shell.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.hub.Hub;
import org.cohesioncyber.hub.fleet.AgentId;
import org.cohesioncyber.hub.fleet.AgentSharing;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome.TakenIn;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.shell.sessions.Sessions;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Streams open on two replicas close when their reader's rights end on one of them, well
 * before the next heartbeat would notice.
 */
@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedRightsIntegrationTests {

	/** A quarter of the time between two heartbeats. */
	private static final long SECONDS = 5;

	private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT = new ParameterizedTypeReference<>() {
	};

	private final Members members;

	private final Fleet fleet;

	private final Sessions sessions;

	private final SignedIn signedIn;

	private final ConfigurableApplicationContext secondReplica;

	private final OrganisationId organisation = OrganisationId.random();

	private final Actor rssi = new Actor.Person(UUID.randomUUID().toString(), "RSSI", this.organisation,
			Set.of(Role.RSSI));

	private final List<Disposable> opened = new ArrayList<>();

	@Autowired
	EndedRightsIntegrationTests(Members members, Fleet fleet, Sessions sessions, SignedIn signedIn) {
		this.members = members;
		this.fleet = fleet;
		this.sessions = sessions;
		this.signedIn = signedIn;
		this.secondReplica = new SpringApplicationBuilder(Hub.class)
			.run(Stream
				.concat(Stream.of("--server.port=0"),
						TestPlatform.properties()
							.entrySet()
							.stream()
							.map(property -> "--" + property.getKey() + "=" + property.getValue()))
				.toArray(String[]::new));
	}

	@AfterEach
	void closeStreams() {
		this.opened.forEach(Disposable::dispose);
	}

	@AfterAll
	void stopSecondReplica() {
		this.secondReplica.close();
	}

	@Test
	void aRevokedAgentLosesItsStreams() throws Exception {
		Agent revoked = enrol();
		Agent other = enrol();
		List<CompletableFuture<String>> closing = streams("Authorization", "Bearer " + revoked.token(),
				"/api/v1/alerts/stream");
		List<CompletableFuture<String>> staying = streams("Authorization", "Bearer " + other.token(),
				"/api/v1/alerts/stream");
		this.fleet.revoke(this.rssi, new AgentId(revoked.id()));
		assertClosed(closing);
		assertOpen(staying);
	}

	@Test
	void aRemovedMemberLosesItsStreams() throws Exception {
		SignedInPerson removed = join();
		SignedInPerson colleague = join();
		List<CompletableFuture<String>> closing = streams(removed);
		List<CompletableFuture<String>> staying = streams(colleague);
		this.members.remove(this.rssi, this.organisation, removed.subject());
		assertClosed(closing);
		assertOpen(staying);
	}

	@Test
	void aSessionEndedByTheIdentityProviderTakesItsStreamsAlong() throws Exception {
		SignedInPerson person = join();
		SignedInPerson elsewhere = new SignedInPerson(person.subject(), person.name(), UUID.randomUUID().toString());
		List<CompletableFuture<String>> closing = streams(person);
		List<CompletableFuture<String>> staying = streams(elsewhere);
		this.sessions.endProviderSession(String.valueOf(person.providerSession()));
		assertClosed(closing);
		assertOpen(staying);
	}

	@Test
	void everySessionOfAPersonEndsAtOnce() throws Exception {
		SignedInPerson person = join();
		List<CompletableFuture<String>> closing = streams(person);
		this.sessions.endAllOf(person.subject());
		assertClosed(closing);
	}

	@Test
	void aSignOutClosesWhatIsOpenInOtherTabs() throws Exception {
		String secret = this.signedIn.session(join());
		List<CompletableFuture<String>> closing = streams("Cookie", SignedIn.COOKIE + "=" + secret, "/live");
		this.signedIn.withSession(secret).post().uri("/deconnexion").exchange().expectStatus().is3xxRedirection();
		assertClosed(closing);
	}

	private List<CompletableFuture<String>> streams(SignedInPerson person) {
		String cookie = SignedIn.COOKIE + "=" + this.signedIn.session(person);
		List<CompletableFuture<String>> both = new ArrayList<>(streams("Cookie", cookie, "/live"));
		both.addAll(streams("Cookie", cookie, "/api/v1/alerts/stream"));
		return both;
	}

	/** Opens one on each replica; done when the hub closes it. */
	private List<CompletableFuture<String>> streams(String header, String value, String path) {
		String second = "http://localhost:"
				+ this.secondReplica.getEnvironment().getRequiredProperty("local.server.port");
		return List.of(stream(this.signedIn.address(), header, value, path), stream(second, header, value, path));
	}

	private CompletableFuture<String> stream(String address, String header, String value, String path) {
		CompletableFuture<String> closed = new CompletableFuture<>();
		CompletableFuture<String> open = new CompletableFuture<>();
		this.opened.add(WebTestClient.bindToServer()
			.baseUrl(address)
			.responseTimeout(Duration.ofSeconds(30))
			.build()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_EVENT_STREAM)
			.header(header, value)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(EVENT)
			.getResponseBody()
			.doOnNext(_ -> open.complete(path))
			.subscribe(_ -> {
			}, closed::completeExceptionally, () -> closed.complete(path)));
		open.join();
		return closed;
	}

	private static void assertClosed(List<CompletableFuture<String>> streams) throws Exception {
		CompletableFuture.allOf(streams.toArray(CompletableFuture[]::new)).get(SECONDS, TimeUnit.SECONDS);
	}

	private static void assertOpen(List<CompletableFuture<String>> streams) {
		assertThat(streams).noneMatch(CompletableFuture::isDone);
	}

	private SignedInPerson join() {
		Account account = new Account(UUID.randomUUID().toString(), "Quelqu'un", "quelquun@exemple.example", true);
		this.members.add(this.rssi, this.organisation, account, Set.of(Role.PARTNER));
		return new SignedInPerson(account.subject(), account.name(), UUID.randomUUID().toString());
	}

	private Agent enrol() {
		String code = this.fleet.issueCode(this.rssi, new AgentSharing(null, null)).code();
		UUID id = ((TakenIn) this.fleet.enrol(Enrolment.proving(code, "Sonde", Ed25519Keys.generate()))).enrolled()
			.agentId();
		return new Agent(id, this.fleet.openSession(new Actor.Agent(id, "Sonde", this.organisation)).token());
	}

	private record Agent(UUID id, String token) {

	}

}
