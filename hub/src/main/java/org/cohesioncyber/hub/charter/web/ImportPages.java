package org.cohesioncyber.hub.charter.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.ImportedRow;
import org.cohesioncyber.hub.charter.ImportedRow.Outcome;
import org.cohesioncyber.hub.charter.Imports;
import org.cohesioncyber.hub.charter.RegisterColumn;
import org.cohesioncyber.hub.charter.RegisterImport;
import org.cohesioncyber.hub.charter.RegisterImport.State;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * « Importer des organisations »: a file, what it would do, and how far its import is.
 */
@Controller
class ImportPages {

	/** In seconds: how often the page of a running import comes again by itself. */
	private static final String AGAIN = "3";

	private final Imports imports;

	ImportPages(Imports imports) {
		this.imports = imports;
	}

	@GetMapping("/organisations/import")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor) {
		return ask(actor, Form.empty(), HttpStatus.OK);
	}

	@PostMapping("/organisations/import")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering check(Actor actor, Upload file) {
		try {
			if (file.isNone()) {
				throw new InvalidInput("file", "", "un fichier CSV", "a CSV file");
			}
			UUID id = this.imports.check(actor, file.name(), bytes(file));
			return Rendering.redirectTo("/organisations/import/" + id).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(actor, Form.empty().refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static byte[] bytes(Upload file) {
		try (InputStream content = file.content()) {
			byte[] bytes = content.readNBytes(Imports.MOST_BYTES + 1);
			if (bytes.length > Imports.MOST_BYTES) {
				throw new InvalidInput("file", file.name(), "un fichier de 8 Mo au plus", "a file of at most 8 MB");
			}
			return bytes;
		}
		catch (IOException cause) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a file that does not come whole", cause);
		}
	}

	private Rendering ask(Actor actor, Form form, HttpStatus status) {
		return Rendering.view("charter/import")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("columns", Arrays.stream(RegisterColumn.values()).map(RegisterColumn::header).toList())
			.modelAttribute("latest", this.imports.latest(actor))
			.build();
	}

	@GetMapping("/organisations/import/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering show(Actor actor, @PathVariable UUID id, Form form) {
		return show(actor, id, form, HttpStatus.OK);
	}

	@PostMapping("/organisations/import/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering start(Actor actor, @PathVariable UUID id, Form form) {
		try {
			this.imports.start(actor, id, form.chose("allOrNothing", "yes"));
			return Rendering.redirectTo("/organisations/import/" + id).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return show(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, UUID id, Form form, HttpStatus status) {
		RegisterImport one = this.imports.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Outcome outcome = Arrays.stream(Outcome.values())
			.filter(known -> known.name().equals(form.value("outcome")))
			.findFirst()
			.orElse(null);
		Page<ImportedRow> lines = this.imports.lines(actor, id, outcome, form.value("cursor"));
		String address = "/organisations/import/" + id + "?outcome=" + (outcome == null ? "" : outcome.name());
		Rendering.Builder<?> page = Rendering.view("charter/import-report")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("one", one)
			.modelAttribute("outcomes", Outcome.values())
			.modelAttribute("lines", lines.items())
			.modelAttribute("allOrNothing", List.of(Choice.key("yes", "charter.import.allOrNothing.yes")))
			.modelAttribute("first", form.value("cursor").isEmpty() ? "" : address)
			.modelAttribute("next", lines.next() == null ? "" : address + "&cursor=" + lines.next());
		if (one.state() == State.RUNNING) {
			page.header("Refresh", AGAIN);
		}
		return page.build();
	}

}
