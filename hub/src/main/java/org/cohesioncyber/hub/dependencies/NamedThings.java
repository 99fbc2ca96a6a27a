package org.cohesioncyber.hub.dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.SearchName;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * Finds what a person means by a name: an own activity, a provider or a service. Names
 * that are exactly so come first, then those of which it is a part.
 */
public final class NamedThings {

	private static final int NAMED = 5;

	private final Map<String, List<Named>> activities;

	private final Providers providers;

	private final Actor actor;

	private final Map<String, List<Provider>> asked = new HashMap<>();

	public NamedThings(List<Activity> activities, Providers providers, Actor actor) {
		this(activities.stream().collect(Collectors.toMap(one -> one.id().value(), one -> one.portrait().name())),
				providers, actor);
	}

	/** Among activities that need not be there yet. */
	NamedThings(Map<UUID, String> activities, Providers providers, Actor actor) {
		this.activities = activities.entrySet()
			.stream()
			.map(one -> new Named(one.getKey(), one.getValue()))
			.collect(Collectors.groupingBy(one -> SearchName.of(one.name())));
		this.providers = providers;
		this.actor = actor;
	}

	/** The ids of what a text of several lines or with « | » between names means. */
	public List<String> read(String text, String field, List<Fault> faults) {
		List<String> ids = new ArrayList<>();
		for (String name : text.split("[\\r\\n|]+")) {
			if (!name.isBlank()) {
				one(name.strip(), field, faults, ids);
			}
		}
		return ids;
	}

	private void one(String name, String field, List<Fault> faults, List<String> ids) {
		if (name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
			ids.add(name);
			return;
		}
		List<Named> fitting = fitting(name);
		if (fitting.size() == 1) {
			ids.add(fitting.getFirst().id().toString());
			return;
		}
		String some = fitting.stream().limit(NAMED).map(Named::name).collect(Collectors.joining(", "));
		faults.add(some.isEmpty() ? new Fault(field, name,
				"le nom d’une de vos activités, ou d’un fournisseur du registre (proposez-le s’il n’y est pas)",
				"the name of one of your activities, or of a provider of the register (propose it if it is not there)")
				: new Fault(field, name, "un seul nom, car plusieurs conviennent : " + some,
						"a single name, as several fit: " + some));
	}

	private List<Named> fitting(String name) {
		String wanted = SearchName.of(name);
		List<Named> provided = this.asked.computeIfAbsent(wanted, _ -> this.providers.matching(this.actor, name))
			.stream()
			.map(one -> new Named(one.id().value(), one.name()))
			.toList();
		List<Named> exact = Stream
			.concat(this.activities.getOrDefault(wanted, List.of()).stream(),
					provided.stream().filter(one -> SearchName.of(one.name()).equals(wanted)))
			.toList();
		if (!exact.isEmpty() || wanted.isEmpty()) {
			return exact;
		}
		return Stream
			.concat(this.activities.entrySet()
				.stream()
				.filter(one -> one.getKey().contains(wanted))
				.flatMap(one -> one.getValue().stream()), provided.stream())
			.toList();
	}

	/** Something that has a name. */
	private record Named(UUID id, String name) {

	}

}
