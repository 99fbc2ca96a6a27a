package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.plans.PlanContent.Backup;
import org.cohesioncyber.hub.plans.PlanContent.Known;
import org.cohesioncyber.hub.plans.PlanContent.Procedure;
import org.cohesioncyber.hub.plans.PlanFinding.Kind;

/** What a plan lacks or what in it does not hold, on a day: pure. */
public final class PlanFindings {

	private final List<PlanFinding> found = new ArrayList<>();

	private PlanFindings() {
	}

	/**
	 * Everything found, the gravest first.
	 * @param activities the organisation's essential activities by name
	 * @param isCommune whether the plan is a commune's, which may have to have a PCS
	 */
	public static List<PlanFinding> of(Plan plan, Map<UUID, String> activities, boolean isCommune, LocalDate today) {
		PlanFindings findings = new PlanFindings();
		PlanVersion latest = plan.latest();
		if (latest != null && plan.statusOn(today) == PlanStatus.EXPIRED) {
			findings.add(Kind.REVIEW_PASSED, latest.reviewOn());
		}
		PlanContent content = plan.content();
		findings.decisions(content);
		findings.procedures(content.procedures());
		if (plan.scale() == PlanScale.TERRITORY) {
			findings.territory(content);
		}
		else {
			findings.activities(content, activities);
			content.backups().forEach(backup -> findings.backup(backup, today));
			if (plan.kind() != PlanKind.PCA && content.backups().isEmpty()) {
				findings.add(Kind.NO_BACKUP);
			}
			if (isCommune && content.pcs().isEmpty()) {
				findings.add(Kind.NO_PCS);
			}
		}
		return findings.found.stream().sorted(Comparator.comparing(PlanFinding::kind)).toList();
	}

	private void decisions(PlanContent content) {
		if (content.scope().isEmpty()) {
			add(Kind.NO_SCOPE);
		}
		for (Scenario scenario : Scenario.values()) {
			if (!content.strategies().containsKey(scenario)) {
				add(Kind.SCENARIO_UNCOVERED, scenario);
			}
		}
		if (content.activation().isEmpty()) {
			add(Kind.NO_ACTIVATION);
		}
		if (content.deactivation().isEmpty()) {
			add(Kind.NO_DEACTIVATION);
		}
		if (content.deciders().isEmpty()) {
			add(Kind.NOBODY_DECIDES);
		}
		content.deciders()
			.stream()
			.filter(one -> one.deputy().isEmpty())
			.forEach(one -> add(Kind.NO_DEPUTY, one.function()));
	}

	private void procedures(List<Procedure> procedures) {
		if (procedures.isEmpty()) {
			add(Kind.NO_PROCEDURE);
		}
		Set<Integer> places = new HashSet<>();
		for (Procedure one : procedures) {
			if (one.steps().isEmpty()) {
				add(Kind.NO_STEPS, one.name());
			}
			if (one.owner().isEmpty()) {
				add(Kind.NO_OWNER, one.name());
			}
			Integer order = one.order();
			if (order == null) {
				add(Kind.NO_ORDER, one.name());
			}
			else if (!places.add(order)) {
				add(Kind.SAME_ORDER, one.name());
			}
		}
	}

	private void activities(PlanContent content, Map<UUID, String> activities) {
		Set<UUID> covered = content.procedures()
			.stream()
			.flatMap(one -> one.activities().stream())
			.collect(Collectors.toSet());
		activities.forEach((id, name) -> {
			if (!covered.contains(id)) {
				add(Kind.ACTIVITY_WITHOUT_PROCEDURE, name);
			}
		});
	}

	private void backup(Backup backup, LocalDate today) {
		if (backup.offline() != Known.YES) {
			add(Kind.NO_OFFLINE_COPY, backup.name());
		}
		if (!backup.holdsThreeTwoOne()) {
			add(Kind.NOT_THREE_TWO_ONE, backup.name());
		}
		LocalDate restored = backup.restoredOn();
		if (restored == null) {
			add(Kind.RESTORE_NEVER_TESTED, backup.name());
		}
		else if (restored.plusYears(1).isBefore(today)) {
			add(Kind.RESTORE_TEST_OLD, backup.name(), restored);
		}
	}

	private void territory(PlanContent content) {
		if (content.priorities().isEmpty()) {
			add(Kind.NO_PRIORITIES);
		}
		if (content.communication().isEmpty()) {
			add(Kind.NO_COMMUNICATION);
		}
	}

	private void add(Kind kind, Object... arguments) {
		this.found.add(PlanFinding.of(kind, arguments));
	}

}
