package org.cohesioncyber.hub.takeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.SignatureDraft;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Directories;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.NewCircle;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.Pages;
import org.cohesioncyber.hub.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class TakeoutIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	CrisisDirectory directory;

	@Autowired
	Incidents incidents;

	@Autowired
	Circles circles;

	@Autowired
	Takeouts takeouts;

	@Autowired
	SignedIn signedIn;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private OrganisationId own;

	private Actor rssi;

	@BeforeEach
	void giveSomething() {
		Territory territory = new Territory(this.organisations, this.charters);
		this.own = territory.organisation(Nature.ACTUAL);
		this.rssi = Territory.person(this.own, Role.RSSI);
		this.charters.signWithProof(territory.coordinator(), "2020-01",
				new SignatureDraft(this.own.toString(), "2024-05-06", "Ada Martin", "maire"),
				new Upload("proof", "délibération.txt",
						new ByteArrayInputStream("Délibération n° 12".getBytes(StandardCharsets.UTF_8))));
		new Directories(this.directory).add(this.rssi, "Gaston Lagarde", Directories.mail("g@ailleurs.example"));
		this.incidents.declare(this.rssi,
				new Declaration(org.cohesioncyber.hub.incidents.Nature.PHISHING,
						new Circumstances(null, "La messagerie de l’accueil", Answer.YES, Answer.NO), Reality.ACTUAL),
				null);
		this.circles.create(this.rssi, new NewCircle("Nos voisins", Set.of()), null);
	}

	@Test
	void handsBackEverythingWithDigestsAndSaysWhatIsKept() throws Exception {
		WebTestClient client = this.signedIn.as(this.own, Role.RSSI);
		assertThat(Pages.get(client, "/tout-emporter")).contains("Ce que le hub garde, même si vous partez",
				"l’annuaire de crise");
		Map<String, byte[]> entries = unzip(Pages.post(client, "/tout-emporter")
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/zip")
			.expectBody()
			.returnResult()
			.getResponseBody());
		assertThat(text(entries, "organisation.json")).contains(this.own.toString());
		assertThat(text(entries, "signatures.json")).contains("Ada Martin", "2020-01");
		assertThat(text(entries, "crisis-contacts.json")).contains("Gaston Lagarde", "g@ailleurs.example");
		assertThat(text(entries, "incidents.json")).contains("La messagerie de l’accueil");
		assertThat(text(entries, "circles.json")).contains("Nos voisins");
		assertThat(text(entries, "members.json")).contains("Une personne");
		assertThat(entries.keySet().stream().filter(name -> name.startsWith("fichiers/signatures/")).toList())
			.singleElement()
			.satisfies(name -> assertThat(text(entries, name)).isEqualTo("Délibération n° 12"));
		assertThat(text(entries, "LISEZ-MOI.txt")).contains("- incidents.json: ses incidents (1)",
				"- incidents.json: its incidents (1)", "il sert de preuve");
		assertDigests(entries);
		for (String name : this.takeouts.parts()) {
			JsonNode things = JsonMapper.shared().readTree(entries.get(name + ".json"));
			assertThat(things.isArray()).as(name).isTrue();
		}
	}

	@Test
	void holdsNothingOfOthersAndIsForTheRssiOnly() throws Exception {
		Actor other = Territory.person(new Territory(this.organisations, this.charters).signatory(Nature.ACTUAL),
				Role.RSSI);
		Map<String, byte[]> entries = unzip(this.signedIn.as(other.requireOrganisation(), Role.RSSI)
			.get()
			.uri("/api/v1/takeout")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody());
		// Who else is in a circle is known to its members.
		entries.keySet()
			.stream()
			.filter(name -> !name.equals("circles.json"))
			.forEach(name -> assertThat(text(entries, name)).as(name)
				.doesNotContain(this.own.toString(), "Gaston Lagarde"));
		assertThat(text(entries, "circles.json")).doesNotContain("Nos voisins");
		for (Role role : List.of(Role.REPORTER, Role.PARTNER)) {
			assertThatThrownBy(() -> this.takeouts.open(Territory.person(this.own, role)))
				.isInstanceOf(NotPermitted.class);
		}
		this.takeouts.open(this.rssi);
		assertThat(this.ledger.read(this.rssi, () -> this.jdbc
			.sql("SELECT count(*) FROM ledger.leaf_content WHERE act = 'organisation-taken-out' AND subject_id = ?")
			.param(this.own.value())
			.query(Integer.class)
			.single())).isEqualTo(1);
	}

	private static void assertDigests(Map<String, byte[]> entries) throws GeneralSecurityException {
		Set<String> named = new TreeSet<>();
		for (String line : text(entries, "SHA256SUMS").split("\n")) {
			String name = line.substring(66);
			named.add(name);
			assertThat(line.substring(0, 64)).as(name)
				.isEqualTo(HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(entries.get(name)))));
		}
		named.add("SHA256SUMS");
		assertThat(named).isEqualTo(new TreeSet<>(entries.keySet()));
	}

	private static String text(Map<String, byte[]> entries, String name) {
		return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> unzip(byte @Nullable [] zip) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Objects.requireNonNull(zip)))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.put(entry.getName(), in.readAllBytes());
			}
		}
		return entries;
	}

}
