package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds our fragments against the HTML the component library itself expects. */
class ComponentTests {

	private static Templates templates;

	@BeforeAll
	static void startTemplates() throws IOException {
		templates = new Templates();
	}

	/**
	 * A fixture of the library and the call of ours that must give the same; ids of the
	 * fixture that differ from names are put right first.
	 */
	record Sample(String component, String fixture, String call, Form form, Map<String, String> renamed) {

		static Sample of(String component, String fixture, String call) {
			return new Sample(component, fixture, call, Form.empty(), Map.of());
		}

		Sample with(Form form) {
			return new Sample(this.component, this.fixture, this.call, form, this.renamed);
		}

		Sample renaming(String from, String to) {
			Map<String, String> more = new TreeMap<>(this.renamed);
			more.put(from, to);
			return new Sample(this.component, this.fixture, this.call, this.form, more);
		}

		@Override
		public String toString() {
			return this.component + ", " + this.fixture;
		}

	}

	static Stream<Sample> samples() {
		return Stream.of(shown(), asked()).flatMap(List::stream);
	}

	private static List<Sample> shown() {
		return List.of(Sample.of("button", "default", "components :: submit('Save and continue')"),
				Sample.of("button", "secondary", "components :: secondarySubmit('Secondary button')"),
				Sample.of("button", "warning", "components :: warningSubmit('Warning button')"),
				Sample.of("button", "link", "components :: linkButton('Link button', '/')"),
				Sample.of("tag", "default", "components :: tag('Alpha', null)"),
				Sample.of("tag", "grey", "components :: tag('Grey', 'grey')"),
				Sample.of("panel", "default",
						"components :: panel('Application complete', 'Your reference number: HDJ2123F')"),
				Sample.of("notification-banner", "default",
						"components :: notice('This publication was withdrawn on 7 March 2014.')"),
				Sample.of("notification-banner", "with type as success",
						"components :: success('Email sent to example@email.com')"),
				Sample.of("back-link", "default", "components :: backLink('#')"),
				Sample
					.of("breadcrumbs", "without the home section",
							"components :: breadcrumbs('/service-manual/agile-delivery', 'Agile Delivery')")
					.renaming("\"/service-manual\"", "\"/\"")
					.renaming("Service Manual", "Home"),
				Sample.of("inset-text", "default",
						"components :: inset('It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application.')"),
				Sample.of("warning-text", "default",
						"components :: warning('You can be fined up to £5,000 if you don’t register.')"),
				Sample.of("pagination", "with next only", "components :: pagination(null, '/next')")
					.renaming("Next<span class=\"govuk-visually-hidden\"> page</span>", "Next page"),
				Sample.of("details", "default",
						"components :: disclosure('Help with nationality', 'We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.')"));
	}

	private static List<Sample> asked() {
		return List.of(
				Sample.of("input", "default",
						"fields :: textField('test-name', 'National Insurance number', null, 'text', false)"),
				Sample.of("input", "with hint text",
						"fields :: textField('test-name-2', 'National insurance number', 'It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.', 'text', false)")
					.renaming("input-with-hint-text", "test-name-2"),
				Sample
					.of("input", "with error message",
							"fields :: textField('test-name-3', 'National Insurance number', null, 'text', false)")
					.renaming("input-with-error-message", "test-name-3")
					.with(fault("test-name-3", "Enter a National Insurance number in the correct format")),
				Sample.of("textarea", "default",
						"fields :: longTextField('more-detail', 'Can you provide more detail?', null, null, false)"),
				Sample.of("textarea", "with error message",
						"fields :: longTextField('no-ni-reason', 'Why can’t you provide a National Insurance number?', null, null, false)")
					.with(fault("no-ni-reason", "You must provide an explanation")),
				Sample.of("character-count", "default",
						"fields :: longTextField('more-detail', 'Can you provide more detail?', null, 10, false)"),
				Sample
					.of("radios", "with fieldset and error message",
							"fields :: radiosField('example', 'Have you changed your name?', null, ${yesNo}, false)")
					.with(fault("example", "Please select an option").with("example", "no")),
				Sample.of("radios", "default",
						"fields :: radiosField('example-default', 'Have you changed your name?', null, ${yesNo}, false)"),
				Sample.of("checkboxes", "default",
						"fields :: checkboxesField('nationality', 'What is your nationality?', null, ${nationalities}, false)"),
				Sample.of("select", "with hint text and error message",
						"fields :: selectField('select-2', 'Label text goes here', 'Hint text goes here', ${options}, false)")
					.with(fault("select-2", "Error message goes here")),
				Sample.of("date-input", "default",
						"fields :: dateField('dob', 'What is your date of birth?', 'For example, 31 3 1980', false)")
					.renaming("\"day\"", "\"dob.day\"")
					.renaming("\"month\"", "\"dob.month\"")
					.renaming("\"year\"", "\"dob.year\""),
				Sample
					.of("date-input", "with errors only",
							"fields :: dateField('dob-errors', 'What is your date of birth?', null, false)")
					.with(fault("dob-errors", "Error message goes here"))
					.renaming("\"day\"", "\"dob-errors.day\"")
					.renaming("\"month\"", "\"dob-errors.month\"")
					.renaming("\"year\"", "\"dob-errors.year\""),
				Sample.of("file-upload", "default",
						"fields :: fileField('file-upload-1', 'Upload a file', null, false)"),
				Sample.of("error-summary", "default", "fields :: errors")
					.with(fault("example-error-1", "The date your passport was issued must be in the past")
						.refused(new InvalidInput("example-error-2", "", "", "Enter a postcode, like AA1 1AA"))));
	}

	private static Form fault(String field, String expected) {
		return Form.empty().refused(new InvalidInput(field, "", "", expected));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void givesTheMarkupTheLibraryExpects(Sample sample) throws IOException {
		String ours = templates.render("<div th:replace=\"~{shell/" + sample.call() + "}\"></div>", Locale.ENGLISH, Map
			.of("form", sample.form(), "yesNo", List.of(Choice.text("yes", "Yes"), Choice.text("no", "No")),
					"nationalities",
					List.of(Choice.text("british", "British"), Choice.text("irish", "Irish"),
							Choice.text("other", "Citizen of another country")),
					"options",
					List.of(Choice.text("1", "GOV.UK frontend option 1"), Choice.text("2", "GOV.UK frontend option 2"),
							Choice.text("3", "GOV.UK frontend option 3"))));
		assertThat(normalised(ours)).isEqualTo(normalised(expected(sample)));
	}

	private static String expected(Sample sample) throws IOException {
		String html = fixture(sample.component(), sample.fixture());
		for (Map.Entry<String, String> renamed : sample.renamed().entrySet()) {
			html = html.replace(renamed.getKey(), renamed.getValue());
		}
		for (InvalidInput.Fault fault : sample.form().faults()) {
			html = html.replace(fault.expectedEnglish(), "Expected: " + fault.expectedEnglish());
		}
		return html;
	}

	private static String fixture(String component, String name) throws IOException {
		JsonNode all = JsonMapper.shared()
			.readTree(new ClassPathResource("META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/"
					+ component + "/fixtures.json")
				.getInputStream());
		for (JsonNode one : all.get("fixtures")) {
			if (one.get("name").asString().equals(name)) {
				return one.get("html").asString();
			}
		}
		throw new IllegalArgumentException("fixture: " + component + ", " + name + " (expected: one of the library's)");
	}

	/**
	 * One line per element: tag, sorted attributes and classes, own text; what we add on
	 * purpose is left out.
	 */
	private static String normalised(String html) {
		List<String> lines = new ArrayList<>();
		lines(Jsoup.parseBodyFragment(html).body(), 0, lines);
		return String.join("\n", lines);
	}

	private static void lines(Element element, int depth, List<String> lines) {
		for (Node child : element.childNodes()) {
			if (child instanceof Element inner) {
				lines.add("  ".repeat(depth) + inner.tagName() + attributes(inner));
				lines(inner, depth + 1, lines);
			}
			else if (child instanceof TextNode text && !text.isBlank()) {
				lines.add("  ".repeat(depth) + text.text().strip());
			}
		}
	}

	private static String attributes(Element element) {
		return element.attributes()
			.asList()
			.stream()
			.filter((attribute) -> !isOurs(element, attribute))
			.map(ComponentTests::text)
			.sorted()
			.collect(Collectors.joining(" ", " [", "]"));
	}

	/**
	 * Every button of ours refuses the second click; counts speak the reader's language;
	 * a button's name is the page's; a blank box is blank either way.
	 */
	private static boolean isOurs(Element element, Attribute attribute) {
		boolean blank = attribute.getKey().equals("value") && attribute.getValue().isEmpty();
		return blank || attribute.getKey().equals("data-prevent-double-click")
				|| attribute.getKey().startsWith("data-i18n")
				|| (element.tagName().equals("button") && attribute.getKey().equals("name"));
	}

	private static String text(Attribute attribute) {
		String value = attribute.getKey().equals("class")
				? Arrays.stream(attribute.getValue().strip().split("\\s+")).sorted().collect(Collectors.joining(" "))
				: attribute.getValue();
		return attribute.getKey() + "=" + (value.equals(attribute.getKey()) ? "" : value);
	}

}
