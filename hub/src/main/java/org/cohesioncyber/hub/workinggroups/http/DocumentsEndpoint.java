package org.cohesioncyber.hub.workinggroups.http;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.SharedDocument;
import org.cohesioncyber.hub.workinggroups.SharedDocuments;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/working-groups/{group}/documents}. */
@RestController
@RequestMapping("/api/v1/working-groups/{group}/documents")
class DocumentsEndpoint {

	private final SharedDocuments documents;

	DocumentsEndpoint(SharedDocuments documents) {
		this.documents = documents;
	}

	/** What was delivered to the caller's organisation, after leaving too. */
	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable GroupId group, @RequestParam(required = false) @Nullable String cursor) {
		Page<SharedDocument> page = this.documents.list(actor, group, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	/** Shares the body as a file, under the label given exactly as FIRST writes it. */
	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<Void> share(Actor actor, @PathVariable GroupId group, @RequestParam String tlp, Upload file) {
		Tlp label = Arrays.stream(Tlp.values())
			.filter(one -> one.label().equals(tlp))
			.findFirst()
			.orElseThrow(
					() -> new InvalidInput("tlp", tlp, "TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT ou TLP:RED",
							"TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED"));
		FileId id = this.documents.share(actor, group, label, file);
		return ResponseEntity.created(URI.create("/api/v1/working-groups/" + group + "/documents/" + id.value()))
			.build();
	}

	@GetMapping("/{file}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<Publisher<DataBuffer>> open(Actor actor, @PathVariable GroupId group, @PathVariable UUID file) {
		return this.documents.open(actor, group, new FileId(file)).answer();
	}

	/** A document in JSON. */
	record View(UUID id, String name, String mediaType, long size, String sha256, UUID owner, String tlp,
			Instant sharedAt) {

		static View of(SharedDocument one) {
			return new View(one.file().id().value(), one.file().name(), one.file().mediaType(), one.file().size(),
					one.file().sha256(), one.owner().value(), one.tlp().label(), one.sharedAt());
		}

	}

}
