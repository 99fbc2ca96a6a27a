package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * As much of a browser as signing in needs: cookies per server, redirects, and forms sent
 * the way the page says.
 */
final class Browser {

	private static final int REDIRECTS = 10;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final Map<String, Map<String, String>> cookies = new HashMap<>();

	private final List<String> setCookies = new ArrayList<>();

	private final List<URI> visited = new ArrayList<>();

	Page open(String address) throws IOException, InterruptedException {
		return follow(HttpRequest.newBuilder(URI.create(address)).GET());
	}

	Page submit(Page page, String selector, Map<String, String> typed) throws IOException, InterruptedException {
		Element form = page.document().selectFirst(selector);
		if (form == null) {
			throw new AssertionError("no form " + selector + " on " + page.address() + ":\n" + page.document().text());
		}
		Map<String, String> fields = new LinkedHashMap<>();
		form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
		fields.putAll(typed);
		String body = fields.entrySet()
			.stream()
			.map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return follow(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Every address asked for, redirects too. */
	List<URI> visited() {
		return this.visited;
	}

	/** The {@code Set-Cookie} headers seen, oldest first. */
	List<String> setCookies(String name) {
		return this.setCookies.stream().filter(header -> header.startsWith(name + "=")).toList();
	}

	private Page follow(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpRequest.Builder next = request;
		for (int i = 0; i < REDIRECTS; i++) {
			HttpResponse<String> answer = send(next);
			URI here = answer.uri();
			if (answer.statusCode() < 300 || answer.statusCode() > 399) {
				return new Page(here, answer.statusCode(), Jsoup.parse(answer.body(), here.toString()));
			}
			next = HttpRequest.newBuilder(here.resolve(answer.headers().firstValue("Location").orElseThrow())).GET();
		}
		throw new AssertionError("redirected for ever: " + this.visited);
	}

	private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
		URI address = builder.copy().build().uri();
		this.visited.add(address);
		Map<String, String> known = this.cookies.computeIfAbsent(address.getAuthority(), _ -> new LinkedHashMap<>());
		if (!known.isEmpty()) {
			builder.header("Cookie",
					known.entrySet()
						.stream()
						.map(cookie -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		HttpResponse<String> answer = this.http.send(builder.timeout(Duration.ofSeconds(30)).build(),
				BodyHandlers.ofString());
		answer.headers().allValues("Set-Cookie").forEach(header -> keep(known, header));
		return answer;
	}

	private void keep(Map<String, String> known, String header) {
		this.setCookies.add(header);
		for (HttpCookie cookie : HttpCookie.parse(header)) {
			if (cookie.getMaxAge() == 0) {
				known.remove(cookie.getName());
			}
			else {
				known.put(cookie.getName(), cookie.getValue());
			}
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What a browser ended up with. */
	record Page(URI address, int status, Document document) {

		String path() {
			return this.address.getPath();
		}

	}

}
