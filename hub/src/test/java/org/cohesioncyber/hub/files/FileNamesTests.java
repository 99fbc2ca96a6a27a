package org.cohesioncyber.hub.files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "délibération.pdf;PDF;délibération.pdf", "../../etc/passwd;TEXT;passwd.txt",
					"C:\\temp\\acte.PDF;PDF;acte.pdf", "photo.pdf;PNG;photo.pdf.png",
					"a<b>\"c\"|d?*.pdf;PDF;a b c d.pdf", "...pdf;PDF;pdf.pdf", ".htaccess;TEXT;htaccess.txt",
					"acte\u202Efdp.exe;PDF;actefdp.exe.pdf", "' ';PDF;fichier.pdf", "nom.jpeg;JPEG;nom.jpeg" })
	void cleansNamesOfOthers(String given, FileType type, String clean) {
		assertThat(FileNames.clean(given, type)).isEqualTo(clean);
	}

	@Test
	void dropsWhatNobodySees() {
		assertThat(FileNames.clean("ac\u0000te\r\n.pdf", FileType.PDF)).isEqualTo("acte.pdf");
		assertThat(FileNames.clean("", FileType.PDF)).isEqualTo("fichier.pdf");
	}

	@Test
	void keepsLongNamesWithinBounds() {
		assertThat(FileNames.clean("é".repeat(5000) + ".pdf", FileType.PDF)).hasSize(124).endsWith(".pdf");
	}

}
