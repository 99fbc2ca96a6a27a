package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;

/**
 * A dependency as somebody typed or sent it, not checked yet.
 *
 * @param label what it is needed for; may be absent
 * @param on the ids of own activities, providers and mutual services
 * @param needed how many of them must stand; absent for all
 * @param tolerance an ISO 8601 duration of whole minutes; absent when not known, which is
 * not zero
 */
public record DependencyDraft(@Nullable String label, @Nullable List<String> on, @Nullable String needed,
		@Nullable String tolerance) {

	private static final int MOST = 20;

	/** What can be said without knowing what the ids name. */
	Checked check() {
		Faulty checks = new Faulty();
		String label = checks.text("label", this.label, 0, 150).orElse("");
		List<UUID> on = on(checks);
		int needed = needed(checks, on.size());
		Duration tolerance = TypedDuration.check(checks, "tolerance", this.tolerance);
		checks.done();
		return new Checked(label, on, needed, tolerance);
	}

	private List<UUID> on(Faulty checks) {
		List<UUID> read = new ArrayList<>();
		for (String one : Objects.requireNonNullElse(this.on, List.<String>of())) {
			checks
				.read("on", one, UUID::fromString,
						"l’identifiant d’une de vos activités, d’un fournisseur ou d’un service",
						"the id of one of your activities, of a provider or service")
				.ifPresent(read::add);
		}
		if (checks.isFaultless() && (read.isEmpty() || read.size() > MOST)) {
			checks.refuse("on", read.size(), "de 1 à " + MOST + " activités, fournisseurs ou services",
					"1 to " + MOST + " activities, providers or services");
		}
		return read;
	}

	private int needed(Faulty checks, int of) {
		if (Faulty.isBlank(this.needed) || of == 0) {
			return of;
		}
		return checks.read("needed", this.needed, text -> {
			int needed = Integer.parseInt(text);
			if (needed < 1 || needed > of) {
				throw new IllegalArgumentException(text);
			}
			return needed;
		}, "un nombre de 1 à " + of + ", ou rien s’il les faut tous",
				"a number from 1 to " + of + ", or nothing for all")
			.orElse(of);
	}

	/** Everything at fault in it that can be said without knowing what the ids name. */
	public List<Fault> faults() {
		try {
			check();
			return List.of();
		}
		catch (InvalidInput refusal) {
			return refusal.faults();
		}
	}

	/** What is known of a dependency, to be changed and sent again. */
	public static DependencyDraft of(Dependency dependency) {
		return new DependencyDraft(dependency.label(), dependency.on().stream().map(UUID::toString).toList(),
				Integer.toString(dependency.needed()),
				dependency.tolerance() == null ? null : dependency.tolerance().toString());
	}

	/** What may be kept, if the ids name something. */
	record Checked(String label, List<UUID> on, int needed, @Nullable Duration tolerance) {

	}

}
