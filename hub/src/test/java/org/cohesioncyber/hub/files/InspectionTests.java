package org.cohesioncyber.hub.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InspectionTests {

	@Test
	void knowsTypesByWhatTheyHold() throws IOException {
		assertThat(type("x", "%PDF-1.7\n%âãÏÓ\n\u0000".getBytes(StandardCharsets.ISO_8859_1))).contains(FileType.PDF);
		assertThat(type("x.pdf", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0 })).contains(FileType.PNG);
		assertThat(type("x.pdf", new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0 }))
			.contains(FileType.JPEG);
		assertThat(type("x", zip("[Content_Types].xml", "word/document.xml"))).contains(FileType.DOCX);
		assertThat(type("x", zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileType.XLSX);
		assertThat(type("x", openDocument(FileType.ODT.mediaType()))).contains(FileType.ODT);
		assertThat(type("x", openDocument(FileType.ODS.mediaType()))).contains(FileType.ODS);
	}

	@Test
	void tellsKindsOfTextByTheirNames() {
		assertThat(type("a.csv", "nom;âge\r\n".getBytes(StandardCharsets.UTF_8))).contains(FileType.CSV);
		assertThat(type("a.txt", "âge".getBytes(Charset.forName("windows-1252")))).contains(FileType.TEXT);
		assertThat(type("a.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))).contains(FileType.TEXT);
		assertThat(
				type("a.eml", "Received: x\r\n\tby y\r\nFrom: a@b.fr\r\n\r\nBonjour".getBytes(StandardCharsets.UTF_8)))
			.contains(FileType.EML);
		assertThat(type("a.eml", "Bonjour".getBytes(StandardCharsets.UTF_8))).contains(FileType.TEXT);
	}

	@Test
	void refusesEverythingElse() throws IOException {
		assertThat(type("a.pdf", new byte[0])).isEmpty();
		assertThat(type("a.pdf", new byte[] { 'M', 'Z', 0, 1, 2 })).isEmpty();
		assertThat(type("a.txt", "#!/bin/sh\n\u0000".getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(type("a.docx", zip("a.txt", "b.txt"))).isEmpty();
		assertThat(type("a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).isEmpty();
		assertThat(type("a.docx", zip("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"))).isEmpty();
		assertThat(type("a.odt", openDocument("application/vnd.oasis.opendocument.text-template"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 17, 8192 })
	void seesTheSameHoweverTheBytesArrive(int pieces) throws IOException {
		byte[] document = zip("[Content_Types].xml", "docProps/app.xml", "word/document.xml");
		assertThat(type("a.docx", document, pieces)).contains(FileType.DOCX);
		byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
		assertThat(type("a.docx", macros, pieces)).isEmpty();
	}

	private static Optional<FileType> type(String name, byte[] content) {
		return type(name, content, 8192);
	}

	private static Optional<FileType> type(String name, byte[] content, int pieces) {
		Inspection inspection = new Inspection();
		for (int from = 0; from < content.length; from += pieces) {
			byte[] buffer = new byte[pieces];
			int length = Math.min(pieces, content.length - from);
			System.arraycopy(content, from, buffer, 0, length);
			inspection.pass(buffer, length);
		}
		return inspection.type(name);
	}

	static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(("<xml>" + name + "</xml>").getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] openDocument(String mediaType) throws IOException {
		byte[] content = mediaType.getBytes(StandardCharsets.US_ASCII);
		ZipEntry first = new ZipEntry("mimetype");
		first.setMethod(ZipEntry.STORED);
		first.setSize(content.length);
		CRC32 sum = new CRC32();
		sum.update(content);
		first.setCrc(sum.getValue());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(first);
			zip.write(content);
			zip.closeEntry();
			zip.putNextEntry(new ZipEntry("content.xml"));
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

}
