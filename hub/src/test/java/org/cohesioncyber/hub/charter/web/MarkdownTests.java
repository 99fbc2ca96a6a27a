package org.cohesioncyber.hub.charter.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@Test
	void wearsTheClassesOfThePages() {
		assertThat(html("Un *mot*.\n\n- un\n- deux\n\n1. trois\n\n[ici](https://exemple.example)", 4)).contains(
				"<p class=\"govuk-body\">Un <em>mot</em>.</p>", "<ul class=\"govuk-list govuk-list--bullet\">",
				"<ol class=\"govuk-list govuk-list--number\">", "class=\"govuk-link\"",
				"href=\"https://exemple.example\"");
	}

	@Test
	void headingsTakeTheirPlaceOnThePage() {
		assertThat(html("### Un\n\n#### Deux\n\n###### Trois", 4)).contains("<h4", "<h5", "<h6").doesNotContain("<h3");
		assertThat(html("# Un\n\n## Deux\n\n### Trois", 3)).contains("<h3").doesNotContain("<h1", "<h2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>",
			"<!-- x --><style>*{}</style>" })
	void showsHtmlAsItWasTyped(String typed) {
		assertThat(html(typed, 4)).contains("&lt;").doesNotContain("<script", "<img", "<b ", "<style", "<!--");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,x)",
			"[x](//exemple.example)", "[x](/organisations)", "<javascript:x>", "[x](&#106;avascript:alert(1))",
			"[x][1]\n\n[1]: vbscript:x", "![x](javascript:alert(1))", "![*x*](https://exemple.example/x.png)" })
	void leavesOutLinksAndPicturesThatAreNotSafe(String typed) {
		assertThat(html(typed, 4)).doesNotContain("href", "src", "<img", "<a").contains("x");
	}

	@Test
	void keepsLinksToPagesAndAddresses() {
		assertThat(html("[a](http://a.example) <mailto:b@c.example> <d@e.example>", 4)).contains("http://a.example",
				"mailto:b@c.example", "mailto:d@e.example");
	}

	private static String html(String markdown, int top) {
		return Markdown.html(markdown, top).getSafeHtml();
	}

}
