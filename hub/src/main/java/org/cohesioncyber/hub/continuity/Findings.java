package org.cohesioncyber.hub.continuity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.continuity.Finding.Kind;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Gravity;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.continuity.Targets.Target;

/** What does not hold together in the analysis of one activity: pure. */
public final class Findings {

	private final List<Finding> found = new ArrayList<>();

	private Findings() {
	}

	/** Everything found, the gravest first. */
	public static List<Finding> of(Portrait portrait, Targets targets, Impacts impacts) {
		Findings findings = new Findings();
		findings.compare(targets.of(Target.RTO), targets.of(Target.DMIA), Kind.RTO_BEYOND_DMIA);
		findings.compare(targets.of(Target.BACKUP_EVERY), targets.of(Target.RPO), Kind.BACKUP_BEYOND_RPO);
		findings.criticalBeforeDmia(targets, impacts);
		findings.degradedMode(portrait, targets);
		for (Axis axis : Axis.values()) {
			findings.falls(axis, impacts);
		}
		findings.missing(portrait, targets, impacts);
		return findings.found.stream().sorted(Comparator.comparing(Finding::kind)).toList();
	}

	/** Both are known, and the first is longer than the second allows. */
	private void compare(Optional<Duration> one, Optional<Duration> limit, Kind kind) {
		if (one.isPresent() && limit.isPresent() && one.get().compareTo(limit.get()) > 0) {
			this.found.add(Finding.of(kind, one.get(), limit.get()));
		}
	}

	private void criticalBeforeDmia(Targets targets, Impacts impacts) {
		Optional<Duration> dmia = targets.of(Target.DMIA);
		if (dmia.isEmpty()) {
			return;
		}
		for (Horizon horizon : Horizon.values()) {
			for (Axis axis : Axis.values()) {
				boolean isCritical = impacts.at(axis, horizon).equals(Optional.of(Gravity.CRITICAL));
				if (isCritical && horizon.after().compareTo(dmia.get()) < 0) {
					this.found.add(Finding.of(Kind.CRITICAL_BEFORE_DMIA, horizon, axis, dmia.get()));
					return;
				}
			}
		}
	}

	private void degradedMode(Portrait portrait, Targets targets) {
		compare(targets.of(Target.RTO), targets.of(Target.DEGRADED_FOR), Kind.DEGRADED_ENDS_BEFORE_RTO);
		Integer minimum = targets.mbco();
		if (minimum != null && minimum > 0 && portrait.degraded().isEmpty()) {
			this.found.add(Finding.of(Kind.NO_DEGRADED_MODE));
		}
	}

	private void falls(Axis axis, Impacts impacts) {
		Optional<Gravity> worst = Optional.empty();
		for (Horizon horizon : Horizon.values()) {
			Optional<Gravity> now = impacts.at(axis, horizon);
			if (now.isPresent() && worst.isPresent() && now.get().compareTo(worst.get()) < 0) {
				this.found.add(Finding.of(Kind.IMPACT_FALLS, axis, horizon));
				return;
			}
			worst = now.isPresent() ? now : worst;
		}
	}

	private void missing(Portrait portrait, Targets targets, Impacts impacts) {
		for (Target target : List.of(Target.DMIA, Target.RTO, Target.RPO)) {
			if (targets.of(target).isEmpty()) {
				this.found.add(Finding.of(Kind.UNKNOWN_TARGET, target));
			}
		}
		if (impacts.gravities().isEmpty()) {
			this.found.add(Finding.of(Kind.NO_IMPACTS));
		}
		if (portrait.owner().isEmpty()) {
			this.found.add(Finding.of(Kind.NO_OWNER));
		}
	}

}
