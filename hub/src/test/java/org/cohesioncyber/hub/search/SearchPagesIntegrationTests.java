package org.cohesioncyber.hub.search;

import java.util.UUID;

import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.hub.testing.WholeHubTest;
import org.cohesioncyber.hub.testing.WholePlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.get;

@WholeHubTest
class SearchPagesIntegrationTests {

	@Autowired
	Alerts alerts;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Circles circles;

	@Autowired
	SignedIn signedIn;

	private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

	private Territory territory;

	private OrganisationId reader;

	private WebTestClient person;

	@BeforeEach
	void people() {
		this.territory = new Territory(this.organisations, this.charters);
		this.reader = this.territory.signatory(Nature.ACTUAL);
		this.person = this.signedIn.as(this.reader, Role.PARTNER);
	}

	@Test
	void showsWhatWasFoundToItsReadersOnly() {
		StoredAlerts.of(this.alerts, this.circles, this.territory)
			.publish("Alerte <b>" + this.mark, Tlp.GREEN, Territory.person(this.reader, Role.PARTNER));
		Waiting.until("found", () -> get(this.person, "/recherche?q=" + this.mark).contains("1 alerte trouvée"));
		assertThat(get(this.person, "/recherche?q=" + this.mark)).contains("Alerte &lt;b&gt;" + this.mark, "/alertes/",
				"TLP:GREEN");
		assertThat(get(this.person, "/api/v1/search?q=" + this.mark)).contains("\"count\":1", this.mark);
		WebTestClient outsider = this.signedIn.as(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
		assertThat(get(outsider, "/recherche?q=" + this.mark)).contains("Aucune alerte trouvée");
		assertThat(get(outsider, "/api/v1/search?q=" + this.mark)).contains("\"items\":[]", "\"count\":0");
	}

	@Test
	void asksInOneBoxAndRefusesWhatIsTooLong() {
		assertThat(get(this.person, "/recherche")).contains("Rechercher dans les alertes", "name=\"q\"");
		this.person.get()
			.uri("/recherche?q=" + "x".repeat(201))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody(String.class)
			.value(page -> assertThat(page).contains("Il y a un problème"));
	}

	@Test
	void saysSoWhenOpenSearchIsAway() {
		WholePlatform.openSearch().freeze();
		try {
			assertThat(get(this.person, "/recherche?q=" + this.mark)).contains("La recherche ne répond pas",
					"/alertes");
			this.person.get().uri("/api/v1/search?q=" + this.mark).exchange().expectStatus().isEqualTo(503);
			this.person.get().uri("/readyz").exchange().expectStatus().isOk();
		}
		finally {
			WholePlatform.openSearch().resume();
		}
	}

	@Test
	void opensItsDoorsToThoseNamedOnly() {
		WebTestClient reporter = this.signedIn.as(this.reader, Role.REPORTER);
		for (String path : new String[] { "/recherche?q=x", "/api/v1/search?q=x", "/notifications" }) {
			assertThat(status(reporter, path)).as(path).isIn(403, 404);
		}
		assertThat(this.person.post()
			.uri("/api/v1/search/rebuild")
			.exchange()
			.expectBody()
			.returnResult()
			.getStatus()
			.value()).isIn(403, 404);
		assertThat(this.signedIn.as(SignedIn.OPERATOR, Role.ADMINISTRATOR)
			.post()
			.uri("/api/v1/search/rebuild")
			.exchange()
			.expectBody()
			.returnResult()
			.getStatus()
			.value()).isEqualTo(202);
		assertThat(get(this.person, "/notifications")).contains("Messages envoyés à votre organisation");
	}

	private static int status(WebTestClient client, String path) {
		return client.get().uri(path).exchange().expectBody().returnResult().getStatus().value();
	}

}
