package org.cohesioncyber.hub.charter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.cohesioncyber.hub.charter.ImportedRow.Reading;
import org.cohesioncyber.hub.charter.Organisation.Details;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The register, and what became of a file, as files a spreadsheet opens: what is exported
 * can be imported again and changes nothing. Coordinator and administrator only.
 */
@Component
public class RegisterExport {

	private static final int AT_ONCE = 500;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final Ledger ledger;

	private final OrganisationRows organisations;

	private final ImportRows imports;

	private final RegisterWords words;

	RegisterExport(Ledger ledger, OrganisationRows organisations, ImportRows imports, RegisterWords words) {
		this.ledger = ledger;
		this.organisations = organisations;
		this.imports = imports;
		this.words = words;
	}

	/** The whole register, a part at a time, each read when it is asked for. */
	public Stream<String> organisations(Actor actor) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		String headers = line(Arrays.stream(RegisterColumn.values()).map(RegisterColumn::header).toList());
		return Stream.concat(Stream.of(BYTE_ORDER_MARK + headers), this.<Organisation>parts(last -> {
			UUID after = last == null ? null : last.id().value();
			return this.ledger.read(actor, () -> this.organisations.page(OrganisationFilter.ALL, after, AT_ONCE));
		}, this::organisation));
	}

	/** What became of each line of a file. */
	public Stream<String> lines(Actor actor, UUID id) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		String headers = line(List.of("Ligne", "Résultat", "Nom", "SIREN", "Corrections", "Changements", "Refus"));
		return Stream.concat(Stream.of(BYTE_ORDER_MARK + headers), this.<ImportedRow>parts(last -> {
			int after = last == null ? 0 : last.line();
			return this.ledger.read(actor, () -> this.imports.lines(id, null, after, AT_ONCE));
		}, RegisterExport::row));
	}

	private <T> Stream<String> parts(Function<@Nullable T, List<T>> next, Function<T, List<String>> cells) {
		return Stream
			.iterate(next.apply(null), part -> !part.isEmpty(),
					part -> part.size() < AT_ONCE ? List.of() : next.apply(part.getLast()))
			.map(part -> {
				StringBuilder text = new StringBuilder();
				part.stream().map(cells).map(RegisterExport::line).forEach(text::append);
				return text.toString();
			});
	}

	private List<String> organisation(Organisation organisation) {
		Optional<Details> details = organisation.details();
		return details
			.map(detail -> List.of(organisation.name(), detail.siren().value(), this.words.of(organisation.kind()),
					this.words.of(detail.sector()), detail.commune(),
					Communes.reference().find(detail.commune()).map(Commune::name).orElse(""),
					this.words.of(detail.size()), this.words.of(detail.status()), this.words.of(organisation.nature())))
			.orElse(List.of());
	}

	private static List<String> row(ImportedRow row) {
		String faults = String.join(" | ",
				row.notes()
					.faults()
					.stream()
					.map(fault -> fault.field() + " : " + fault.value() + " (attendu : " + fault.expectedFrench() + ")")
					.toList());
		return List.of(Integer.toString(row.line()), row.outcome().name(), row.name(), row.siren(),
				readings(row.notes().corrections()), readings(row.notes().changes()), faults);
	}

	private static String readings(List<Reading> readings) {
		return String.join(" | ",
				readings.stream().map(one -> one.column().header() + " : " + one.from() + " → " + one.to()).toList());
	}

	private static String line(List<String> cells) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord(cells.stream().map(SafeCell::write).toList());
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return text.toString();
	}

}
