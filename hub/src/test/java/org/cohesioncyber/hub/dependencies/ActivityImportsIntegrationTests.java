package org.cohesioncyber.hub.dependencies;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.dependencies.ImportReport.Line;
import org.cohesioncyber.hub.dependencies.ImportReport.Outcome;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohesioncyber.hub.testing.Pages.body;

@HubTest
class ActivityImportsIntegrationTests {

	@Autowired
	ActivityImports imports;

	@Autowired
	Activities activities;

	@Autowired
	Providers providers;

	@Autowired
	Dependencies dependencies;

	@Autowired
	SignedIn signedIn;

	private final OrganisationId own = OrganisationId.random();

	private final Actor rssi = Territory.person(this.own, Role.RSSI);

	private final String line = "Fibre " + UUID.randomUUID();

	@Test
	void saysLineByLineWhatAFileWouldDoAndThenDoesIt() {
		new DependencyWorld(this.activities, this.providers, this.dependencies).provider(this.rssi, this.line);
		byte[] file = file("Activité;DMIA;RTO;Dépend de;Combien;Tolérance;Couleur", "Paie;2 j;4 h;Réseau;;1 h;bleu",
				"paie;;;%s|Réseau;1;;".formatted(this.line), "Réseau;;8 h;%s;;30 min;".formatted(this.line),
				"Accueil;1 j;demain;Réseau;;;", "Courrier;;;Pigeon voyageur;;;", "Réseau;;;réseau;;;", ";;;Réseau;;;");
		ImportReport report = this.imports.check(this.rssi, file);
		assertThat(this.activities.all(this.rssi)).isEmpty();
		assertThat(report.lines()).extracting(Line::outcome)
			.containsExactly(Outcome.ACTIVITY, Outcome.DEPENDENCY, Outcome.ACTIVITY, Outcome.REFUSED, Outcome.REFUSED,
					Outcome.REFUSED, Outcome.REFUSED);
		assertThat(report.lines()).extracting(line -> line.faults().isEmpty() ? "" : line.faults().getFirst().field())
			.containsExactly("", "", "", "rto", "on", "on", "name");
		assertThat(report.ignored()).containsExactly("Couleur");
		assertThat(this.imports.apply(this.rssi, file)).isEqualTo(report);
		assertThat(this.activities.all(this.rssi)).extracting(one -> one.portrait().name())
			.containsExactlyInAnyOrder("Paie", "Réseau");
		Activity payroll = this.activities.all(this.rssi).getFirst();
		assertThat(payroll.targets().rto()).isEqualTo(Duration.ofHours(4));
		assertThat(this.dependencies.of(this.rssi, payroll.id().value())).hasSize(2)
			.extracting(Dependency::needed, Dependency::tolerance)
			.contains(org.assertj.core.groups.Tuple.tuple(1, null));
	}

	@Test
	void theSameFileTwiceAddsNothingTwice() {
		byte[] file = file("Activité;Dépend de", "Paie;Réseau", "Réseau;");
		assertThat(this.imports.apply(this.rssi, file).dependencies()).isEqualTo(1);
		ImportReport again = this.imports.apply(this.rssi, file);
		assertThat(again.lines()).extracting(Line::outcome).containsOnly(Outcome.SAME);
		assertThat(this.dependencies.all(this.rssi)).hasSize(1);
	}

	@Test
	void refusesAFileWithoutActivitiesAndAnybodyButTheRssi() {
		assertThatThrownBy(() -> this.imports.check(this.rssi, file("Nom du serveur;RTO", "x;4 h")))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("Activité");
		Actor partner = Territory.person(this.own, Role.PARTNER);
		assertThatThrownBy(() -> this.imports.apply(partner, file("Activité", "x"))).isInstanceOf(NotPermitted.class);
	}

	@Test
	void isSentFromAPage() {
		WebTestClient client = this.signedIn.as(SignedIn.OPERATOR, Role.RSSI);
		String name = "Importée " + UUID.randomUUID();
		assertThat(body(
				send(client, "/dependances/import", file("Activité;RTO", name + ";4", name + " bis;4 h")).expectStatus()
					.isOk()))
			.contains("Le fichier ajouterait 1 activité", "1 ligne refusée", "une durée avec son unité");
		assertThat(body(
				send(client, "/dependances/import/appliquer", file("Activité", "x".repeat(151))).expectStatus().isOk()))
			.contains("1 ligne refusée");
		assertThat(body(send(client, "/dependances/import", new byte[0]).expectStatus().isEqualTo(422)))
			.contains("href=\"#file\"");
	}

	private static WebTestClient.ResponseSpec send(WebTestClient client, String path, byte[] file) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new ByteArrayResource(file)).filename("activites.csv");
		return client.post().uri(path).body(BodyInserters.fromMultipartData(form.build())).exchange();
	}

	private static byte[] file(String... lines) {
		return String.join("\n", List.of(lines)).getBytes(StandardCharsets.UTF_8);
	}

}
