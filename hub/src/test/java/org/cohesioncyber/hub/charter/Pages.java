package org.cohesioncyber.hub.charter;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.SignedIn;

import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** People of a test's own, and what pages answer them. */
record Pages(SignedIn signedIn, Members members) {

	static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	WebTestClient staff() {
		return person(OPERATOR, Role.COORDINATOR);
	}

	WebTestClient person(OrganisationId organisation, Role role) {
		return this.signedIn.as(account(organisation, role));
	}

	SignedInPerson account(OrganisationId organisation, Role role) {
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(role));
		return new SignedInPerson(subject, "Une personne", null);
	}

	static String get(WebTestClient client, String address) {
		return body(client.get().uri(address).exchange(), 200);
	}

	static WebTestClient.ResponseSpec post(WebTestClient client, String address, Map<String, String> fields) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
		fields.forEach(all::add);
		return client.post().uri(address).body(BodyInserters.fromFormData(all)).exchange();
	}

	static String body(WebTestClient.ResponseSpec answer, int status) {
		return String
			.valueOf(answer.expectStatus().isEqualTo(status).expectBody(String.class).returnResult().getResponseBody());
	}

	/** Where a page that did its work leads. */
	static String redirected(WebTestClient.ResponseSpec answer) {
		return String
			.valueOf(answer.expectStatus().isSeeOther().returnResult(Void.class).getResponseHeaders().getLocation());
	}

}
