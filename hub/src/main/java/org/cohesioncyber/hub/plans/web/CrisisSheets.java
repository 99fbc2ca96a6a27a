package org.cohesioncyber.hub.plans.web;

import java.util.Locale;

import org.cohesioncyber.hub.documents.Documents;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The crisis sheet to print and keep away from computers. */
@RestController
class CrisisSheets {

	private final Plans plans;

	private final CrisisSheetContent content;

	private final Documents documents;

	CrisisSheets(Plans plans, CrisisSheetContent content, Documents documents) {
		this.plans = plans;
		this.content = content;
		this.documents = documents;
	}

	@GetMapping({ PlanPages.ONE + "/fiche-de-crise", "/api/v1/plans/{id}/crisis-sheet" })
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<byte[]> sheet(Actor actor, @PathVariable PlanId id, Locale locale) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("fiche-de-crise.pdf").build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.documents.pdf("plans/crisis-sheet", locale,
					this.content.of(actor, PlanPages.find(this.plans, actor, id))));
	}

}
