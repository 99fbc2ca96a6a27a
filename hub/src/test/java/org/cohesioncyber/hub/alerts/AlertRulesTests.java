package org.cohesioncyber.hub.alerts;

import java.util.List;

import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AlertRulesTests {

	@Test
	void tidiesLinesUp() {
		Content tidy = AlertRules.check(content(" Titre ", "un\r\ndeux\r", "\n"));
		assertThat(tidy.title()).isEqualTo("Titre");
		assertThat(tidy.summary()).isEqualTo("un\ndeux");
		assertThat(tidy.advice()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "deux\nlignes", "cloche\u0007", "nul\0", "moitié \ud83d" })
	void refusesATitleThatCannotBeShownEverywhere(String title) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> AlertRules.check(content(title, "x", "")));
	}

	@Test
	void namesEveryFieldAtFaultAtOnce() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> AlertRules.check(content("x".repeat(301), "", "x".repeat(4001))))
			.satisfies(refusal -> assertThat(refusal.faults()).extracting(Fault::field)
				.containsExactly("title", "advice", "summary"));
	}

	@Test
	void keepsMarkupAsTheTextItIs() {
		assertThat(AlertRules.check(content("<b>a</b>", "<script>", "")).title()).isEqualTo("<b>a</b>");
	}

	private static Content content(String title, String summary, String advice) {
		return new Content(title, summary, advice, Rsit.UNDETERMINED, Severity.HIGH, List.of());
	}

}
