package org.cohesioncyber.playbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The playbooks that come with the product, in French. */
public final class Library {

	private final List<Sheet> sheets;

	private Library(List<Sheet> sheets) {
		this.sheets = List.copyOf(sheets);
	}

	/** Reads the whole library; one invalid playbook is an {@link InvalidPlaybook}. */
	public static Library load() {
		PlaybookReader reader = new PlaybookReader();
		return new Library(resource("library/index.txt").lines()
			.map(folder -> new Sheet(folder.substring(folder.lastIndexOf('/') + 1),
					reader.read(resource("library/" + folder + "/playbook.json"))))
			.toList());
	}

	/** The sheets in the library's own order. */
	public List<Sheet> sheets() {
		return this.sheets;
	}

	public Optional<Sheet> find(String slug) {
		return this.sheets.stream().filter(sheet -> sheet.slug().equals(slug)).findFirst();
	}

	private static String resource(String name) {
		try (InputStream in = Library.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("library: " + name + " is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
