package org.cohesioncyber.hub.continuity;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Gravity;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;

/**
 * An activity as somebody typed or sent it, not checked yet. Whatever is absent or blank,
 * except the name, is not known.
 *
 * @param dmia, rto, rpo, backupEvery, degradedFor ISO 8601 durations of whole minutes,
 * such as {@code PT4H} or {@code P2D}, of at most 366 days
 * @param mbco per cent, 0 to 100
 * @param impacts a {@link Gravity} by {@link Axis} and {@link Horizon}
 */
public record ActivityDraft(@Nullable String name, @Nullable String owner, @Nullable String duty,
		@Nullable String peaks, @Nullable String degraded, @Nullable String dmia, @Nullable String rto,
		@Nullable String rpo, @Nullable String backupEvery, @Nullable String degradedFor, @Nullable String mbco,
		@Nullable Map<String, Map<String, String>> impacts) {

	/** The checked values; refuses everything at fault at once. */
	Checked check() {
		Faulty checks = new Faulty();
		Optional<String> name = checks.text("name", this.name, 2, 150);
		Optional<String> owner = checks.text("owner", this.owner, 0, 150);
		Optional<String> duty = checks.lines("duty", this.duty, 0, 1000);
		Optional<String> peaks = checks.lines("peaks", this.peaks, 0, 1000);
		Optional<String> degraded = checks.lines("degraded", this.degraded, 0, 2000);
		Targets targets = new Targets(TypedDuration.check(checks, "dmia", this.dmia),
				TypedDuration.check(checks, "rto", this.rto), TypedDuration.check(checks, "rpo", this.rpo),
				TypedDuration.check(checks, "backupEvery", this.backupEvery),
				TypedDuration.check(checks, "degradedFor", this.degradedFor), percent(checks));
		Impacts given = impacts(checks);
		checks.done();
		return new Checked(new Portrait(name.orElseThrow(), owner.orElseThrow(), duty.orElseThrow(),
				peaks.orElseThrow(), degraded.orElseThrow()), targets, given);
	}

	private @Nullable Integer percent(Faulty checks) {
		if (Faulty.isBlank(this.mbco)) {
			return null;
		}
		return checks.read("mbco", this.mbco, text -> {
			int percent = Integer.parseInt(text.replaceAll("\\s*%$", ""));
			if (percent < 0 || percent > 100) {
				throw new IllegalArgumentException(text);
			}
			return percent;
		}, "un pourcentage entier de 0 à 100", "a whole percentage from 0 to 100").orElse(null);
	}

	private Impacts impacts(Faulty checks) {
		Map<Axis, Map<Horizon, Gravity>> read = new EnumMap<>(Axis.class);
		Map<String, Map<String, String>> given = this.impacts == null ? Map.of() : this.impacts;
		given.forEach((axis, row) -> checks.choice("impacts", axis, Axis.class)
			.ifPresent(one -> read.put(one, row(checks, "impacts." + axis, row))));
		return new Impacts(read);
	}

	private static Map<Horizon, Gravity> row(Faulty checks, String field, Map<String, String> given) {
		Map<Horizon, Gravity> row = new EnumMap<>(Horizon.class);
		given.forEach((name, gravity) -> {
			Optional<Horizon> horizon = checks.choice(field, name, Horizon.class);
			if (horizon.isPresent() && !Faulty.isBlank(gravity)) {
				checks
					.read(field + "." + name, gravity, Gravity::read,
							"un chiffre de 0 (nul) à 4 (critique), ou rien si ce n’est pas connu",
							"a digit from 0 (NONE) to 4 (CRITICAL), or nothing if it is not known")
					.ifPresent(read -> row.put(horizon.get(), read));
			}
		});
		return row;
	}

	/** Everything at fault in it; none if it may be added. */
	public List<Fault> faults() {
		try {
			check();
			return List.of();
		}
		catch (InvalidInput refusal) {
			return refusal.faults();
		}
	}

	/** What is known of an activity, to be changed and sent again. */
	public static ActivityDraft of(Activity activity) {
		Portrait portrait = activity.portrait();
		Targets targets = activity.targets();
		Map<String, Map<String, String>> impacts = new LinkedHashMap<>();
		activity.impacts().gravities().forEach((axis, row) -> {
			Map<String, String> known = new LinkedHashMap<>();
			row.forEach((horizon, gravity) -> known.put(horizon.name(), gravity.name()));
			impacts.put(axis.name(), known);
		});
		return new ActivityDraft(portrait.name(), portrait.owner(), portrait.duty(), portrait.peaks(),
				portrait.degraded(), text(targets.dmia()), text(targets.rto()), text(targets.rpo()),
				text(targets.backupEvery()), text(targets.degradedFor()), text(targets.mbco()), impacts);
	}

	/** The same with other impacts. */
	public ActivityDraft with(Map<String, Map<String, String>> other) {
		return new ActivityDraft(this.name, this.owner, this.duty, this.peaks, this.degraded, this.dmia, this.rto,
				this.rpo, this.backupEvery, this.degradedFor, this.mbco, other);
	}

	private static @Nullable String text(@Nullable Object value) {
		return value == null ? null : value.toString();
	}

	/** What may be kept. */
	record Checked(Portrait portrait, Targets targets, Impacts impacts) {

	}

}
