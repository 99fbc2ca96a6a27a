package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.documents.ReadPdf;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/** Certificates of signature, from the download to whoever checks them. */
@HubTest
class CertificateIntegrationTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	private Territory territory;

	private OrganisationId organisation;

	private UUID signature;

	private WebTestClient own;

	@BeforeEach
	void sign() {
		this.territory = new Territory(this.organisations, this.charters);
		this.organisation = this.territory.organisation(Nature.EXERCISE);
		this.signature = this.territory.sign(this.organisation, "2025-03-04");
		this.own = person(this.organisation, Role.PARTNER);
	}

	@Test
	void theCertificateSaysWhatWasSignedAndConforms() {
		String page = get(this.own, "/organisations/" + this.organisation);
		assertThat(page).contains("/signatures/" + this.signature + "/attestation");
		ReadPdf pdf = certificate(this.own);
		pdf.assertConforms();
		CharterVersion version = version();
		assertThat(pdf.language()).isEqualTo("fr");
		assertThat(pdf.title()).startsWith("Attestation de signature de la charte");
		assertThat(pdf.bookmarks()).hasSize(4).contains("\tTexte signé");
		assertThat(pdf.text().replace(" ", ""))
			.contains("AdaMartin", "maire", "04/03/2025", version.textHash(), version.name(), "Envigueur",
					name().replace(" ", ""))
			.contains(version.clauses().getFirst().text().replace(" ", ""));
		assertThat(pdf.qrCodes()).singleElement().asString().contains("/charte/verifier/");
	}

	@Test
	void theTextIsPrintedClauseByClauseAsItWasWritten() {
		String name = "2019-07";
		CharterDraft draft = new CharterDraft(name, "2020-01-01", """
				Préambule avec un [lien](https://exemple.fr/charte) et du <b>HTML</b>.

				## Objet

				S’entraider :

				- avant, **toujours** ;
				- après, *aussi*.

				> « cité »

				### Détail

				1. un
				2. deux

				```
				code & compagnie
				```

				---

				## Durée

				`un` an.
				""", null, null, null);
		if (this.charters.all(this.territory.coordinator()).stream().noneMatch(one -> one.name().equals(name))) {
			this.charters.publish(this.territory.coordinator(), draft);
		}
		UUID other = this.charters.sign(this.territory.coordinator(), name,
				new SignatureDraft(this.organisation.toString(), "2025-03-05", "Ada Martin", "maire"), null);
		ReadPdf pdf = certificate(this.own, other);
		pdf.assertConforms();
		assertThat(pdf.bookmarks()).contains("\tTexte signé", "\t\tObjet", "\t\tDurée");
		assertThat(pdf.text()).contains("<b>HTML</b>", "toujours", "« cité »", "code & compagnie");
	}

	@Test
	void whoeverHoldsItChecksItWithoutAnAccountAndLearnsNoName() {
		String address = address();
		String page = get(this.signedIn.nobody(), address);
		assertThat(page).contains(name(), "2020-01", "04/03/2025", version().textHash(), "En vigueur")
			.doesNotContain("Ada Martin", "maire");
		assertThat(get(this.signedIn.nobody(), address + "?lang=en")).contains("Certificate checked", "In force");
		String json = get(this.signedIn.nobody(),
				address.replace("/charte/verifier/", "/api/v1/charter-verifications/"));
		assertThat(json).contains("\"isInForce\":true", version().textHash()).doesNotContain("Ada Martin", "maire");
		LocalDate day = LocalDate.of(2025, 9, 1);
		this.charters.change(this.territory.coordinator(), this.signature, SignatureState.WITHDRAWN, day, "décision");
		assertThat(get(this.signedIn.nobody(), address)).contains("Plus en vigueur depuis le 01/09/2025");
	}

	@Test
	void theCodeAndAHashCanBeTyped() {
		String address = address();
		String code = address.substring(address.lastIndexOf('/') + 1);
		check(code.toLowerCase().replaceAll("(.{5})", "$1 ")).expectStatus()
			.isEqualTo(HttpStatus.SEE_OTHER)
			.expectHeader()
			.location(address);
		assertThat(body(check(version().textHash().toUpperCase()).expectStatus().isOk())).contains("version 2020-01");
		assertThat(body(check("0".repeat(64)).expectStatus().isOk())).contains("Aucune version de la charte");
		assertThat(body(check("bonjour").expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)))
			.contains("href=\"#reference\"", "value=\"bonjour\"", "26 lettres et chiffres");
	}

	@Test
	void theTextThatWasSignedCanBeHashedByAnybody() {
		byte[] text = Objects.requireNonNull(this.signedIn.nobody()
			.get()
			.uri("/charte/versions/2020-01/texte")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Disposition", "attachment; filename=\"charte-2020-01.md\"")
			.expectBody()
			.returnResult()
			.getResponseBodyContent());
		assertThat(TextHash.of(new String(text, StandardCharsets.UTF_8))).isEqualTo(version().textHash());
		this.signedIn.nobody().get().uri("/charte/versions/2019-01/texte").exchange().expectStatus().isNotFound();
	}

	@Test
	void codesThatAreNoneAllAnswerAlike() {
		String unknown = notFound("/charte/verifier/" + "7".repeat(26));
		for (String code : new String[] { "7", this.signature.toString(), this.organisation.toString() }) {
			assertThat(notFound("/charte/verifier/" + code)).isEqualTo(unknown.replace("7".repeat(26), code));
		}
		this.signedIn.nobody()
			.get()
			.uri("/api/v1/charter-verifications/" + this.signature)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void onlyTheOrganisationAndTheStaffTakeItAndThatIsJournaled() throws SQLException {
		long before = taken();
		certificate(this.own);
		certificate(person(OPERATOR, Role.COORDINATOR));
		assertThat(taken()).isEqualTo(before + 2);
		WebTestClient stranger = person(this.territory.signatory(Nature.EXERCISE), Role.RSSI);
		for (String path : new String[] { "/signatures/%s/attestation", "/api/v1/signatures/%s/certificate" }) {
			stranger.get().uri(path.formatted(this.signature)).exchange().expectStatus().isNotFound();
			this.own.get().uri(path.formatted(UUID.randomUUID())).exchange().expectStatus().isNotFound();
		}
		assertThat(get(stranger, "/organisations/" + this.organisation)).doesNotContain("/attestation");
		assertThat(taken()).isEqualTo(before + 2);
	}

	private String address() {
		String address = certificate(this.own).qrCodes().getFirst();
		return address.substring(address.indexOf("/charte/"));
	}

	private ReadPdf certificate(WebTestClient reader) {
		return certificate(reader, this.signature);
	}

	private static ReadPdf certificate(WebTestClient reader, UUID signature) {
		return new ReadPdf(Objects.requireNonNull(reader.get()
			.uri("/signatures/" + signature + "/attestation")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PDF)
			.expectBody()
			.returnResult()
			.getResponseBodyContent()));
	}

	private WebTestClient.ResponseSpec check(String reference) {
		return this.signedIn.nobody()
			.post()
			.uri("/charte/verifier")
			.body(BodyInserters.fromFormData("reference", reference))
			.exchange();
	}

	private CharterVersion version() {
		return this.charters.all(this.territory.coordinator())
			.stream()
			.filter(one -> one.name().equals("2020-01"))
			.findFirst()
			.orElseThrow();
	}

	private String name() {
		return this.organisations.find(this.territory.coordinator(), this.organisation).orElseThrow().name();
	}

	private String notFound(String path) {
		return body(this.signedIn.nobody().get().uri(path).exchange().expectStatus().isNotFound())
			.replaceAll("name=\"_csrf\"[^>]*>", "");
	}

	private long taken() throws SQLException {
		try (Connection connection = SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
				PreparedStatement statement = connection.prepareStatement(
						"SELECT count(*) FROM ledger.leaf_content WHERE act = 'charter-certificate-taken' AND subject_id = ?")) {
			statement.setObject(1, this.organisation.value());
			try (ResultSet rows = statement.executeQuery()) {
				rows.next();
				return rows.getLong(1);
			}
		}
	}

	private WebTestClient person(OrganisationId organisation, Role role) {
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(role));
		return this.signedIn.as(new SignedInPerson(subject, "Une personne", null));
	}

	private static String get(WebTestClient reader, String path) {
		return body(reader.get().uri(path).exchange().expectStatus().isOk());
	}

	private static String body(WebTestClient.ResponseSpec answer) {
		byte[] body = answer.expectBody().returnResult().getResponseBodyContent();
		return body == null ? "" : new String(body, StandardCharsets.UTF_8);
	}

}
