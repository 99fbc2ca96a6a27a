package org.cohesioncyber.hub.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.cohesioncyber.hub.testing.OwnHubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link of the demonstration as each of its people, one page of each kind:
 * none leads to a refusal.
 */
@OwnHubTest
class EveryLinkIntegrationTests {

	@Autowired
	SignedIn signedIn;

	@ParameterizedTest
	@CsvSource({ "camille.leroy, 45", "nadia.benali, 40", "lucie.tran, 25", "hugo.petit, 10", "ines.moreau, 10",
			"paul.garnier, 10", "sacha.riou, 20" })
	void noLinkLeadsToARefusal(String person, int atLeast) {
		WebTestClient client = this.signedIn.as(person);
		Set<String> seen = new TreeSet<>();
		Map<String, Integer> refusals = new TreeMap<>();
		Deque<String> ahead = new ArrayDeque<>(List.of("/"));
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			if (seen.add(Links.kind(path))) {
				EntityExchangeResult<byte[]> answer = client.get().uri(path).exchange().expectBody().returnResult();
				if (answer.getStatus().isError()) {
					refusals.put(path, answer.getStatus().value());
				}
				ahead.addAll(links(answer));
			}
		}
		assertThat(refusals).isEmpty();
		assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
	}

	private static List<String> links(EntityExchangeResult<byte[]> answer) {
		byte[] body = answer.getResponseBody();
		boolean isPage = String.valueOf(answer.getResponseHeaders().getContentType()).startsWith("text/html");
		return body == null || !isPage ? List.of()
				: Links.of(Jsoup.parse(new String(body, StandardCharsets.UTF_8)).select("a[href]").eachAttr("href"));
	}

}
