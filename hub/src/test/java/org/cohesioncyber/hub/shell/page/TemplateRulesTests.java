package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no template may hold: mistakes Thymeleaf does not report, and what the policy
 * refuses.
 */
class TemplateRulesTests {

	static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	private static List<Element> elements(Path template) throws IOException {
		return Jsoup.parse(Files.readString(template), "", Parser.xmlParser()).getAllElements().stream().toList();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void asksBeforeItReplaces(Path template) throws IOException {
		assertThat(elements(template)).as("th:if, th:unless or th:each beside th:replace comes too late")
			.filteredOn((element) -> element.hasAttr("th:replace"))
			.noneMatch((element) -> element.hasAttr("th:if") || element.hasAttr("th:unless")
					|| element.hasAttr("th:each"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void holdsNothingThePolicyRefuses(Path template) throws IOException {
		assertThat(elements(template)).as("inline style, inline script")
			.allSatisfy((element) -> assertThat(element.attributes().asList()).extracting(Attribute::getKey)
				.noneMatch((name) -> name.equals("style") || name.startsWith("on") || name.startsWith("hx-on")));
		assertThat(elements(template)).as("markup taken as it is, which nobody made harmless")
			.filteredOn((element) -> element.hasAttr("th:utext"))
			.allMatch((element) -> element.attr("th:utext").matches("\\$\\{[\\w.]+\\.safeHtml}"));
		assertThat(elements(template)).filteredOn((element) -> element.tagName().equals("script"))
			.allMatch((script) -> script.hasAttr("th:src") && script.html().isBlank());
	}

}
