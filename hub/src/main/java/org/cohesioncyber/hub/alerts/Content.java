package org.cohesioncyber.hub.alerts;

import java.util.List;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.incidents.Rsit;

/**
 * What an alert says.
 *
 * @param advice what readers should do
 */
public record Content(String title, String summary, String advice, Rsit rsit, Severity severity,
		List<Observable> observables) {

	/** Longest title, in characters. */
	public static final int TITLE = 300;

	/** Longest summary, and longest advice, in characters. */
	public static final int TEXT = 4000;

	/** Most observables of one alert. */
	public static final int OBSERVABLES = 1000;

	public Content {
		observables = List.copyOf(observables);
	}

}
