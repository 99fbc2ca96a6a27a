package org.cohesioncyber.hub.workinggroups.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.SharedDocument;
import org.cohesioncyber.hub.workinggroups.SharedDocuments;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The documents of a group, and one more. */
@Controller
class DocumentPages {

	private static final String ALL = GroupNames.HOME + "/{group}/documents";

	private static final List<Choice> LABELS = Arrays.stream(Tlp.values())
		.map(tlp -> Choice.key(tlp.name(), "workinggroups.tlp." + tlp.name()))
		.toList();

	private final SharedDocuments documents;

	private final GroupNames names;

	DocumentPages(SharedDocuments documents, GroupNames names) {
		this.documents = documents;
		this.names = names;
	}

	@GetMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @PathVariable GroupId group,
			@RequestParam(name = "suite", required = false) @Nullable String cursor) {
		return list(actor, group, cursor, Form.empty().with("tlp", Tlp.AMBER), HttpStatus.OK);
	}

	@PostMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering share(Actor actor, @PathVariable GroupId group, Form form, Upload document) {
		this.names.live(actor, group);
		try {
			this.documents.share(actor, group, tlp(form.value("tlp")), document);
			return GroupNames.redirect(GroupNames.path(group) + "/documents");
		}
		catch (InvalidInput refusal) {
			return list(actor, group, null, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ALL + "/{file}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<Publisher<DataBuffer>> open(Actor actor, @PathVariable GroupId group, @PathVariable UUID file) {
		return this.documents.open(actor, group, new FileId(file)).answer();
	}

	private Rendering list(Actor actor, GroupId group, @Nullable String cursor, Form form, HttpStatus status) {
		Page<SharedDocument> page = this.documents.list(actor, group, cursor);
		Set<OrganisationId> owners = page.items().stream().map(SharedDocument::owner).collect(Collectors.toSet());
		String here = GroupNames.path(group) + "/documents";
		return Rendering.view("workinggroups/documents")
			.status(status)
			.modelAttribute("group", this.names.find(actor, group))
			.modelAttribute("documents", page.items())
			.modelAttribute("names", this.names.of(actor, owners))
			.modelAttribute("form", form)
			.modelAttribute("labels", LABELS)
			.modelAttribute("links",
					new Links(cursor == null ? null : here,
							page.next() == null ? null : here + "?suite=" + page.next()))
			.build();
	}

	private static Tlp tlp(String text) {
		return Arrays.stream(Tlp.values())
			.filter(one -> one.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new InvalidInput("tlp", text, "un marquage de la liste", "a marking of the list"));
	}

}
