package org.cohesioncyber.hub.shell.page;

import java.util.List;
import java.util.stream.Stream;

import org.cohesioncyber.hub.shell.page.Navigation.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrameTests {

	@ParameterizedTest
	@MethodSource("pages")
	void atEachEntryAndBelowItThatOneAloneIsCurrent(Entry entry) {
		for (String path : List.of(entry.path(), entry.path() + "/quelque-chose")) {
			Frame frame = new Frame("", false, path, null, null, Navigation.ALL, _ -> true);
			assertThat(pages().filter(frame::isAt)).as(path).containsExactly(entry);
			Navigation.ALL.stream()
				.filter(one -> !one.pages().isEmpty())
				.forEach(section -> assertThat(frame.isAt(section)).as("%s in %s", path, section.path())
					.isEqualTo(section.pages().contains(entry)));
		}
	}

	@Test
	void aPageWhoseOwnEntryTheReaderHasNotIsBelowTheNextOne() {
		Entry plans = new Entry("/plans", "plans", List.of());
		Entry section = new Entry("/se-preparer", "preparation", List.of(plans));
		Frame frame = new Frame("", false, "/plans/avancement", null, null, List.of(section), _ -> true);
		assertThat(frame.isAt(plans)).isTrue();
		assertThat(frame.section()).isEqualTo(section);
	}

	static Stream<Entry> pages() {
		return Navigation.ALL.stream().flatMap(one -> one.pages().isEmpty() ? Stream.of(one) : one.pages().stream());
	}

}
