package org.cohesioncyber.hub.charter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.cohesioncyber.hub.charter.ImportedRow.Reading;
import org.cohesioncyber.hub.charter.LineReader.ReadLine;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegisterFileTests {

	private static final String HEADERS = "Nom;SIREN;Nature juridique;Secteur;Commune;Effectif";

	private static final String LINE = "Élan;732829320;Association;Santé;Nantes (44109);Moins de 10 personnes";

	@Test
	void readsUtf8WithOrWithoutMarkAndWindows1252() {
		String text = HEADERS + "\r\n" + LINE + "\r\n";
		for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8),
				("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("windows-1252")))) {
			assertThat(RegisterFile.read(bytes).lines()).singleElement()
				.satisfies(line -> assertThat(line.value(RegisterColumn.NAME)).isEqualTo("Élan"));
		}
	}

	@Test
	void readsCommasQuotesAndHeadersInAnyOrder() {
		RegisterFile file = read("secteur,NOM,siren,taille,Nature,Code Insee,Couleur\n"
				+ "Santé,\"Dupont, Durand & \"\"Cie\"\"\",732829320,,PME,44109,bleu\n\nx\n");
		assertThat(file.ignored()).containsExactly("Couleur");
		assertThat(file.lines()).hasSize(2).first().satisfies(line -> {
			assertThat(line.value(RegisterColumn.NAME)).isEqualTo("Dupont, Durand & \"Cie\"");
			assertThat(line.value(RegisterColumn.COMMUNE_CODE)).isEqualTo("44109");
			assertThat(line.number()).isEqualTo(2);
		});
		assertThat(file.lines().getLast().number()).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Nom;SIREN\nx;y\n", "rien", "\"jamais fermé" })
	void saysWhichHeadersAreMissing(String text) {
		assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidInput.class).hasMessageStartingWith("file: ");
	}

	@Test
	void neverStopsOnWhateverBytesItGets() {
		Random random = new Random(22);
		for (int i = 0; i < 300; i++) {
			byte[] bytes = new byte[random.nextInt(400)];
			random.nextBytes(bytes);
			byte[] headers = (HEADERS + "\n").getBytes(StandardCharsets.UTF_8);
			byte[] file = new byte[headers.length + bytes.length];
			System.arraycopy(headers, 0, file, 0, headers.length);
			System.arraycopy(bytes, 0, file, headers.length, bytes.length);
			try {
				RegisterFile.read(file).lines().forEach(line -> assertThat(meaning(line).draft()).isNotNull());
			}
			catch (InvalidInput refusal) {
				assertThat(refusal.faults()).isNotEmpty();
			}
		}
	}

	@Test
	void takesARightLineAsItIs() {
		assertThat(meaning(LINE).corrections())
			.containsExactly(new Reading(RegisterColumn.COMMUNE, "Nantes (44109)", "44109"));
		ReadLine exact = meaning(read("Nom;SIREN;Nature juridique;Secteur;Code INSEE;Effectif\n"
				+ "Élan;732829320;Association;Santé;44109;Moins de 10 personnes")
			.lines()
			.getFirst());
		assertThat(exact.corrections()).isEmpty();
		assertThat(exact.faults()).isEmpty();
		assertThat(exact.draft().check().description()).isEqualTo(new Description("Élan", OrganisationKind.ASSOCIATION,
				Sector.HEALTH, "44109", SizeClass.MICRO, EntityStatus.UNKNOWN));
	}

	@Test
	void saysWhatItCorrectedAndToWhat() {
		assertThat(meaning("L’  Élan;732 829 320;ASSOCIATION;Health;44000;MICRO").corrections()).containsExactly(
				new Reading(RegisterColumn.NAME, "L’  Élan", "L’ Élan"),
				new Reading(RegisterColumn.SIREN, "732 829 320", "732829320"),
				new Reading(RegisterColumn.KIND, "ASSOCIATION", "Association"),
				new Reading(RegisterColumn.SECTOR, "Health", "Santé"),
				new Reading(RegisterColumn.COMMUNE, "44000", "44109"),
				new Reading(RegisterColumn.SIZE, "MICRO", "Moins de 10 personnes"));
		assertThat(meaning("Élan;732829320;Association;Santé;Cordieux;MICRO").faults()).isEmpty();
	}

	@Test
	void refusesWithFieldValueAndExpectationInBothLanguages() {
		List<Fault> faults = meaning("x;732829321;Club;;44115;beaucoup").faults();
		assertThat(faults).extracting(Fault::field)
			.containsExactlyInAnyOrder("kind", "sector", "commune", "size", "siren", "name");
		assertThat(faults).extracting(Fault::toString)
			.anyMatch(text -> text.startsWith("kind: Club (expected: one of these values: Commune,"))
			.anyMatch(text -> text.startsWith("commune: 44115") && text.contains("Haute-Goulaine (44071)"))
			.anyMatch(text -> text.startsWith("siren: 732829321"));
		assertThat(faults).allMatch(fault -> !fault.expectedFrench().equals(fault.expectedEnglish()));
	}

	@Test
	void noCellIsAFormulaAndEveryCellComesBackAsItWas() {
		Random random = new Random(23);
		String letters = "=+-@'\"\t;a é";
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(6), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
			String written = SafeCell.write(text.toString());
			assertThat(SafeCell.read(written)).isEqualTo(text.toString());
			assertThat(written).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
		}
		assertThat(SafeCell.write("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
		assertThat(SafeCell.write("L’Élan")).isEqualTo("L’Élan");
	}

	private static RegisterFile read(String text) {
		return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8));
	}

	private static ReadLine meaning(String line) {
		return meaning(read(HEADERS + "\n" + line).lines().getFirst());
	}

	private static ReadLine meaning(RegisterFile.Line line) {
		return new LineReader(words(), line).read();
	}

	static RegisterWords words() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/charter");
		messages.setDefaultEncoding("UTF-8");
		messages.setDefaultLocale(Locale.FRENCH);
		return new RegisterWords(messages);
	}

}
