package org.cohesioncyber.hub.workinggroups.http;

import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.workinggroups.GroupWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@HubTest
@Import(GroupWorld.class)
class WorkingGroupsApiIntegrationTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private static final String HOME = "/api/v1/working-groups";

	private static final String GROUP = """
			{"name": "Communes", "purpose": "Tenir sans informatique", "visibility": "OPEN"}
			""";

	private static final String MEETING = """
			{"title": "Première", "startsAt": "2999-01-05T09:00:00Z", "durationMinutes": "60", "place": "Salle 3"}
			""";

	@Autowired
	GroupWorld world;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	@Test
	void opensAGroupOnceAndChangesItFromTheRevisionThatWasRead() {
		WebTestClient client = as(this.world.rssi());
		String key = UUID.randomUUID().toString();
		String group = created(client, HOME, GROUP, key);
		assertThat(created(client, HOME, GROUP, key)).isEqualTo(group);
		put(client, group, GROUP, "\"9\"").expectStatus().isEqualTo(412);
		put(client, group, GROUP, "x").expectStatus().isEqualTo(422);
		put(client, group, GROUP, "\"1\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
		post(client, HOME, "{\"name\": \"x\"}", null).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.faults.length()")
			.isEqualTo(3);
	}

	@Test
	void movesMembersByTheirStanding() {
		Actor convener = this.world.rssi();
		Actor other = this.world.rssi();
		WebTestClient host = as(convener);
		WebTestClient guest = as(other);
		String group = created(host, HOME, GROUP, null);
		String place = group + "/members/" + other.requireOrganisation();
		put(guest, place, "{\"standing\": \"MEMBER\"}", null).expectStatus().isEqualTo(422);
		put(guest, place, "{\"standing\": \"ASKED\"}", null).expectStatus().isOk();
		guest.get().uri(group + "/meetings").exchange().expectStatus().isNotFound();
		put(host, place, "{\"standing\": \"MEMBER\"}", null).expectStatus().isOk();
		guest.get().uri(group + "/meetings").exchange().expectStatus().isOk();
		put(guest, group + "/participants", "{\"participants\": [\"Ada Martin\"]}", null).expectStatus().isOk();
		host.get()
			.uri(group + "/members")
			.exchange()
			.expectBody()
			.jsonPath("$[1].participants[0]")
			.isEqualTo("Ada Martin");
		put(guest, group + "/convener", "{\"organisation\": \"%s\"}".formatted(other.requireOrganisation()), null)
			.expectStatus()
			.isNotFound();
		put(host, group + "/convener", "{\"organisation\": \"%s\"}".formatted(other.requireOrganisation()), null)
			.expectStatus()
			.isOk();
		post(guest, group + "/closure", "{\"reason\": \"But atteint\"}", null).expectStatus().isOk();
		post(guest, group + "/meetings", MEETING, null).expectStatus().isEqualTo(422);
	}

	@Test
	void aMeetingGoesIntoACalendarAndIsLeftAloneOnceCalledOff() {
		WebTestClient client = as(this.world.rssi());
		String group = created(client, HOME, GROUP, null);
		String meeting = created(client, group + "/meetings", MEETING, null);
		client.get()
			.uri(meeting + "/calendar")
			.exchange()
			.expectHeader()
			.valueMatches("Content-Type", "text/calendar.*")
			.expectHeader()
			.valueMatches("Content-Disposition", "attachment.*")
			.expectBody(String.class)
			.value(text -> assertThat(text).contains("BEGIN:VEVENT", "DTSTART:29990105T090000Z"));
		put(client, meeting, MEETING, null).expectStatus().isEqualTo(428);
		put(client, meeting, MEETING, "\"0\"").expectStatus().isOk();
		post(client, meeting + "/cancellation", "{\"reason\": \"Malade\"}", null).expectStatus().isOk();
		put(client, meeting, MEETING, "*").expectStatus().isEqualTo(409);
	}

	@Test
	void aDocumentIsTheBodyUnderItsMarking() {
		Actor rssi = this.world.rssi();
		WebTestClient client = as(rssi);
		String group = created(client, HOME, GROUP, null);
		share(client, group, "TLP:AMBER+STRICT").expectStatus().isCreated();
		share(client, group, "amber").expectStatus().isEqualTo(422);
		share(as(this.world.rssi()), group, "TLP:CLEAR").expectStatus().isNotFound();
		client.get()
			.uri(group + "/documents")
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].tlp")
			.isEqualTo("TLP:AMBER+STRICT")
			.jsonPath("$.items.length()")
			.isEqualTo(1);
	}

	private static WebTestClient.ResponseSpec share(WebTestClient client, String group, String tlp) {
		return client.post()
			.uri(builder -> builder.path(group + "/documents").queryParam("tlp", "{tlp}").build(tlp))
			.contentType(MediaType.TEXT_PLAIN)
			.header("Content-Disposition", "attachment; filename=\"plan.txt\"")
			.bodyValue("Le plan")
			.exchange();
	}

	private static String created(WebTestClient client, String path, String body, @Nullable String key) {
		return String.valueOf(post(client, path, body, key).expectStatus()
			.isCreated()
			.returnResult(Void.class)
			.getResponseHeaders()
			.getLocation());
	}

	private static WebTestClient.ResponseSpec post(WebTestClient client, String path, String body,
			@Nullable String key) {
		var request = client.post().uri(path).contentType(MediaType.APPLICATION_JSON);
		return (key == null ? request : request.header("Idempotency-Key", key)).bodyValue(body).exchange();
	}

	private static WebTestClient.ResponseSpec put(WebTestClient client, String path, String body,
			@Nullable String ifMatch) {
		var request = client.put().uri(path).contentType(MediaType.APPLICATION_JSON);
		return (ifMatch == null ? request : request.header("If-Match", ifMatch)).bodyValue(body).exchange();
	}

	private WebTestClient as(Actor actor) {
		OrganisationId organisation = actor.requireOrganisation();
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(Role.RSSI));
		return this.signedIn.as(new SignedInPerson(subject, "Une personne", null));
	}

}
