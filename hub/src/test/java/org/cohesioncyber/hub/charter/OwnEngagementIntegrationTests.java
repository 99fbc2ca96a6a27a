package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.contacts.ContactId;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Directories;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** « Où en sommes-nous »: what its own people see of an organisation, and do next. */
@HubTest
class OwnEngagementIntegrationTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	CrisisDirectory directory;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	private Territory territory;

	@BeforeEach
	void territory() {
		this.territory = new Territory(this.organisations, this.charters);
	}

	@Test
	void whoeverSignedNothingIsToSignFirst() {
		OrganisationId own = this.territory.organisation(Nature.EXERCISE);
		String page = get(this.signedIn.as(member(own, Role.RSSI)), "/notre-engagement");
		assertThat(page).contains("Signer la charte", "Pas engagée aujourd’hui", "Inscrire un premier contact de crise",
				"Enrôler un agent", "0 contact, dont 0 à vérifier", "Aucun agent enrôlé");
		assertThat(page.indexOf("Signer la charte")).isLessThan(page.indexOf("Inscrire un premier contact"));
		assertThat(get(this.signedIn.as(member(own, Role.RSSI)), "/notre-engagement?lang=en"))
			.contains("Sign the charter", "Where do we stand?", "Enrol an agent");
	}

	@Test
	void aContactNobodyCheckedIsCheckedInAFewClicksWithoutScripts() {
		OrganisationId own = this.territory.signatory(Nature.EXERCISE);
		ContactId contact = new Directories(this.directory).add(Territory.person(own, Role.RSSI), "Léa",
				Directories.mobile(Directories.number()));
		try (Visit visit = signedIn(Browsers.visitWithoutScripts(this.signedIn.address()), own, Role.RSSI)) {
			Page page = visit.open("/");
			page.locator("main a[href='/notre-engagement']").click();
			assertThat(page.locator("main")).containsText("Engagée depuis le 06/05/2024");
			visit.assertSound();
			page.locator("main a[href='/annuaire-de-crise/contacts/" + contact + "']").first().click();
			page.locator("form[action$='/verifier'] button").click();
			visit.open("/notre-engagement");
			assertThat(page.locator("main")).containsText("1 contact, dont 0 à vérifier");
			assertThat(page.locator("main a[href='/annuaire-de-crise/contacts/" + contact + "']")).hasCount(0);
		}
	}

	@Test
	void thePageIsSoundByTelephoneAndWithinItsBudget() {
		OrganisationId own = OrganisationId.of("00000000-0000-4000-8000-000000000002");
		try (Visit visit = signedIn(Browsers.visit(this.signedIn.address()), own, Role.RSSI)) {
			PageWeight.of(visit, "/notre-engagement").assertWithinBudget();
			visit.assertSound();
			visit.screenshot("charter-own-engagement");
		}
		try (Visit visit = signedIn(Browsers.visitByTelephone(this.signedIn.address()), own, Role.REPORTER)) {
			visit.open("/notre-engagement");
			visit.assertSound();
			visit.open("/notre-engagement?lang=en");
			visit.assertSound();
		}
	}

	@Test
	void whoseStepItIsNotIsToldSo() {
		OrganisationId own = this.territory.signatory(Nature.EXERCISE);
		String page = get(this.signedIn.as(member(own, Role.PARTNER)), "/notre-engagement");
		assertThat(page).contains("Inscrire un premier contact de crise", "C’est à faire par votre RSSI")
			.doesNotContain("/annuaire-de-crise/contacts/nouveau", "/agents/enroler");
	}

	@Test
	void whoeverLeftIsToldWhatThatMeans() {
		OrganisationId left = this.territory.signatory(Nature.EXERCISE);
		this.charters.change(this.territory.coordinator(),
				this.charters.of(this.territory.coordinator(), left).getFirst().signature().id(),
				SignatureState.WITHDRAWN, LocalDate.of(2025, 1, 1), "décision");
		assertThat(get(this.signedIn.as(member(left, Role.RSSI)), "/notre-engagement"))
			.contains("Pas engagée aujourd’hui", "Votre signature n’est plus en vigueur");
	}

	@Test
	void evidenceThatEndsSoonIsAStepWithItsDay() throws SQLException {
		OrganisationId own = this.territory.signatory(Nature.EXERCISE);
		UUID drill = UUID.randomUUID();
		try (Connection connection = SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
				Statement statement = connection.createStatement()) {
			statement.execute(
					"""
							INSERT INTO contacts.drill (id, launched_at, launched_by, deadline_at, pause_seconds, ended_at)
							VALUES ('%1$s', now() - interval '80 days', 'test', now() - interval '80 days', 60, now() - interval '79 days');
							INSERT INTO contacts.call (id, drill_id, organisation_id, contact_id, function, state, answered_at)
							VALUES (gen_random_uuid(), '%1$s', '%2$s', gen_random_uuid(), 'EXECUTIVE', 'ANSWERED', now() - interval '80 days')
							"""
						.formatted(drill, own));
			String page = get(this.signedIn.as(member(own, Role.RSSI)), "/notre-engagement");
			assertThat(page).contains("Prouver à nouveau le niveau Connecté", "À faire le ",
					"Réponse à l’exercice d’alerte du", "niveau Connecté, le ");
			statement.execute(
					"DELETE FROM contacts.call WHERE drill_id = '%1$s'; DELETE FROM contacts.drill WHERE id = '%1$s'"
						.formatted(drill));
		}
	}

	@Test
	void programsReadTheSame() {
		OrganisationId own = this.territory.signatory(Nature.EXERCISE);
		JsonNode answer = JsonMapper.shared()
			.readTree(get(this.signedIn.as(member(own, Role.RSSI)), "/api/v1/engagement"));
		assertThat(answer.path("isInForce").asBoolean()).isTrue();
		assertThat(answer.path("since").asString()).isEqualTo("2024-05-06");
		assertThat(answer.path("steps").path(0).path("title").path("fr").asString())
			.isEqualTo("Inscrire un premier contact de crise");
		assertThat(answer.path("steps").path(0).path("weight").asString()).isEqualTo("NOW");
		assertThat(answer.path("signs").path(0).path("label").path("en").asString()).isEqualTo("Crisis directory");
		this.signedIn.nobody().get().uri("/api/v1/engagement").exchange().expectStatus().isUnauthorized();
	}

	private Visit signedIn(Visit visit, OrganisationId organisation, Role role) {
		return visit.carrying(SignedIn.COOKIE, this.signedIn.session(member(organisation, role)));
	}

	private SignedInPerson member(OrganisationId organisation, Role role) {
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(role));
		return new SignedInPerson(subject, "Une personne", null);
	}

	private static String get(WebTestClient reader, String path) {
		byte[] body = reader.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return body == null ? "" : new String(body, StandardCharsets.UTF_8);
	}

}
