package org.cohesioncyber.hub.takeout;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.cohesioncyber.hub.files.Download;

import tools.jackson.core.JsonGenerator;

/** A ZIP file under way, never held whole; remembers the digest of all that went in. */
final class Archive implements AutoCloseable {

	private final ZipOutputStream zip;

	private final Instant at;

	private final Map<String, String> digests = new LinkedHashMap<>();

	Archive(OutputStream out, Instant at) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.at = at;
	}

	/** A JSON array of things, which are counted. */
	int things(String name, Stream<?> things) throws IOException {
		int[] count = new int[1];
		entry(name, out -> {
			try (JsonGenerator json = TakeoutJson.MAPPER.createGenerator(out)) {
				json.writeStartArray();
				for (Iterator<?> all = things.iterator(); all.hasNext();) {
					json.writePOJO(all.next());
					count[0]++;
				}
				json.writeEndArray();
			}
		});
		return count[0];
	}

	void file(String name, Download file) throws IOException {
		entry(name, out -> {
			try (InputStream in = file.content()) {
				in.transferTo(out);
			}
		});
	}

	void text(String name, String text) throws IOException {
		entry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** What {@code sha256sum --check} reads. */
	void digests(String name) throws IOException {
		StringBuilder lines = new StringBuilder();
		this.digests.forEach((entry, digest) -> lines.append(digest).append("  ").append(entry).append('\n'));
		text(name, lines.toString());
	}

	private void entry(String name, Content content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setLastModifiedTime(FileTime.from(this.at));
		this.zip.putNextEntry(entry);
		DigestOutputStream digesting = new DigestOutputStream(new Unclosed(this.zip), sha256());
		content.writeTo(digesting);
		this.digests.put(name, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
		this.zip.closeEntry();
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

	/** Writes one entry. */
	private interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/** Leaves the file open for the next entry. */
	private static final class Unclosed extends FilterOutputStream {

		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
