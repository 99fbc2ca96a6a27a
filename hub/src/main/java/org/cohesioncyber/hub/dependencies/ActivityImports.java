package org.cohesioncyber.hub.dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.cohesioncyber.hub.charter.TableFile;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/**
 * Files of activities and what they depend on: first checked line by line, then added at
 * one stroke. Nothing of a file is kept but what it adds; the RSSI only.
 */
@Component
public class ActivityImports {

	/** How large a file may be. */
	public static final int MOST_BYTES = 1_000_000;

	private static final int MOST_LINES = 2000;

	private final Ledger ledger;

	private final OwnMaps maps;

	private final Activities activities;

	private final Providers providers;

	private final Dependencies dependencies;

	ActivityImports(Ledger ledger, OwnMaps maps, Activities activities, Providers providers,
			Dependencies dependencies) {
		this.ledger = ledger;
		this.maps = maps;
		this.activities = activities;
		this.providers = providers;
		this.dependencies = dependencies;
	}

	/** What the file would do; nothing of it is done. */
	public ImportReport check(Actor actor, byte[] bytes) {
		return plan(actor, bytes).report();
	}

	private ImportPlan plan(Actor actor, byte[] bytes) {
		actor.require(Role.RSSI);
		actor.requireOrganisation();
		return ImportPlan.of(TableFile.read(bytes, MOST_LINES), this.maps.of(actor), this.providers, actor);
	}

	/** Adds what the right lines of the file say, all of it or nothing. */
	public ImportReport apply(Actor actor, byte[] bytes) {
		ImportPlan plan = plan(actor, bytes);
		ImportReport report = plan.report();
		return this.ledger.write(actor, entry -> {
			Map<String, String> ids = new HashMap<>();
			plan.activities().forEach((planned, draft) -> ids.put(planned.toString(), add(actor, draft)));
			plan.dependencies().forEach(one -> add(actor, one, ids));
			entry.journal("activities-imported", new Subject("activity-import", UUID.randomUUID()), Map.of("activities",
					report.activities(), "dependencies", report.dependencies(), "refused", report.refused()));
			return report;
		});
	}

	private String add(Actor actor, ActivityDraft draft) {
		return this.activities.add(actor, draft, null).toString();
	}

	private void add(Actor actor, ImportPlan.Planned planned, Map<String, String> ids) {
		DependencyDraft draft = planned.draft();
		List<String> on = Objects.requireNonNull(draft.on()).stream().map(one -> ids.getOrDefault(one, one)).toList();
		String dependant = planned.dependant().toString();
		this.dependencies.add(actor, UUID.fromString(ids.getOrDefault(dependant, dependant)),
				new DependencyDraft(draft.label(), on, draft.needed(), draft.tolerance()), null);
	}

}
