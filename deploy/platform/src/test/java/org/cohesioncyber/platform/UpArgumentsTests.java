package org.cohesioncyber.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UpArgumentsTests {

	@Test
	void startsEverythingUnlessToldOtherwise() {
		assertThat(UpArguments.parse(List.of())).isEqualTo(new UpArguments(false, Path.of(".data"), Optional.empty()));
	}

	@Test
	void takesEveryOption() {
		assertThat(UpArguments.parse(List.of("--external", "--data", "d", "--hub", "h.jar")))
			.isEqualTo(new UpArguments(true, Path.of("d"), Optional.of(Path.of("h.jar"))));
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThatIllegalArgumentException().isThrownBy(() -> UpArguments.parse(List.of("--extern")))
			.withMessage("argument inconnu : --extern");
	}

	@Test
	void refusesAnOptionWithoutItsValue() {
		assertThatIllegalArgumentException().isThrownBy(() -> UpArguments.parse(List.of("--data", "--external")))
			.withMessage("--data : il manque une valeur");
	}

}
