package org.cohesioncyber.hub.plans.http;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.plans.PlanAttachments;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/plans/{id}/attachments}. */
@RestController
@RequestMapping("/api/v1/plans/{id}/attachments")
class PlanAttachmentsEndpoint {

	private final PlanAttachments attachments;

	PlanAttachmentsEndpoint(PlanAttachments attachments) {
		this.attachments = attachments;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable PlanId id) {
		List<View> all = this.attachments.list(actor, id).stream().map(View::of).toList();
		return new Page<>(all, null);
	}

	/** Attaches the body. */
	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> add(Actor actor, @PathVariable PlanId id, Upload file) {
		View added = View.of(this.attachments.add(actor, id, file));
		return ResponseEntity.created(URI.create("/api/v1/plans/" + id + "/attachments/" + added.id())).body(added);
	}

	@GetMapping("/{file}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<Publisher<DataBuffer>> open(Actor actor, @PathVariable PlanId id, @PathVariable UUID file) {
		return this.attachments.open(actor, id, new FileId(file)).answer();
	}

	@DeleteMapping("/{file}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<Void> remove(Actor actor, @PathVariable PlanId id, @PathVariable UUID file) {
		this.attachments.remove(actor, id, new FileId(file));
		return ResponseEntity.noContent().build();
	}

	/** An attachment in JSON. */
	record View(UUID id, String name, String mediaType, long size, String sha256) {

		static View of(StoredFile file) {
			return new View(file.id().value(), file.name(), file.mediaType(), file.size(), file.sha256());
		}

	}

}
