package org.cohesioncyber.hub.dependencies.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.cohesioncyber.hub.dependencies.ActivityImports;
import org.cohesioncyber.hub.dependencies.ImportColumn;
import org.cohesioncyber.hub.dependencies.ImportReport;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Importer des activités »: a file, what it would do line by line, and doing it. */
@Controller
class ActivityImportPages {

	private static final String PATH = DependencyPages.HOME + "/import";

	/** Lines of a report in its table, those refused first; all are in the text below. */
	private static final int SHOWN = 20;

	private static final Comparator<ImportReport.Line> REFUSED_FIRST = Comparator
		.comparing(line -> line.outcome() != ImportReport.Outcome.REFUSED);

	private final ActivityImports imports;

	ActivityImportPages(ActivityImports imports) {
		this.imports = imports;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering ask() {
		return ask(Form.empty(), HttpStatus.OK);
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering check(Actor actor, Upload file) {
		try {
			return report(this.imports.check(actor, bytes(file)), false);
		}
		catch (InvalidInput refusal) {
			return ask(Form.empty().refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(PATH + "/appliquer")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering apply(Actor actor, Upload file) {
		try {
			return report(this.imports.apply(actor, bytes(file)), true);
		}
		catch (InvalidInput refusal) {
			return ask(Form.empty().refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static byte[] bytes(Upload file) {
		if (file.isNone()) {
			throw new InvalidInput("file", "", "un fichier CSV", "a CSV file");
		}
		try (InputStream content = file.content()) {
			byte[] bytes = content.readNBytes(ActivityImports.MOST_BYTES + 1);
			if (bytes.length > ActivityImports.MOST_BYTES) {
				throw new InvalidInput("file", file.name(), "un fichier de 1 Mo au plus", "a file of at most 1 MB");
			}
			return bytes;
		}
		catch (IOException cause) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a file that does not come whole", cause);
		}
	}

	private static Rendering ask(Form form, HttpStatus status) {
		return Rendering.view("dependencies/import")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("columns", columns())
			.build();
	}

	private static Rendering report(ImportReport report, boolean isDone) {
		return Rendering.view("dependencies/import-report")
			.modelAttribute("form", Form.empty())
			.modelAttribute("report", report)
			.modelAttribute("shown", report.lines().stream().sorted(REFUSED_FIRST).limit(SHOWN).toList())
			.modelAttribute("isDone", isDone)
			.build();
	}

	private static List<String> columns() {
		return Arrays.stream(ImportColumn.values()).map(ImportColumn::header).toList();
	}

}
