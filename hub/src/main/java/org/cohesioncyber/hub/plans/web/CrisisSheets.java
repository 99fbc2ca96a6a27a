package org.cohesioncyber.hub.plans.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.documents.Documents;
import org.cohesioncyber.hub.documents.QrCode;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanContent;
import org.cohesioncyber.hub.plans.PlanContent.Procedure;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.plans.PlanVersion;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.HubSettings;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The sheet to print and keep away from computers: first reflexes, who decides, whom to
 * call, what cannot wait, what is restored in which order, where the backups are. From
 * the latest approved version, or from the draft, which it then says.
 */
@RestController
class CrisisSheets {

	private static final int ACTIVITIES = 10;

	private static final List<Integer> REFLEXES = List.of(1, 2, 3, 4, 5, 6, 7, 8);

	private final Plans plans;

	private final PlanVersions versions;

	private final Activities activities;

	private final CrisisDirectory directory;

	private final Documents documents;

	private final HubSettings hub;

	CrisisSheets(Plans plans, PlanVersions versions, Activities activities, CrisisDirectory directory,
			Documents documents, HubSettings hub) {
		this.plans = plans;
		this.versions = versions;
		this.activities = activities;
		this.directory = directory;
		this.documents = documents;
		this.hub = hub;
	}

	@GetMapping({ PlanPages.ONE + "/fiche-de-crise", "/api/v1/plans/{id}/crisis-sheet" })
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<byte[]> sheet(Actor actor, @PathVariable PlanId id, Locale locale) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		PlanVersion latest = plan.latest();
		PlanContent content = latest == null ? plan.content() : this.versions.read(actor, id, latest.id()).content();
		String address = this.hub.publicUrl().resolve("/plans/" + id).toString();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("fiche-de-crise.pdf").build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.documents.pdf("plans/crisis-sheet", locale,
					Map.of("content", content, "version", latest == null ? 0 : latest.number(), "today",
							this.plans.today(), "reflexes", REFLEXES, "procedures", ordered(content), "activities",
							urgent(actor, plan), "contacts", contacts(actor), "address", address, "picture",
							new QrCode(address).picture())));
	}

	/** Those of the own organisation, with their numbers. */
	private List<Contact> contacts(Actor actor) {
		return this.directory.of(actor, actor.requireOrganisation())
			.stream()
			.filter(one -> one.details().isPresent())
			.toList();
	}

	private static List<Procedure> ordered(PlanContent content) {
		return content.procedures()
			.stream()
			.sorted(Comparator.comparing(Procedure::order, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	/** Those that bear the shortest interruption. */
	private List<Activity> urgent(Actor actor, Plan plan) {
		return plan.scale() == PlanScale.TERRITORY ? List.of()
				: this.activities.list(actor, null).items().stream().limit(ACTIVITIES).toList();
	}

}
