package org.cohesioncyber.hub.plans;

import java.util.List;

import org.cohesioncyber.hub.plans.PlanDraft.DeciderDraft;
import org.cohesioncyber.hub.plans.PlanDraft.PriorityDraft;
import org.cohesioncyber.hub.plans.PlanDraft.StepDraft;

/**
 * Lists of short things as people type them: one a line, its parts apart by semicolons.
 */
public final class PlanLines {

	private PlanLines() {
	}

	/** Function, name, deputy. */
	public static List<DeciderDraft> deciders(String text) {
		return lines(text).stream().map(line -> new DeciderDraft(part(line, 0), part(line, 1), part(line, 2))).toList();
	}

	/** A vital function, and why. */
	public static List<PriorityDraft> priorities(String text) {
		return lines(text).stream().map(line -> {
			int at = line.indexOf(';');
			return at < 0 ? new PriorityDraft(line, "")
					: new PriorityDraft(line.substring(0, at).strip(), line.substring(at + 1).strip());
		}).toList();
	}

	/** What to do, and who; what to do may hold semicolons. */
	public static List<StepDraft> steps(String text) {
		return lines(text).stream().map(line -> {
			int at = line.lastIndexOf(';');
			return at < 0 ? new StepDraft(line, "")
					: new StepDraft(line.substring(0, at).strip(), line.substring(at + 1).strip());
		}).toList();
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	private static String part(String line, int at) {
		String[] parts = line.split(";", 3);
		return at < parts.length ? parts[at].strip() : "";
	}

}
