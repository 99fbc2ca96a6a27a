package org.cohesioncyber.hub.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.SearchName;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * The activities a procedure is for: the most urgent and those that were ticked are there
 * to be ticked, any other one is named.
 */
record ActivityChoices(Map<UUID, String> activities) {

	private static final int SHOWN = 20;

	/** Whether there are more than can be ticked. */
	boolean areCut() {
		return this.activities.size() > SHOWN;
	}

	/** Those to be ticked. */
	List<Choice> shown(Form form) {
		List<Choice> shown = new ArrayList<>();
		this.activities.forEach((id, name) -> {
			if (shown.size() < SHOWN || form.chose("activities", id.toString())) {
				shown.add(Choice.text(id.toString(), name));
			}
		});
		return shown;
	}

	/** Those ticked and those named. */
	List<String> chosen(Form form) {
		List<String> ids = new ArrayList<>(form.values("activities"));
		List<Fault> faults = new ArrayList<>();
		form.value("otherActivities").lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
			List<String> fitting = named(line);
			if (fitting.size() == 1) {
				ids.add(fitting.getFirst());
			}
			else {
				faults.add(new Fault("otherActivities", line, "le nom d’une de vos activités, et d’une seule",
						"the name of one of your activities, and of one only"));
			}
		});
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return ids.stream().distinct().toList();
	}

	private List<String> named(String name) {
		String wanted = SearchName.of(name);
		return this.activities.entrySet()
			.stream()
			.filter(one -> SearchName.of(one.getValue()).equals(wanted))
			.map(one -> one.getKey().toString())
			.toList();
	}

}
