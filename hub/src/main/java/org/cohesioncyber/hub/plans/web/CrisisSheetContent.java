package org.cohesioncyber.hub.plans.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.documents.QrCode;
import org.cohesioncyber.hub.identity.CrisisCodes;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanContent;
import org.cohesioncyber.hub.plans.PlanContent.Procedure;
import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.plans.PlanVersion;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.HubSettings;

import org.springframework.stereotype.Component;

/**
 * What stands on a crisis sheet, on paper and on a telephone alike: first reflexes, who
 * decides, whom to call, what cannot wait, what is restored in which order, where the
 * backups are. From the latest approved version, or from the draft, which it then says.
 */
@Component
class CrisisSheetContent {

	private static final int ACTIVITIES = 10;

	private static final List<Integer> REFLEXES = List.of(1, 2, 3, 4, 5, 6, 7, 8);

	private final Plans plans;

	private final PlanVersions versions;

	private final Activities activities;

	private final CrisisDirectory directory;

	private final CrisisCodes codes;

	private final HubSettings hub;

	CrisisSheetContent(Plans plans, PlanVersions versions, Activities activities, CrisisDirectory directory,
			CrisisCodes codes, HubSettings hub) {
		this.plans = plans;
		this.versions = versions;
		this.activities = activities;
		this.directory = directory;
		this.codes = codes;
		this.hub = hub;
	}

	/** What the template {@code plans/crisis-sheet} reads. */
	Map<String, Object> of(Actor actor, Plan plan) {
		PlanVersion latest = plan.latest();
		PlanContent content = latest == null ? plan.content()
				: this.versions.read(actor, plan.id(), latest.id()).content();
		String address = this.hub.publicUrl().resolve("/plans/" + plan.id()).toString();
		Map<String, Object> sheet = new HashMap<>();
		sheet.put("content", content);
		sheet.put("version", number(plan));
		sheet.put("today", today());
		sheet.put("reflexes", REFLEXES);
		sheet.put("procedures", ordered(content));
		sheet.put("activities", urgent(actor, plan));
		sheet.put("contacts", contacts(actor));
		sheet.put("address", address);
		sheet.put("picture", new QrCode(address).picture());
		if (CrisisCodes.mayRead(actor) && plan.scale() == PlanScale.ORGANISATION) {
			this.codes.current(actor).ifPresent(codes -> sheet.put("codes", codes));
		}
		return sheet;
	}

	/** The number of the version on the sheet, 0 for a draft. */
	static int number(Plan plan) {
		PlanVersion latest = plan.latest();
		return latest == null ? 0 : latest.number();
	}

	LocalDate today() {
		return this.plans.today();
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
