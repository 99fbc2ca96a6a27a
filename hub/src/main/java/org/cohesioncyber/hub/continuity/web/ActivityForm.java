package org.cohesioncyber.hub.continuity.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.continuity.Portrait;
import org.cohesioncyber.hub.continuity.Targets.Target;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.TypedDuration;

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

	private static String duration(Form form, Target target) {
		return TypedDuration.text(form, target.field());
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
			form = TypedDuration.fill(form, target.field(), activity.targets().of(target).orElse(null));
		}
		return form;
	}

	/** An empty form asks for hours. */
	static Form empty() {
		Form form = Form.empty();
		for (Target target : Target.values()) {
			form = TypedDuration.fill(form, target.field(), null);
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
