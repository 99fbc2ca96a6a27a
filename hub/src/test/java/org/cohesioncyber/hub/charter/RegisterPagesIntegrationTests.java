package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

@HubTest
class RegisterPagesIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	SignedIn signedIn;

	private Territory territory;

	private WebTestClient staff;

	@BeforeEach
	void people() {
		this.territory = new Territory(this.organisations, this.charters);
		this.staff = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
	}

	@Test
	void staffRegistersAnOrganisationRecordsItsSignatureAndTheFigureMoves() {
		int before = figure();
		OrganisationDraft draft = Territory.draft(Nature.ACTUAL);
		String address = redirected(post(this.staff, "/organisations/nouvelle", fields(draft)));
		assertThat(get(this.staff, address)).contains(String.valueOf(draft.name()), "pas signé la charte",
				"Enregistrer la signature");
		assertThat(redirected(post(this.staff, address + "/signature", signature()))).isEqualTo(address);
		assertThat(get(this.staff, address)).contains("En vigueur", "04/03/2025", "Ada Lovelace");
		assertThat(figure()).isEqualTo(before + 1);
		assertThat(get(this.signedIn.nobody(), "/")).contains("id=\"engaged\">" + (before + 1) + "<");
		assertThat(get(this.signedIn.nobody(), "/charte")).contains("id=\"engaged\">" + (before + 1) + "<",
				"ni suspendue, ni échue, ni retirée");
	}

	@Test
	void saysWhatIsWrongInBothLanguagesAndKeepsWhatWasTyped() {
		MultiValueMap<String, String> fields = fields(Territory.draft(Nature.ACTUAL));
		fields.set("siren", "123456789");
		fields.set("commune", "<script>");
		String french = refused(post(this.staff, "/organisations/nouvelle", fields));
		assertThat(french)
			.contains("Il y a un problème", "<title>Erreur", "un numéro SIREN de 9 chiffres", "href=\"#siren\"",
					"value=\"123456789\"", "&lt;script&gt;")
			.doesNotContain("<script>\"");
		String english = refused(post(this.staff, "/organisations/nouvelle?lang=en", fields));
		assertThat(english).contains("lang=\"en\"", "a SIREN of 9 digits with a correct check digit");
	}

	@Test
	void aDuplicateSirenLeadsToTheOrganisationThatHasIt() {
		OrganisationDraft draft = Territory.draft(Nature.EXERCISE);
		OrganisationId known = this.organisations.register(this.territory.coordinator(), draft.check(), null)
			.organisation();
		String page = refused(post(this.staff, "/organisations/nouvelle", fields(draft)));
		assertThat(page).contains("/organisations/" + known, "déjà au registre");
		this.staff.post()
			.uri("/api/v1/organisations")
			.bodyValue(draft)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.existing")
			.isEqualTo("/api/v1/organisations/" + known);
	}

	@Test
	void asksWhichCommuneWhenSeveralFitAndSaysWhichOneItMergedInto() {
		MultiValueMap<String, String> fields = fields(Territory.draft(Nature.EXERCISE));
		fields.set("commune", "44115");
		String page = refused(post(this.staff, "/organisations/nouvelle", fields));
		assertThat(page).contains("Quelle commune", "value=\"44009\"", "Basse-Goulaine", "Haute-Goulaine",
				"href=\"#communeChoice\"");
		fields.set("communeChoice", "44009");
		String address = redirected(post(this.staff, "/organisations/nouvelle", fields));
		assertThat(get(this.staff, address)).contains("Basse-Goulaine (Loire-Atlantique)");
		fields.set("siren", Territory.siren());
		fields.set("commune", "49001");
		assertThat(refused(post(this.staff, "/organisations/nouvelle?lang=en", fields))).contains("is part of");
	}

	@Test
	void staffCorrectsARecordUnlessSomebodyElseDidMeanwhile() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		String address = "/organisations/" + one + "/modifier";
		assertThat(get(this.staff, address)).contains("Nantes (44109)");
		MultiValueMap<String, String> fields = fields(Territory.draft(Nature.EXERCISE));
		fields.set("commune", "Nantes (44109)");
		fields.set("revision", "0");
		fields.set("size", "LARGE");
		assertThat(redirected(post(this.staff, address, fields))).isEqualTo("/organisations/" + one);
		assertThat(get(this.staff, "/organisations/" + one)).contains("250 personnes ou plus", "Entité essentielle",
				"Nantes (Loire-Atlantique)");
		fields.set("size", "MICRO");
		assertThat(body(post(this.staff, address, fields).expectStatus().isEqualTo(HttpStatus.CONFLICT)))
			.contains("entre-temps", "name=\"revision\" value=\"1\"");
		String json = "{\"name\":\"Par programme\",\"kind\":\"COMMUNE\",\"sector\":\"OTHER\",\"commune\":\"44109\",\"size\":\"MICRO\",\"status\":\"NEITHER\"}";
		put(one, json, "\"0\"").expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);
		put(one, json, "*").expectStatus().isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
		put(one, json, "\"1\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
	}

	@Test
	void sitesAreAddedAndRemovedOnTheRecord() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		String siren = this.organisations.find(this.territory.coordinator(), one)
			.orElseThrow()
			.details()
			.orElseThrow()
			.siren()
			.value();
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add("siret", "12345678901234");
		fields.add("name", "Hôtel de ville");
		fields.add("commune", "Nantes");
		String address = "/organisations/" + one + "/sites/nouveau";
		assertThat(get(this.staff, address)).contains("14 chiffres");
		assertThat(refused(post(this.staff, address, fields))).contains("href=\"#siret\"", "Hôtel de ville");
		fields.set("siret", SiretTests.site(siren));
		redirected(post(this.staff, address, fields));
		String page = get(this.staff, "/organisations/" + one);
		assertThat(page).contains("Hôtel de ville", "Nantes (Loire-Atlantique)");
		String removal = page.replaceAll("(?s).*action=\"([^\"]*/retirer)\".*", "$1");
		redirected(post(this.staff, removal, new LinkedMultiValueMap<>()));
		assertThat(get(this.staff, "/organisations/" + one)).contains("retiré le").doesNotContain("/retirer\"");
	}

	@Test
	void suggestsCommunesToMembersTheLargestFirst() {
		assertThat(get(this.staff, "/api/v1/communes?q=nant")).startsWith("[{\"code\":\"44109\"")
			.contains("Loire-Atlantique", "244400404");
		this.signedIn.nobody().get().uri("/api/v1/communes?q=nant").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void aSignatureWithABadDateComesBackWithItsFaults() {
		OrganisationId one = this.territory.organisation(Nature.EXERCISE);
		MultiValueMap<String, String> fields = signature();
		fields.set("signedOn.day", "31");
		fields.set("signedOn.month", "2");
		assertThat(refused(post(this.staff, "/organisations/" + one + "/signature", fields)))
			.contains("une date qui existe", "value=\"31\"", "Ada Lovelace");
		fields.remove("signatory");
		fields.set("signedOn.day", "1");
		assertThat(refused(post(this.staff, "/organisations/" + one + "/signature", fields)))
			.contains("href=\"#signatory\"");
	}

	@Test
	void showsAMemberNamesButNotTheDetailsOfOthersAndNoWayToChangeThem() {
		OrganisationId one = this.territory.signatory(Nature.EXERCISE);
		String siren = this.organisations.find(this.territory.coordinator(), one)
			.orElseThrow()
			.details()
			.orElseThrow()
			.siren()
			.value();
		WebTestClient own = this.signedIn.as(one, Role.RSSI);
		WebTestClient foreign = this.signedIn.as(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		String grouped = new Siren(siren).grouped();
		assertThat(get(own, "/organisations/" + one)).contains(grouped, "Ada Martin");
		assertThat(get(foreign, "/organisations/" + one)).contains("En vigueur")
			.doesNotContain(grouped, "Ada Martin", "Enregistrer la signature");
		assertThat(get(foreign, "/api/v1/organisations/" + one)).doesNotContain(siren);
		for (String address : List.of("/organisations/nouvelle", "/organisations/" + one + "/signature")) {
			foreign.get().uri(address).exchange().expectStatus().is4xxClientError();
			post(foreign, address, fields(Territory.draft(Nature.ACTUAL))).expectStatus().is4xxClientError();
		}
	}

	@Test
	void tellsNamesToNobodyOutside() {
		String name = "Canari " + UUID.randomUUID();
		OrganisationDraft draft = Territory.draft(Nature.ACTUAL);
		OrganisationId one = this.organisations
			.register(this.territory.coordinator(),
					new OrganisationDraft(name, draft.siren(), draft.kind(), draft.sector(), draft.commune(),
							draft.size(), draft.nature(), draft.status())
						.check(),
					null)
			.organisation();
		this.territory.sign(one, "2024-05-06");
		for (String address : List.of("/", "/charte", "/api/v1/charters", "/api/v1/indicators/engaged-organisations")) {
			assertThat(get(this.signedIn.nobody(), address)).doesNotContain(name).doesNotContain(one.toString());
		}
		for (String address : List.of("/organisations", "/organisations/" + one, "/api/v1/organisations",
				"/api/v1/organisations/" + one, "/cercles", "/api/v1/circles")) {
			byte[] answer = this.signedIn.nobody()
				.get()
				.uri(address)
				.exchange()
				.expectBody()
				.returnResult()
				.getResponseBody();
			assertThat(answer == null ? "" : new String(answer)).doesNotContain(name);
		}
		assertThat(get(this.signedIn.as(this.territory.organisation(Nature.EXERCISE), Role.RSSI), "/charte"))
			.contains(name);
	}

	@Test
	void findsOrganisationsByNameWithALink() {
		String mark = "Élan " + UUID.randomUUID();
		OrganisationDraft draft = Territory.draft(Nature.EXERCISE);
		OrganisationId one = this.organisations
			.register(this.territory.coordinator(),
					new OrganisationDraft(mark, draft.siren(), draft.kind(), draft.sector(), draft.commune(),
							draft.size(), draft.nature(), draft.status())
						.check(),
					null)
			.organisation();
		assertThat(get(this.staff, "/organisations?q=" + mark.replace("É", "e"))).contains("/organisations/" + one)
			.contains("Commune");
		assertThat(get(this.staff, "/organisations?q=" + UUID.randomUUID())).contains("Aucune organisation de ce nom");
	}

	@Test
	void narrowsTheListByKindSectorCommuneAndEngagement() {
		String mark = "Tri" + UUID.randomUUID().toString().substring(0, 8);
		OrganisationId one = register(mark + " un", "COMMUNE", "WASTE", "44109");
		OrganisationId two = register(mark + " deux", "SME", "ENERGY", "35238");
		this.territory.sign(one, "2024-05-06");
		String all = "/organisations?q=" + mark;
		assertThat(get(this.staff, all)).contains(one.toString(), two.toString(), "Rennes (Ille-et-Vilaine)");
		for (String filter : List.of("&kind=COMMUNE", "&sector=WASTE", "&commune=Nantes", "&engaged=true")) {
			assertThat(get(this.staff, all + filter)).as(filter)
				.contains(one.toString())
				.doesNotContain(two.toString());
		}
		assertThat(get(this.staff, all + "&engaged=false&commune=35000")).contains(two.toString())
			.doesNotContain(one.toString());
		assertThat(get(this.staff, all + "&commune=Nulle-Part")).doesNotContain(one.toString(), two.toString());
		WebTestClient foreign = this.signedIn.as(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		assertThat(get(foreign, all + "&engaged=true")).contains(one.toString()).doesNotContain("Nantes", "Secteur");
		assertThat(get(foreign, all + "&commune=Nantes")).doesNotContain(one.toString());
	}

	private OrganisationId register(String name, String kind, String sector, String commune) {
		return this.organisations
			.register(this.territory.coordinator(),
					new OrganisationDraft(name, Territory.siren(), kind, sector, commune, "SMALL", "ACTUAL", null)
						.check(),
					null)
			.organisation();
	}

	@Test
	void programsRegisterOnceAndAskForTheFigureOfAnyDay() {
		OrganisationDraft draft = Territory.draft(Nature.ACTUAL);
		String key = UUID.randomUUID().toString();
		UnaryOperator<WebTestClient.ResponseSpec> created = answer -> answer.expectStatus().isCreated();
		String first = body(created.apply(registered(draft, key)));
		assertThat(body(created.apply(registered(draft, key)))).isEqualTo(first);
		this.staff.post()
			.uri("/api/v1/organisations")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"name\": \"Une\", \"siren\": \"732829320\", \"colour\": \"blue\"}")
			.exchange()
			.expectStatus()
			.isBadRequest();
		this.signedIn.nobody()
			.get()
			.uri("/api/v1/indicators/engaged-organisations?on=1999-12-31")
			.exchange()
			.expectBody()
			.jsonPath("$.engaged")
			.isEqualTo(0)
			.jsonPath("$.definition")
			.isNotEmpty();
		this.signedIn.nobody()
			.get()
			.uri("/api/v1/indicators/engaged-organisations?on=2999-12-31")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private WebTestClient.ResponseSpec registered(OrganisationDraft draft, String key) {
		return this.staff.post()
			.uri("/api/v1/organisations")
			.header("Idempotency-Key", key)
			.bodyValue(draft)
			.exchange();
	}

	private WebTestClient.ResponseSpec put(OrganisationId id, String json, String revision) {
		return this.staff.put()
			.uri("/api/v1/organisations/" + id)
			.contentType(MediaType.APPLICATION_JSON)
			.header("If-Match", revision)
			.bodyValue(json)
			.exchange();
	}

	private int figure() {
		Integer[] engaged = new Integer[1];
		this.signedIn.nobody()
			.get()
			.uri("/api/v1/indicators/engaged-organisations")
			.exchange()
			.expectBody()
			.jsonPath("$.engaged")
			.value(Integer.class, found -> engaged[0] = found);
		return engaged[0];
	}

	private static MultiValueMap<String, String> fields(OrganisationDraft draft) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add("name", draft.name());
		fields.add("siren", draft.siren());
		fields.add("kind", draft.kind());
		fields.add("sector", draft.sector());
		fields.add("commune", draft.commune());
		fields.add("size", draft.size());
		fields.add("nature", draft.nature());
		fields.add("status", draft.status());
		return fields;
	}

	private static MultiValueMap<String, String> signature() {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add("version", "2020-01");
		fields.add("signedOn.day", "4");
		fields.add("signedOn.month", "3");
		fields.add("signedOn.year", "2025");
		fields.add("signatory", "Ada Lovelace");
		fields.add("capacity", "maire");
		return fields;
	}

}
