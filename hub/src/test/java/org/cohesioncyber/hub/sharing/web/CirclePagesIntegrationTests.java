package org.cohesioncyber.hub.sharing.web;

import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class CirclePagesIntegrationTests {

	private final Territory territory;

	private final SignedIn signedIn;

	@Autowired
	CirclePagesIntegrationTests(Organisations organisations, Charters charters, SignedIn signedIn) {
		this.territory = new Territory(organisations, charters);
		this.signedIn = signedIn;
	}

	@Test
	void circlesAreMadeByTickingAndUnknownToOutsiders() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		OrganisationId two = this.territory.organisation(Nature.EXERCISE);
		WebTestClient maker = this.signedIn.as(one, Role.RSSI);
		WebTestClient outsider = this.signedIn.as(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		String name = "Cercle " + UUID.randomUUID();
		assertThat(get(maker, "/cercles/nouveau")).contains("value=\"" + two + "\"")
			.doesNotContain("value=\"" + one + "\"");
		Map<String, String> fields = Map.of("name", name, "members", two.toString());
		String address = redirected(post(maker, "/cercles/nouveau", fields));
		assertThat(refused(post(maker, "/cercles/nouveau", fields))).contains("Il y a un problème", name);
		assertThat(get(maker, address)).contains(name);
		assertThat(get(this.signedIn.as(two, Role.PARTNER), "/cercles")).contains(name);
		assertThat(get(outsider, "/cercles")).doesNotContain(name);
		assertThat(get(outsider, "/api/v1/circles")).doesNotContain(name);
		outsider.get().uri(address).exchange().expectStatus().isNotFound();
		post(outsider, address, fields).expectStatus().isNotFound();
	}

}
