package org.cohesioncyber.hub.browser;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a page does with names that come over the stream, and without a stream. */
@SpringBootTest(classes = { PagesAlone.class, LiveSignalsBrowserTests.Signals.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveSignalsBrowserTests {

	private final String address;

	private final Signals signals;

	LiveSignalsBrowserTests(@LocalServerPort int port,
			@org.springframework.beans.factory.annotation.Autowired Signals signals) {
		this.address = "http://localhost:" + port;
		this.signals = signals;
	}

	@BeforeEach
	void reset() {
		this.signals.count.set(0);
		this.signals.away = false;
	}

	@Test
	void sayPolitelyThatThereIsNewsAndShowItWhenAsked() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/specimen/direct");
			this.signals.awaitReader();
			page.locator("#typing").fill("une phrase");
			this.signals.tell("alerts");
			assertThat(page.locator("[data-live-notice]")).hasText("1 nouvelle alerte – Afficher");
			this.signals.tell("alerts");
			assertThat(page.locator("[data-live-notice]")).hasText("2 nouvelles alertes – Afficher");
			assertThat(page.locator("#typing").evaluate("it => it === document.activeElement")).isEqualTo(true);
			assertThat(page.locator("#list").textContent()).contains("Alertes : 0");
			visit.assertSound();
			page.locator("[data-live-notice] button").click();
			assertThat(page.locator("#list")).hasText("Alertes : 2");
			assertThat(page.locator("[data-live-notice]")).isEmpty();
		}
	}

	@Test
	void replaceAtOnceWhatNobodyReads() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/specimen/direct");
			this.signals.awaitReader();
			this.signals.tell("figures");
			assertThat(page.locator("#count")).hasText("Alertes : 1");
			assertThat(page.locator("#list")).hasText("Alertes : 0");
		}
	}

	@Test
	void noticeAfterABreakWhatTheStreamMissed() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/specimen/direct");
			this.signals.awaitReader();
			visit.expect("ERR_");
			this.signals.count.set(7);
			this.signals.cut();
			Locator notice = page.locator("[data-live-notice]");
			assertThat(notice).hasText("Du nouveau dans les alertes – Afficher",
					new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(15000));
		}
	}

	@Test
	void pollWhereNoStreamPasses() {
		this.signals.away = true;
		try (Visit visit = Browsers.visit(this.address)) {
			visit.expect("503");
			visit.page().clock().install();
			Page page = visit.open("/specimen/direct");
			this.signals.count.set(3);
			page.waitForTimeout(300);
			page.clock().fastForward(31_000);
			assertThat(page.locator("[data-live-notice]")).hasText("Du nouveau dans les alertes – Afficher");
		}
	}

	/** A page with live regions and the stream behind it. */
	@Controller
	static class Signals {

		private final AtomicInteger count = new AtomicInteger();

		private volatile boolean away;

		private volatile Sinks.Many<ServerSentEvent<String>> sink = Sinks.many().multicast().directBestEffort();

		void tell(String name) {
			this.count.incrementAndGet();
			this.sink.tryEmitNext(ServerSentEvent.builder("").event(name).build());
		}

		void awaitReader() {
			org.awaitility.Awaitility.await().until(() -> this.sink.currentSubscriberCount() > 0);
		}

		void cut() {
			Sinks.Many<ServerSentEvent<String>> old = this.sink;
			this.sink = Sinks.many().multicast().directBestEffort();
			old.tryEmitComplete();
		}

		@GetMapping("/live")
		@ResponseBody
		Flux<ServerSentEvent<String>> live() {
			if (this.away) {
				throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
			}
			return Flux.defer(() -> Flux.concat(Flux.just(ServerSentEvent.<String>builder().comment("here").build()),
					this.sink.asFlux()));
		}

		@GetMapping("/specimen/direct")
		String page(Model model) {
			model.addAttribute("count", this.count.get());
			return "specimen/live";
		}

		@GetMapping("/specimen/direct/liste")
		String list(Model model) {
			model.addAttribute("count", this.count.get());
			return "specimen/live :: list";
		}

	}

}
