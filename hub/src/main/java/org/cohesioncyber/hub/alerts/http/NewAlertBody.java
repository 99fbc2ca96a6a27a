package org.cohesioncyber.hub.alerts.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Content;
import org.cohesioncyber.hub.alerts.NewAlert;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.jspecify.annotations.Nullable;

/**
 * The body of an alert to publish.
 *
 * @param tlp the label exactly as FIRST writes it; nothing close to it is taken for it
 * @param circle whom it is for; none means the own organisation only
 * @param shownTo the organisations a preview named; when others would receive it by now,
 * nothing is published
 */
record NewAlertBody(@Nullable String title, @Nullable String summary, @Nullable String advice, @Nullable String rsit,
		@Nullable Severity severity, @Nullable String tlp, @Nullable UUID circle, @Nullable Reality reality,
		@Nullable UUID incident, @Nullable List<Observable> observables, @Nullable List<UUID> shownTo) {

	NewAlert alert() {
		List<Fault> faults = new ArrayList<>();
		Optional<Tlp> label = label(this.tlp);
		Optional<Rsit> classification = Optional.ofNullable(this.rsit).flatMap(Rsit::read);
		if (label.isEmpty()) {
			faults.add(tlpFault(this.tlp));
		}
		if (classification.isEmpty()) {
			faults.add(new Fault("rsit", String.valueOf(this.rsit), "une classe de RSIT, ou classe:type",
					"an RSIT class, or class:type"));
		}
		if (this.severity == null) {
			faults.add(new Fault("severity", "null", "LOW, MEDIUM, HIGH ou CRITICAL", "LOW, MEDIUM, HIGH or CRITICAL"));
		}
		if (this.reality == null) {
			faults.add(new Fault("reality", "null", "ACTUAL ou EXERCISE", "ACTUAL or EXERCISE"));
		}
		if (this.severity == null || this.reality == null || !faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		Content content = new Content(orEmpty(this.title), orEmpty(this.summary), orEmpty(this.advice),
				classification.orElseThrow(), this.severity, this.observables == null ? List.of() : this.observables);
		return new NewAlert(content, label.orElseThrow(), this.circle == null ? null : new CircleId(this.circle),
				this.reality, this.incident == null ? null : new IncidentId(this.incident));
	}

	static Optional<Tlp> label(@Nullable String text) {
		return Arrays.stream(Tlp.values()).filter(tlp -> tlp.label().equals(text)).findFirst();
	}

	static Fault tlpFault(@Nullable String text) {
		return new Fault("tlp", String.valueOf(text), "TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT ou TLP:RED",
				"TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED");
	}

	private static String orEmpty(@Nullable String text) {
		return text == null ? "" : text;
	}

}
