package org.cohesioncyber.hub.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a plan says as somebody typed or sent it, not checked yet. Whatever is absent or
 * blank, except names, is not known.
 *
 * @param strategies by {@link Scenario}
 */
public record PlanDraft(@Nullable String title, @Nullable String scope, @Nullable String pcs,
		@Nullable Map<String, String> strategies, @Nullable String activation, @Nullable String deactivation,
		@Nullable List<DeciderDraft> deciders, @Nullable List<ProcedureDraft> procedures,
		@Nullable List<BackupDraft> backups, @Nullable List<PriorityDraft> priorities, @Nullable String means,
		@Nullable String communication) {

	/** A decider as typed. */
	public record DeciderDraft(@Nullable String function, @Nullable String name, @Nullable String deputy) {

	}

	/** A procedure as typed. */
	public record ProcedureDraft(@Nullable String name, @Nullable String owner, @Nullable String order,
			@Nullable List<String> activities, @Nullable List<StepDraft> steps) {

	}

	/** A step as typed. */
	public record StepDraft(@Nullable String what, @Nullable String who) {

	}

	/**
	 * A backup as typed.
	 *
	 * @param offsite, offline {@link PlanContent.Known}
	 * @param restoredOn a day such as {@code 2026-03-04}
	 * @param measured a duration such as {@code PT6H}
	 */
	public record BackupDraft(@Nullable String name, @Nullable String copies, @Nullable String media,
			@Nullable String offsite, @Nullable String offline, @Nullable String restoredOn, @Nullable String measured,
			@Nullable String where) {

	}

	/** A priority as typed. */
	public record PriorityDraft(@Nullable String function, @Nullable String reason) {

	}

	/** What a plan says, to be changed and sent again. */
	public static PlanDraft of(PlanContent content) {
		Map<String, String> strategies = new LinkedHashMap<>();
		content.strategies().forEach((scenario, text) -> strategies.put(scenario.name(), text));
		return new PlanDraft(content.title(), content.scope(), content.pcs(), strategies, content.activation(),
				content.deactivation(),
				content.deciders()
					.stream()
					.map(one -> new DeciderDraft(one.function(), one.name(), one.deputy()))
					.toList(),
				content.procedures().stream().map(PlanDraft::of).toList(),
				content.backups().stream().map(PlanDraft::of).toList(),
				content.priorities().stream().map(one -> new PriorityDraft(one.function(), one.reason())).toList(),
				content.means(), content.communication());
	}

	private static ProcedureDraft of(PlanContent.Procedure one) {
		return new ProcedureDraft(one.name(), one.owner(), text(one.order()),
				one.activities().stream().map(Object::toString).toList(),
				one.steps().stream().map(step -> new StepDraft(step.what(), step.who())).toList());
	}

	private static BackupDraft of(PlanContent.Backup one) {
		return new BackupDraft(one.name(), text(one.copies()), text(one.media()), one.offsite().name(),
				one.offline().name(), text(one.restoredOn()), text(one.measured()), one.where());
	}

	private static @Nullable String text(@Nullable Object value) {
		return value == null ? null : value.toString();
	}

	/** The same with another scope. */
	public PlanDraft about(String title, String scope, String pcs) {
		return new PlanDraft(title, scope, pcs, this.strategies, this.activation, this.deactivation, this.deciders,
				this.procedures, this.backups, this.priorities, this.means, this.communication);
	}

	/** The same with other strategies. */
	public PlanDraft meeting(Map<String, String> other) {
		return new PlanDraft(this.title, this.scope, this.pcs, other, this.activation, this.deactivation, this.deciders,
				this.procedures, this.backups, this.priorities, this.means, this.communication);
	}

	/** The same with other criteria and other people who decide. */
	public PlanDraft decidedBy(String activates, String deactivates, List<DeciderDraft> people, String says) {
		return new PlanDraft(this.title, this.scope, this.pcs, this.strategies, activates, deactivates, people,
				this.procedures, this.backups, this.priorities, this.means, says);
	}

	/** The same with other procedures. */
	public PlanDraft following(List<ProcedureDraft> other) {
		return new PlanDraft(this.title, this.scope, this.pcs, this.strategies, this.activation, this.deactivation,
				this.deciders, other, this.backups, this.priorities, this.means, this.communication);
	}

	/** The same with other backups. */
	public PlanDraft backedUp(List<BackupDraft> other) {
		return new PlanDraft(this.title, this.scope, this.pcs, this.strategies, this.activation, this.deactivation,
				this.deciders, this.procedures, other, this.priorities, this.means, this.communication);
	}

	/** The same with other priorities and shared means. */
	public PlanDraft sharing(List<PriorityDraft> first, String lends) {
		return new PlanDraft(this.title, this.scope, this.pcs, this.strategies, this.activation, this.deactivation,
				this.deciders, this.procedures, this.backups, first, lends, this.communication);
	}

}
