package org.cohesioncyber.hub.continuity.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.continuity.Portrait;
import org.cohesioncyber.hub.continuity.Targets.Target;
import org.cohesioncyber.hub.shared.Form;

import org.jspecify.annotations.Nullable;

/**
 * Reads an activity from a page's fields, and fills the fields with one that is known.
 */
final class ActivityForm {

	private ActivityForm() {
	}

	/** The fields' activity, with the impacts known before. */
	static ActivityDraft draft(Form form, @Nullable Activity known) {
		Map<String, Map<String, String>> impacts = known == null ? null : ActivityDraft.of(known).impacts();
		return new ActivityDraft(form.value("name"), form.value("owner"), form.value("duty"), form.value("peaks"),
				form.value("degraded"), duration(form, Target.DMIA), duration(form, Target.RTO),
				duration(form, Target.RPO), duration(form, Target.BACKUP_EVERY), duration(form, Target.DEGRADED_FOR),
				form.value("mbco"), impacts);
	}

	/**
	 * A number and a unit as ISO 8601; what is no number is left for the check to refuse.
	 */
	private static String duration(Form form, Target target) {
		String amount = form.value(target.field());
		if (!amount.matches("[0-9]{1,6}")) {
			return amount;
		}
		return switch (form.value(target.field() + ".unit")) {
			case "MINUTES" -> "PT" + amount + "M";
			case "DAYS" -> "P" + amount + "D";
			default -> "PT" + amount + "H";
		};
	}

	static Form filled(Activity activity) {
		Portrait portrait = activity.portrait();
		Form form = Form.empty()
			.with("revision", activity.revision())
			.with("name", portrait.name())
			.with("owner", portrait.owner())
			.with("duty", portrait.duty())
			.with("peaks", portrait.peaks())
			.with("degraded", portrait.degraded())
			.with("mbco", activity.targets().mbco());
		for (Target target : Target.values()) {
			Duration known = activity.targets().of(target).orElse(null);
			form = known == null ? form.with(target.field() + ".unit", "HOURS") : filled(form, target, known);
		}
		return form;
	}

	private static Form filled(Form form, Target target, Duration known) {
		if (known.toMinutesPart() > 0) {
			return form.with(target.field(), known.toMinutes()).with(target.field() + ".unit", "MINUTES");
		}
		boolean isDays = known.toHours() > 48 && known.toHoursPart() == 0;
		return form.with(target.field(), isDays ? known.toDays() : known.toHours())
			.with(target.field() + ".unit", isDays ? "DAYS" : "HOURS");
	}

	/** An empty form asks for hours. */
	static Form empty() {
		Form form = Form.empty();
		for (Target target : Target.values()) {
			form = form.with(target.field() + ".unit", "HOURS");
		}
		return form;
	}

	static Map<String, Map<String, String>> impacts(Form form) {
		Map<String, Map<String, String>> impacts = new LinkedHashMap<>();
		for (Axis axis : Axis.values()) {
			Map<String, String> row = new LinkedHashMap<>();
			for (Horizon horizon : Horizon.values()) {
				row.put(horizon.name(), form.value(field(axis, horizon)));
			}
			impacts.put(axis.name(), row);
		}
		return impacts;
	}

	static Form filledImpacts(Activity activity) {
		Form form = Form.empty().with("revision", activity.revision());
		for (Axis axis : Axis.values()) {
			for (Horizon horizon : Horizon.values()) {
				form = form.with(field(axis, horizon),
						activity.impacts().at(axis, horizon).map(Enum::ordinal).orElse(null));
			}
		}
		return form;
	}

	private static String field(Axis axis, Horizon horizon) {
		return "impacts." + axis + "." + horizon;
	}

}
