package org.cohesioncyber.hub.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cohesioncyber.hub.plans.ApprovalDraft;
import org.cohesioncyber.hub.plans.ApprovedText;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.plans.PlanVersion;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.VersionId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.ClauseChange;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** Approving a plan, and its approved versions. */
@Controller
class PlanVersionPages {

	private static final String VERSION = PlanPages.ONE + "/versions/{version}";

	private static final List<Choice> PUBLISHED = List.of(Choice.key("yes", "plans.approve.published.yes"));

	private final Plans plans;

	private final PlanVersions versions;

	private final PlanOutlines outlines;

	PlanVersionPages(Plans plans, PlanVersions versions, PlanOutlines outlines) {
		this.plans = plans;
		this.versions = versions;
		this.outlines = outlines;
	}

	@GetMapping(PlanPages.ONE + "/approbation")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering ask(Actor actor, @PathVariable PlanId id, Locale locale) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		LocalDate today = this.plans.today();
		Form form = Form.empty().with("revision", plan.revision());
		return ask(actor, plan,
				PlanForms.date(PlanForms.date(form, "approvedOn", today), "reviewOn", today.plusYears(1)), locale,
				HttpStatus.OK);
	}

	@PostMapping(PlanPages.ONE + "/approbation")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering approve(Actor actor, @PathVariable PlanId id, Form form, Locale locale) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		try {
			ApprovalDraft draft = new ApprovalDraft(form.value("approver"), form.value("function"),
					form.date("approvedOn").map(LocalDate::toString).orElse(""),
					form.date("reviewOn").map(LocalDate::toString).orElse(""), form.chose("published", "yes"));
			Optional<VersionId> version = this.versions.approve(actor, id, PlanForms.revision(form), draft, null);
			return version.isPresent() ? PlanForms.shown(path(id, version.get())) : ask(actor, plan,
					form.with("revision", plan.revision()).refused(PlanForms.stale()), locale, HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return ask(actor, plan, form.refused(refusal), locale, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering ask(Actor actor, Plan plan, Form form, Locale locale, HttpStatus status) {
		return Rendering.view("plans/approve")
			.status(status)
			.modelAttribute("plan", plan)
			.modelAttribute("form", form)
			.modelAttribute("findingsHere", this.plans.findings(actor, plan))
			.modelAttribute("changes",
					changed(this.versions.pending(actor, plan,
							this.outlines.in(locale, this.plans.activities(actor, plan)))))
			.modelAttribute("isTerritory", plan.scale() == PlanScale.TERRITORY)
			.modelAttribute("publishing", PUBLISHED)
			.build();
	}

	@GetMapping(VERSION)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable PlanId id, @PathVariable VersionId version, Locale locale) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		ApprovedText text = this.versions.read(actor, id, version);
		return Rendering.view("plans/version")
			.modelAttribute("plan", plan)
			.modelAttribute("version", find(actor, id, version))
			.modelAttribute("text", text)
			.modelAttribute("sections",
					this.outlines.sections(text.content(), locale, this.plans.activities(actor, plan)))
			.build();
	}

	@GetMapping(VERSION + "/comparaison")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering compare(Actor actor, @PathVariable PlanId id, @PathVariable VersionId version, Locale locale) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return Rendering.view("plans/comparison")
			.modelAttribute("plan", plan)
			.modelAttribute("version", find(actor, id, version))
			.modelAttribute("changes",
					changed(this.versions.changes(actor, id, version,
							this.outlines.in(locale, this.plans.activities(actor, plan)))))
			.build();
	}

	/** The very bytes whose hash staff know. */
	@GetMapping(VERSION + "/texte")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<byte[]> text(Actor actor, @PathVariable PlanId id, @PathVariable VersionId version) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("plan-" + version + ".json").build().toString())
			.body(this.versions.text(actor, id, version));
	}

	private PlanVersion find(Actor actor, PlanId id, VersionId version) {
		return this.versions.find(actor, id, version)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static List<ClauseChange> changed(List<ClauseChange> all) {
		return all.stream().filter(one -> one.kind() != ClauseChange.Kind.SAME).toList();
	}

	private static String path(PlanId id, VersionId version) {
		return PlanPages.path(id) + "/versions/" + version;
	}

}
