package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The theme's colours and the style sheet the build made of it. */
class ThemeTests {

	private static final Pattern COLOUR = Pattern.compile("\\$([\\w-]+): (#\\p{XDigit}{6}|\\$[\\w-]+);");

	private static final Map<String, String> THEME = new TreeMap<>();

	@BeforeAll
	static void readTheme() throws IOException {
		COLOUR.matcher(Files.readString(Path.of("src", "front", "territoire.scss")))
			.results()
			.forEach((match) -> THEME.put(match.group(1), match.group(2).startsWith("$")
					? THEME.getOrDefault(match.group(2).substring(1), "") : match.group(2)));
	}

	@ParameterizedTest
	@CsvSource({ "govuk-text-colour, #ffffff", "govuk-secondary-text-colour, #ffffff",
			"govuk-secondary-text-colour, #f2f5f6", "govuk-link-colour, #ffffff", "govuk-link-colour, #f2f5f6",
			"govuk-link-colour, #f3f2f1", "govuk-link-visited-colour, #ffffff", "govuk-link-hover-colour, #ffffff",
			"govuk-error-colour, #ffffff", "govuk-success-colour, #ffffff", "govuk-brand-colour, #ffffff",
			"territory-petrol-dark, #ffffff" })
	void canBeReadByEverybody(String colour, String behind) {
		assertThat(contrast(THEME.getOrDefault(colour, ""), behind)).as("%s on %s", colour, behind)
			.isGreaterThanOrEqualTo(4.5);
	}

	@Test
	void showsTheFocusClearly() {
		String focus = THEME.getOrDefault("govuk-focus-colour", "");
		assertThat(contrast(THEME.getOrDefault("govuk-focus-text-colour", ""), focus)).isGreaterThanOrEqualTo(4.5);
		assertThat(contrast(THEME.getOrDefault("govuk-input-border-colour", ""), "#ffffff")).isGreaterThanOrEqualTo(3);
	}

	@Test
	void measuresContrastAsWcagDoes() {
		assertThat(contrast("#000000", "#ffffff")).isCloseTo(21, within(0.01));
		assertThat(contrast("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
	}

	@Test
	void shipsNothingOfOthersBrands() throws IOException {
		String css = new ClassPathResource("static" + new Assets().url("app.css"))
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		assertThat(css).contains(".govuk-button", ".hub-header", "#00566b")
			.doesNotContain("GDS Transport", "url(", "Marianne", "fr-header", "#1d70b8")
			.hasSizeLessThan(130_000);
		assertThat(css.lines().count()).as("lines of a minified style sheet").isLessThan(5);
		assertThat(new ClassPathResource("META-INF/THIRD-PARTY")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
			.contains("govuk-frontend 5.14.0", "htmx 2.0.10", "Permission is hereby granted");
	}

	private static double contrast(String one, String other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
	}

	private static double channel(String colour, int at) {
		double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
