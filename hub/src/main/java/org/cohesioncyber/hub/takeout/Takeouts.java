package org.cohesioncyber.hub.takeout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cohesioncyber.hub.files.Download;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * Everything the acting organisation gave, as one ZIP file: a JSON file for each kind of
 * thing, the files, a sheet that says what is in it and what stays here, and the digest
 * of each. For its RSSI, who need not leave to want it.
 */
@Component
public class Takeouts {

	private final Ledger ledger;

	private final List<Part> parts;

	private final CoverSheet sheet;

	private final Clock clock;

	Takeouts(Ledger ledger, List<Part> parts, CoverSheet sheet, Clock clock) {
		this.ledger = ledger;
		this.parts = parts;
		this.sheet = sheet;
		this.clock = clock;
	}

	/** The names of the parts, in their order. */
	public List<String> parts() {
		return this.parts.stream().map(Part::name).toList();
	}

	/** Refuses whoever may not have it, and notes that it is asked for. */
	public Content open(Actor actor) {
		actor.require(Role.RSSI);
		OrganisationId own = actor.requireOrganisation();
		this.ledger.write(actor, entry -> {
			entry.journal("organisation-taken-out", new Subject("organisation", own.value()),
					Map.of("parts", String.join(" ", parts())));
			return own;
		});
		return out -> write(actor, out);
	}

	private void write(Actor actor, OutputStream out) throws IOException {
		try (Archive archive = new Archive(out, this.clock.instant())) {
			Map<String, Integer> counts = new LinkedHashMap<>();
			for (Part part : this.parts) {
				try (Stream<?> things = part.things().apply(actor)) {
					counts.put(part.name(), archive.things(part.name() + ".json", things));
				}
				try (Stream<Download> files = part.files().apply(actor)) {
					files.forEach(file -> keep(archive, part, file));
				}
			}
			archive.text("LISEZ-MOI.txt", this.sheet.text(counts, this.clock.instant()));
			archive.digests("SHA256SUMS");
		}
	}

	private static void keep(Archive archive, Part part, Download file) {
		try {
			archive.file("fichiers/" + part.name() + "/" + file.file().id() + "-" + file.file().name(), file);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** What is written while it is read. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
