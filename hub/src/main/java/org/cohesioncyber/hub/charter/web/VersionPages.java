package org.cohesioncyber.hub.charter.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.shared.ClauseChange;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Versions de la charte »: each text, what changed, and its exact bytes. */
@Controller
class VersionPages {

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final Charters charters;

	VersionPages(Charters charters) {
		this.charters = charters;
	}

	@GetMapping("/charte/versions")
	@CallableBy(Caller.EVERYONE)
	Rendering list(Actor actor) {
		return Rendering.view("charter/versions")
			.modelAttribute("versions", this.charters.all(actor))
			.modelAttribute("current", this.charters.current(actor).map(CharterVersion::name).orElse(""))
			.modelAttribute("mayKeep", Organisations.mayKeep(actor))
			.build();
	}

	@GetMapping("/charte/versions/{name}")
	@CallableBy(Caller.EVERYONE)
	Rendering show(Actor actor, @PathVariable String name) {
		CharterVersion version = find(actor, name);
		return Rendering.view("charter/version")
			.modelAttribute("version", version)
			.modelAttribute("clauses", ShownClause.of(version))
			.modelAttribute("changes", Markdown.html(version.changes(), 3))
			.modelAttribute("earlier", this.charters.before(actor, version).map(List::of).orElse(List.of()))
			.modelAttribute("isCurrent", this.charters.current(actor).filter(version::equals).isPresent())
			.build();
	}

	@GetMapping("/charte/versions/{name}/comparaison")
	@CallableBy(Caller.EVERYONE)
	Rendering compare(Actor actor, @PathVariable String name) {
		CharterVersion version = find(actor, name);
		Optional<CharterVersion> before = this.charters.before(actor, version);
		List<ClauseChange> changes = before.map(version::since).orElse(List.of());
		return Rendering.view("charter/comparison")
			.modelAttribute("version", version)
			.modelAttribute("earlier", before.map(List::of).orElse(List.of()))
			.modelAttribute("changes", ComparedClauses.changed(changes))
			.modelAttribute("unchanged", ComparedClauses.unchanged(changes))
			.build();
	}

	/** The very bytes that are hashed and signed. */
	@GetMapping("/charte/versions/{name}/texte")
	@CallableBy(Caller.EVERYONE)
	ResponseEntity<byte[]> text(Actor actor, @PathVariable String name) {
		CharterVersion version = find(actor, name);
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("charte-" + version.name() + ".md").build().toString())
			.body(version.text().getBytes(StandardCharsets.UTF_8));
	}

	private CharterVersion find(Actor actor, String name) {
		return this.charters.find(actor, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
