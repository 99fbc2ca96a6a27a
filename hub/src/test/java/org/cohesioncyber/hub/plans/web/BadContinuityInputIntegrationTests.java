package org.cohesioncyber.hub.plans.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.DependencyWorld;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

/**
 * What people get wrong about activities, dependencies and plans: the field, what they
 * typed and what is expected, in French and in English, with nothing lost.
 */
@HubTest
class BadContinuityInputIntegrationTests {

	private static final String FRENCH = "de 0 minute à 366 jours";

	private static final String ENGLISH = "from 0 minutes to 366 days";

	private final DependencyWorld world;

	private final OrganisationId own;

	private final Actor actor;

	private final WebTestClient rssi;

	@Autowired
	BadContinuityInputIntegrationTests(Activities activities, Providers providers, Dependencies dependencies,
			Organisations organisations, Charters charters, SignedIn signedIn) {
		this.world = new DependencyWorld(activities, providers, dependencies);
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		this.actor = Territory.person(this.own, Role.RSSI);
		this.rssi = signedIn.as(this.own, Role.RSSI);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "99999", "9999999999999999999999", "abc", "1,5" })
	void impossibleDurationsOfActivitiesDependenciesBackupsAndSimulations(String typed) {
		String activity = this.world.activity(this.actor, "Paie", null, null).toString();
		String plan = redirected(post(this.rssi, "/plans/nouveau", "planKind", "PRA", "title", "PRA"));
		refuses("/activites/nouvelle", "dmia", typed, FRENCH, ENGLISH, "name", "Accueil du public");
		refuses("/dependances/de/" + activity + "/ajouter", "tolerance", typed, FRENCH, ENGLISH, "on", "Paie bis",
				"label", "Bulletins");
		refuses("/dependances/simulation", "lasts", typed, "de 1 minute à 366 jours", "from 1 minute to 366 days",
				"failed", "Paie");
		refuses(plan + "/sauvegarde", "measured", typed, FRENCH, ENGLISH, "revision", "1", "name",
				"Fichiers du service");
		for (String language : List.of("fr", "en")) {
			assertThat(body(this.rssi.post()
				.uri("/api/v1/activities")
				.header("Accept-Language", language)
				.bodyValue(Map.of("name", "Paie", "dmia", typed))
				.exchange()
				.expectStatus()
				.isEqualTo(422))).contains("\"field\":\"dmia\"", "\"value\":\"" + typed + "\"", FRENCH, ENGLISH);
		}
	}

	/** In both languages, with everything that was typed still there. */
	private void refuses(String path, String field, String typed, String french, String english, String... others) {
		String[] fields = new String[others.length + 4];
		System.arraycopy(others, 0, fields, 0, others.length);
		fields[others.length] = field;
		fields[others.length + 1] = typed;
		fields[others.length + 2] = field + ".unit";
		fields[others.length + 3] = "DAYS";
		String page = refused(post(this.rssi, path, fields));
		assertThat(page).as(path).contains("href=\"#" + field + "\"", french, "value=\"" + typed + "\"");
		assertThat(refused(post(this.rssi, path + "?lang=en", fields))).as(path)
			.contains("There is a problem", english);
		for (int at = 1; at < others.length; at += 2) {
			assertThat(page).as(path).contains(others[at]);
		}
		post(this.rssi, path + "?lang=fr", fields).expectStatus().isEqualTo(422);
	}

	@Test
	void whatIsNotThereIsNamedLineByLineAndNothingRestsOnItself() {
		String add = "/dependances/de/" + this.world.activity(this.actor, "Paie", null, null) + "/ajouter";
		this.world.activity(this.actor, "Courrier", null, null);
		String page = refused(post(this.rssi, add, "on", "Courrier\nPigeon voyageur", "label", "Bulletins"));
		assertThat(page).contains("«\u00a0Pigeon voyageur\u00a0».", "ou d’un fournisseur du registre",
				"Courrier\nPigeon voyageur", "Bulletins");
		assertThat(refused(post(this.rssi, add + "?lang=en", "on", "Courrier\nPigeon voyageur")))
			.contains("“Pigeon voyageur”.", "or of a provider of the register");
		assertThat(refused(post(this.rssi, add + "?lang=en", "on", "Paie"))).contains("cannot depend on itself");
		assertThat(refused(post(this.rssi, add + "?lang=fr", "on", "Paie"))).contains("dépendre d’elle-même");
		assertThat(refused(post(this.rssi, "/dependances/simulation", "failed", "Paie\nPersonne", "lasts", "2")))
			.contains("«\u00a0Personne\u00a0».", "Paie\nPersonne");
	}

	@Test
	void aCircleIsLegalAndTheWayRoundItIsSaidInBothLanguages() {
		ActivityId one = this.world.activity(this.actor, "Annuaire", null, null);
		ActivityId other = this.world.activity(this.actor, "Noms", null, null);
		redirected(post(this.rssi, "/dependances/de/" + one + "/ajouter", "on", "Noms"));
		redirected(post(this.rssi, "/dependances/de/" + other + "/ajouter", "on", "Annuaire"));
		assertThat(get(this.rssi, "/dependances/de/" + one)).contains("Elle dépend d’elle-même par d’autres",
				"par quoi commencer");
		assertThat(get(this.rssi, "/dependances/de/" + one + "?lang=en"))
			.contains("It depends on itself by way of others");
	}

	@Test
	void aTableOfTwoEncodingsNamesALineOfEach() {
		byte[] utf = "Activité;DMIA\nÉtat civil;1 j\n".getBytes(StandardCharsets.UTF_8);
		byte[] windows = "Élections;2 j\n".getBytes(Charset.forName("windows-1252"));
		byte[] mixed = new byte[utf.length + windows.length];
		System.arraycopy(utf, 0, mixed, 0, utf.length);
		System.arraycopy(windows, 0, mixed, utf.length, windows.length);
		assertThat(refused(send("/dependances/import", "file", mixed))).contains("href=\"#file\"", "ligne 3",
				"Windows-1252");
		assertThat(refused(send("/dependances/import?lang=en", "file", mixed))).contains("line 3", "Windows-1252");
		byte[] absurd = "Activité;DMIA\nÉtat civil;99999 j\nPaie;-2 h\n".getBytes(StandardCharsets.UTF_8);
		assertThat(body(send("/dependances/import?lang=fr", "file", absurd).expectStatus().isOk()))
			.contains("2 lignes refusées", FRENCH, "une durée avec son unité");
	}

	@Test
	void fiftyMegabytesAreRefusedAsTheyComeInBothLanguages() {
		String plan = redirected(post(this.rssi, "/plans/nouveau", "planKind", "PRA", "title", "PRA"));
		byte[] large = new byte[50_000_000];
		assertThat(refused(send(plan + "/pieces", "document", large))).contains("href=\"#document\"",
				"un fichier d’au plus 20");
		assertThat(refused(send(plan + "/pieces?lang=en", "document", large))).contains("a file of at most 20 MB");
		assertThat(get(this.rssi, "/api/v1" + plan + "/attachments")).contains("\"items\":[]");
	}

	private WebTestClient.ResponseSpec send(String path, String field, byte[] content) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part(field, new ByteArrayResource(content)).filename("fichier.csv");
		return this.rssi.post().uri(path).body(BodyInserters.fromMultipartData(form.build())).exchange();
	}

}
