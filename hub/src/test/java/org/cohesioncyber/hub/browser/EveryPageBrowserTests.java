package org.cohesioncyber.hub.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.testing.OwnHubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link of the demonstration from the first page, one page of each kind: a
 * page added later is tried without a line here, as soon as a link leads to it.
 */
@OwnHubTest
class EveryPageBrowserTests {

	private static final int ELEMENTS = 300;

	@Autowired
	SignedIn signedIn;

	@ParameterizedTest
	@CsvSource({ "camille.leroy, 45", "nadia.benali, 40" })
	void everyPageALinkLeadsToIsSoundAndLight(String person, int atLeast) {
		Map<String, Integer> seen = new TreeMap<>();
		Deque<String> ahead = new ArrayDeque<>(List.of("/"));
		try (Visit visit = Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(SignedIn.person(person)))) {
			while (!ahead.isEmpty()) {
				String path = ahead.poll();
				if (!seen.containsKey(Links.kind(path)) && isPage(visit, path)) {
					visit.open(path);
					visit.assertSound();
					seen.put(Links.kind(path), elements(visit.page()));
					ahead.addAll(Links.of(links(visit.page())));
				}
			}
		}
		assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
		assertThat(seen).allSatisfy(
				(page, elements) -> assertThat(elements).as("elements of %s", page).isLessThanOrEqualTo(ELEMENTS));
	}

	private static boolean isPage(Visit visit, String path) {
		APIResponse answer = visit.page().request().get(path);
		assertThat(answer.status()).as("what %s leads to", path).isEqualTo(200);
		return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
	}

	private static int elements(Page page) {
		return ((Number) page
			.evaluate("() => document.querySelectorAll('*').length - document.querySelectorAll('svg *').length"))
			.intValue();
	}

	private static List<String> links(Page page) {
		return ((List<?>) page
			.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")).stream()
			.map(Object::toString)
			.toList();
	}

}
