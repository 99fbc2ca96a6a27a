package org.cohesioncyber.hub.exercises.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.documents.Documents;
import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Participants;
import org.cohesioncyber.hub.exercises.Retex;
import org.cohesioncyber.hub.exercises.RetexKind;
import org.cohesioncyber.hub.exercises.Retexes;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * RETEX on paper, for people without an account: who it is for and its TLP stand on it,
 * and EXERCISE on every page. Of a cold one the latest approved version, or the draft,
 * which it then says.
 */
@RestController
class RetexSheets {

	private static final String API = "/api/v1/exercises/{id}/retex";

	private final ExerciseFrame frame;

	private final Retexes retexes;

	private final Participants participants;

	private final OrganisationNames names;

	private final Documents documents;

	RetexSheets(ExerciseFrame frame, Retexes retexes, Participants participants, OrganisationNames names,
			Documents documents) {
		this.frame = frame;
		this.retexes = retexes;
		this.participants = participants;
		this.names = names;
		this.documents = documents;
	}

	@GetMapping({ RetexPages.PATH + "/a-chaud/document", API + "/hot/document" })
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<byte[]> hot(Actor actor, @PathVariable ExerciseId id, Locale locale) {
		return sheet(actor, this.frame.find(actor, id), RetexKind.HOT, locale);
	}

	@GetMapping({ RetexPages.PATH + "/a-froid/document", API + "/cold/document" })
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<byte[]> cold(Actor actor, @PathVariable ExerciseId id, Locale locale) {
		return sheet(actor, this.frame.find(actor, id), RetexKind.COLD, locale);
	}

	private ResponseEntity<byte[]> sheet(Actor actor, Exercise exercise, RetexKind kind, Locale locale) {
		Retex retex = this.retexes.inForce(actor, exercise.id(), kind)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		OrganisationId own = actor.requireOrganisation();
		Map<String, Object> content = new HashMap<>();
		content.put("exercise", exercise);
		content.put("day", exercise.day().orElseThrow());
		content.put("retex", retex);
		content.put("basis", this.retexes.basis(actor, exercise.id(), retex));
		content.put("people", this.participants.people(actor, exercise.id()));
		content.put("audience", this.names.of(Set.of(own)).getOrDefault(own, own.toString()));
		content.put("tlp", Tlp.AMBER_STRICT.label());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(kind == RetexKind.HOT ? "retex-a-chaud.pdf" : "retex-a-froid.pdf")
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.documents.pdf("exercises/retex-sheet", locale, content));
	}

}
