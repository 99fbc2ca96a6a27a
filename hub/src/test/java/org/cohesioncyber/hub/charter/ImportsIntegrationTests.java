package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.charter.ImportedRow.Outcome;
import org.cohesioncyber.hub.charter.RegisterImport.State;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Waiting;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohesioncyber.hub.testing.Pages.get;

@HubTest
class ImportsIntegrationTests {

	private static final Logger log = LoggerFactory.getLogger(ImportsIntegrationTests.class);

	private static final String HEADERS = "Nom;SIREN;Nature juridique;Secteur;Commune;Effectif;Existence\n";

	private static final int MANY = Boolean.getBoolean("long") ? 10_000 : 450;

	@Autowired
	Imports imports;

	@Autowired
	ImportSteps steps;

	@Autowired
	RegisterExport export;

	@Autowired
	Organisations organisations;

	@Autowired
	SignedIn signedIn;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private final Actor staff = Territory.person(SignedIn.OPERATOR, Role.COORDINATOR);

	@Test
	void checksWithoutTouchingTheRegisterThenImportsOnlyTheRightLines() {
		String siren = Territory.siren();
		UUID id = check(line("Une", siren) + line("Une encore", siren) + "Deux;123;Club;Santé;Nantes;MICRO;\n");
		RegisterImport checked = find(id);
		assertThat(checked.outcomes()).isEqualTo(Map.of(Outcome.NEW, 1, Outcome.REFUSED, 2));
		assertThat(checked.corrected()).isEqualTo(1);
		assertThat(this.organisations.matching(this.staff, siren)).isEmpty();
		assertThat(this.imports.lines(this.staff, id, Outcome.REFUSED, "").items())
			.extracting(row -> row.notes().faults().getFirst().toString())
			.satisfiesExactly(second -> assertThat(second).contains("it is on line 2 already"),
					third -> assertThat(third).contains("kind: Club"));
		assertThatThrownBy(() -> this.imports.start(this.staff, id, true)).isInstanceOf(InvalidInput.class)
			.hasMessageStartingWith("allOrNothing: 2");
		assertThat(finished(id, false)).extracting(RegisterImport::state, RegisterImport::done)
			.containsExactly(State.DONE, 1);
		assertThat(this.organisations.matching(this.staff, siren)).hasSize(1);
		assertThatThrownBy(() -> this.imports.start(this.staff, id, false)).hasMessageStartingWith("import: DONE");
	}

	@Test
	void changesWhatIsThereAndRefusesWhatChangedMeanwhile() {
		String one = Territory.siren();
		String two = Territory.siren();
		finished(check(line("Une", one) + line("Deux", two)), false);
		UUID id = check(line("Une autre", one) + line("Deux autres", two));
		assertThat(find(id).outcomes()).isEqualTo(Map.of(Outcome.CHANGED, 2));
		Organisation changed = this.organisations.matching(this.staff, two).getFirst();
		Description now = changed.description().orElseThrow();
		this.organisations.change(this.staff, changed.id(), changed.revision(),
				new Description("Deux par la main", now.kind(), now.sector(), now.commune(), now.size(), now.status()));
		RegisterImport done = finished(id, false);
		assertThat(done.outcomes()).isEqualTo(Map.of(Outcome.CHANGED, 1, Outcome.REFUSED, 1));
		assertThat(this.organisations.matching(this.staff, one)).extracting(Organisation::name)
			.containsExactly("Une autre");
		assertThat(this.organisations.matching(this.staff, two)).extracting(Organisation::name)
			.containsExactly("Deux par la main");
	}

	@Test
	void undoesEverythingWhenAskedTo() {
		String one = Territory.siren();
		String two = Territory.siren();
		UUID id = check(line("Une", one) + line("Deux", two));
		finished(check(line("Deux avant", two)), false);
		RegisterImport failed = finished(id, true);
		assertThat(failed.state()).isEqualTo(State.FAILED);
		assertThat(failed.done()).isZero();
		assertThat(this.organisations.matching(this.staff, one)).isEmpty();
		assertThat(this.imports.lines(this.staff, id, Outcome.REFUSED, "").items()).extracting(ImportedRow::line)
			.containsExactly(3);
	}

	@Test
	void importsEachOfManyLinesOnceThoughSeveralHubsAreAtIt() throws Exception {
		List<String> sirens = IntStream.range(0, MANY).mapToObj(_ -> Territory.siren()).distinct().toList();
		String mark = "M" + UUID.randomUUID();
		long start = System.nanoTime();
		UUID id = check(sirens.stream().map(siren -> line(mark, siren)).collect(Collectors.joining()));
		long checked = System.nanoTime();
		this.imports.start(this.staff, id, false);
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Boolean> hub = () -> {
				while (this.steps.take()) {
					Thread.onSpinWait();
				}
				return true;
			};
			others.invokeAll(List.of(hub, hub));
		}
		RegisterImport done = finished(id);
		log.info("{} lines: checked in {} ms, imported in {} ms", sirens.size(), (checked - start) / 1_000_000,
				(System.nanoTime() - checked) / 1_000_000);
		assertThat(done.state()).isEqualTo(State.DONE);
		assertThat(done.done()).isEqualTo(sirens.size());
		assertThat(count("SELECT count(*) FROM charter.organisation WHERE name = ?", mark)).isEqualTo(sirens.size());
		assertThat(
				find(check(sirens.stream().map(siren -> line(mark, siren)).collect(Collectors.joining()))).outcomes())
			.isEqualTo(Map.of(Outcome.SAME, sirens.size()));
	}

	@Test
	void whatIsExportedChangesNothingWhenImportedAgain() {
		finished(check(
				line("'=1+1", Territory.siren()) + line("\"Nom; « avec » \"\"guillemets\"\"\"", Territory.siren())),
				false);
		String file = this.export.organisations(this.staff).collect(Collectors.joining());
		assertThat(file).contains("'=1+1").doesNotContain("\n=1+1").startsWith("\uFEFFNom;SIREN;");
		RegisterImport again = find(
				this.imports.check(this.staff, "export.csv", file.getBytes(StandardCharsets.UTF_8)));
		assertThat(again.toDo()).isZero();
		assertThat(again.corrected()).isZero();
		assertThat(again.count(Outcome.REFUSED)).isZero();
		assertThat(again.total()).isEqualTo(again.count(Outcome.SAME)).isPositive();
	}

	@Test
	void staffSendsAFileReadsTheReportAndStartsTheImport() {
		WebTestClient client = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		String siren = Territory.siren();
		String name = "Envoyée " + UUID.randomUUID();
		MultipartBodyBuilder parts = new MultipartBodyBuilder();
		parts
			.part("file",
					new ByteArrayResource(
							(HEADERS + line(name, siren) + "x;1;;;;;\n").getBytes(StandardCharsets.UTF_8)))
			.filename("acteurs.csv");
		String address = String.valueOf(client.post()
			.uri("/organisations/import")
			.body(BodyInserters.fromMultipartData(parts.build()))
			.exchange()
			.expectStatus()
			.isSeeOther()
			.returnResult(Void.class)
			.getResponseHeaders()
			.getLocation());
		assertThat(get(client, address)).contains("Fichier vérifié", "acteurs.csv", "Importer la ligne valide",
				"Refusée", "un numéro SIREN de 9 chiffres", "une de ces valeurs");
		assertThat(get(client, address + "?lang=en")).contains("File checked", "one of these values");
		client.post().uri(address).exchange().expectStatus().isSeeOther();
		Waiting.until("import", () -> get(client, address).contains("Import terminé"));
		assertThat(get(client, "/organisations?q=" + name)).contains(name);
		assertThat(get(client, address + "/rapport.csv")).contains("Ligne;Résultat;", "REFUSED", name);
		assertThat(get(client, "/organisations/export.csv")).contains(name, siren);
		assertThat(get(client, "/organisations/import")).contains("acteurs.csv", "importé");
		client.post()
			.uri("/organisations/import")
			.body(BodyInserters.fromMultipartData("name", "sans fichier"))
			.exchange()
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void onlyStaffImportAndExport() {
		UUID id = check(line("Une", Territory.siren()));
		Actor rssi = Territory.person(SignedIn.OPERATOR, Role.RSSI);
		assertThatThrownBy(() -> this.imports.find(rssi, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.imports.start(rssi, id, false)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.export.organisations(rssi)).isInstanceOf(NotPermitted.class);
		assertThat(this.ledger.<List<UUID>>read(rssi,
				() -> this.jdbc.sql("SELECT import_id FROM charter.import_line").query(UUID.class).list()))
			.isEmpty();
	}

	private UUID check(String lines) {
		return this.imports.check(this.staff, "test.csv", (HEADERS + lines).getBytes(StandardCharsets.UTF_8));
	}

	private RegisterImport find(UUID id) {
		return this.imports.find(this.staff, id).orElseThrow();
	}

	private RegisterImport finished(UUID id, boolean isAllOrNothing) {
		this.imports.start(this.staff, id, isAllOrNothing);
		return finished(id);
	}

	private RegisterImport finished(UUID id) {
		Waiting.until("import", () -> find(id).state() != State.RUNNING);
		return find(id);
	}

	private static String line(String name, String siren) {
		return name + ";" + siren + ";Association;Autre;Nantes;Moins de 10 personnes;EXERCISE\n";
	}

	private int count(String query, String mark) {
		return this.ledger.read(this.staff, () -> this.jdbc.sql(query).param(mark).query(Integer.class).single());
	}

}
