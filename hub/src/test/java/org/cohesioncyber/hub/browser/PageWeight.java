package org.cohesioncyber.hub.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a first view of a page costs: bytes on the wire, requests, elements, and the
 * EcoIndex made of them.
 */
public record PageWeight(long bytes, int requests, int elements, Map<String, Long> bytesByPath) {

	private static final double[] ELEMENTS = { 0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949,
			1076, 1237, 1459, 1801, 2479, 594601 };

	private static final double[] REQUESTS = { 0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147,
			170, 205, 281, 3920 };

	private static final double[] KILOBYTES = { 0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62,
			1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54,
			223212.26 };

	/** Opens a path in a visit that has no cache yet and weighs what came. */
	public static PageWeight of(Visit visit, String path) {
		Page page = visit.page();
		List<Request> requests = new ArrayList<>();
		page.onRequest((request) -> {
			if (!request.url().startsWith("data:")) {
				requests.add(request);
			}
		});
		visit.open(path);
		Map<String, Long> bytes = new TreeMap<>();
		for (Request request : requests) {
			if (!"eventsource".equals(request.resourceType())) {
				Sizes sizes = request.sizes();
				bytes.merge(request.url().replaceFirst("^https?://[^/]+", ""),
						(long) sizes.responseBodySize + sizes.responseHeadersSize, Long::sum);
			}
		}
		int elements = ((Number) page
			.evaluate("() => document.querySelectorAll('*').length - document.querySelectorAll('svg *').length"))
			.intValue();
		return new PageWeight(bytes.values().stream().mapToLong(Long::longValue).sum(), requests.size(), elements,
				bytes);
	}

	/** From 0 to 100; above 80 is an A. */
	public double ecoIndex() {
		return 100 - 5 * (3 * quantile(ELEMENTS, this.elements) + 2 * quantile(REQUESTS, this.requests)
				+ quantile(KILOBYTES, this.bytes / 1024.0)) / 6;
	}

	/** Checks the budget of a first view: 60 kB, 8 requests, 300 elements. */
	public void assertWithinBudget() {
		assertThat(this.bytes).as("bytes of a first view, %s", this.bytesByPath).isLessThanOrEqualTo(60_000);
		assertThat(this.requests).as("requests of a first view, %s", this.bytesByPath).isLessThanOrEqualTo(8);
		assertThat(this.elements).as("elements of a first view").isLessThanOrEqualTo(300);
		assertThat(ecoIndex()).as("EcoIndex").isGreaterThan(80);
	}

	static double quantile(double[] quantiles, double value) {
		for (int at = 1; at < quantiles.length; at++) {
			if (value < quantiles[at]) {
				return at - 1 + (value - quantiles[at - 1]) / (quantiles[at] - quantiles[at - 1]);
			}
		}
		return quantiles.length - 1;
	}

}
