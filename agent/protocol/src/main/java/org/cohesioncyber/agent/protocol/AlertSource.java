package org.cohesioncyber.agent.protocol;

/**
 * What raised an alert: the product, the place where it watches and the rule that
 * matched.
 */
public record AlertSource(String product, String sensor, String rule) {

	public AlertSource {
		Require.line("source.product", product, 1, 60);
		Require.line("source.sensor", sensor, 0, 100);
		Require.line("source.rule", rule, 0, 100);
	}

}
