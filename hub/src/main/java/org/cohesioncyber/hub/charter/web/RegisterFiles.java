package org.cohesioncyber.hub.charter.web;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.RegisterExport;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The register as a file, streamed, and what became of an imported one. */
@RestController
class RegisterFiles {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final RegisterExport export;

	RegisterFiles(RegisterExport export) {
		this.export = export;
	}

	@GetMapping("/organisations/export.csv")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Flux<String>> organisations(Actor actor) {
		return file("organisations.csv", () -> this.export.organisations(actor));
	}

	@GetMapping("/organisations/import/{id}/rapport.csv")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Flux<String>> report(Actor actor, @PathVariable UUID id) {
		return file("rapport.csv", () -> this.export.lines(actor, id));
	}

	private static ResponseEntity<Flux<String>> file(String name, Supplier<Stream<String>> parts) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
			.body(Flux.defer(() -> Flux.fromStream(parts.get())).subscribeOn(Schedulers.boundedElastic()));
	}

}
