package org.cohesioncyber.agent.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One alert as the hub's stream carries it to those who may read it. The TLP label is
 * written as FIRST writes it; the origin is the sharing organisation's name, or null when
 * it is withheld.
 */
public record DeliveredAlert(UUID id, long number, Instant publishedAt, String title, String summary, Severity severity,
		String tlp, String reality, @Nullable String origin, List<Observable> observables) {

	private static final Pattern TLP = Pattern.compile("TLP:(CLEAR|GREEN|AMBER|AMBER\\+STRICT|RED)");

	private static final Pattern REALITY = Pattern.compile("ACTUAL|EXERCISE");

	public DeliveredAlert {
		Require.present("id", id);
		Require.between("number", number, 1, Long.MAX_VALUE);
		Require.present("publishedAt", publishedAt);
		Require.line("title", title, 1, 300);
		Require.lines("summary", summary, 0, 10_000);
		Require.present("severity", severity);
		Require.matching("tlp", tlp, TLP, "TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED");
		Require.matching("reality", reality, REALITY, "ACTUAL or EXERCISE");
		observables = Require.list("observables", observables, 1000);
	}

}
