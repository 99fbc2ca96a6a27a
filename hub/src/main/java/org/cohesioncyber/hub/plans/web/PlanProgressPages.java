package org.cohesioncyber.hub.plans.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.plans.ApprovedText;
import org.cohesioncyber.hub.plans.OwnProgress;
import org.cohesioncyber.hub.plans.PlanAttachments;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanProgress.Family;
import org.cohesioncyber.hub.plans.PlanProgress.Part;
import org.cohesioncyber.hub.plans.PlanVersion;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.ProgressFigures;
import org.cohesioncyber.hub.plans.TerritoryProgress;
import org.cohesioncyber.hub.plans.web.PlanOutlines.Section;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** « Avancement »: how far plans are, by which formula; and the territory's plan. */
@Controller
class PlanProgressPages {

	private final ProgressFigures figures;

	private final PlanVersions versions;

	private final PlanOutlines outlines;

	private final PlanAttachments attachments;

	PlanProgressPages(ProgressFigures figures, PlanVersions versions, PlanOutlines outlines,
			PlanAttachments attachments) {
		this.figures = figures;
		this.versions = versions;
		this.outlines = outlines;
		this.attachments = attachments;
	}

	@GetMapping(PlanPages.HOME + "/avancement")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.REPORTER, Role.COORDINATOR, Role.ANALYST,
			Role.AUDITOR, Role.ADMINISTRATOR })
	Rendering show(Actor actor, Locale locale) {
		boolean isOwn = actor.has(Role.RSSI) || actor.has(Role.PARTNER);
		List<OwnProgress> own = isOwn ? List.of(this.figures.own(actor)) : List.of();
		boolean isStaff = actor.has(Role.COORDINATOR) || actor.has(Role.ADMINISTRATOR);
		return Rendering.view("plans/progress")
			.modelAttribute("own", own)
			.modelAttribute("territory", this.figures.territory(actor))
			.modelAttribute("families", Family.values())
			.modelAttribute("parts", Part.values())
			.modelAttribute("formula",
					locale.getLanguage().equals("en") ? TerritoryProgress.FORMULA_ENGLISH
							: TerritoryProgress.FORMULA_FRENCH)
			.modelAttribute("isStaff", isStaff)
			.modelAttribute("seesOpenings", isOwn || isStaff)
			.build();
	}

	/** What is published of the territory's plans, the latest of each. */
	@GetMapping(PlanPages.HOME + "/territoire")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.REPORTER, Role.COORDINATOR, Role.ANALYST,
			Role.AUDITOR, Role.ADMINISTRATOR })
	Rendering territory(Actor actor, Locale locale) {
		List<Published> shown = new ArrayList<>();
		Set<PlanId> seen = new HashSet<>();
		this.versions.published(actor).forEach((version, text) -> {
			if (seen.add(version.plan())) {
				shown.add(new Published(version, text, this.outlines.sections(text.content(), locale, Map.of()),
						this.attachments.published(actor, version)));
			}
		});
		return Rendering.view("plans/territory").modelAttribute("published", shown).build();
	}

	/** A file attached to one of those. */
	@GetMapping(PlanPages.HOME + "/territoire/pieces/{file}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.REPORTER, Role.COORDINATOR, Role.ANALYST,
			Role.AUDITOR, Role.ADMINISTRATOR })
	ResponseEntity<Publisher<DataBuffer>> file(Actor actor, @PathVariable UUID file) {
		return this.attachments.openPublished(actor, new FileId(file)).answer();
	}

	/** A published version of a plan of the territory. */
	record Published(PlanVersion version, ApprovedText text, List<Section> sections, List<StoredFile> files) {

	}

}
