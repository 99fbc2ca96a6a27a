package org.cohesioncyber.hub.browser;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field and component on a page, as people get them. */
@SpringBootTest(classes = { PagesAlone.class, ComponentsBrowserTests.Specimens.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ComponentsBrowserTests {

	private final String address;

	ComponentsBrowserTests(@LocalServerPort int port) {
		this.address = "http://localhost:" + port;
	}

	@Test
	void giveSoundForms() {
		try (Visit visit = Browsers.visitByTelephone(this.address)) {
			Page page = visit.open("/specimen/formulaire");
			visit.assertSound();
			visit.screenshot("specimen-form");
			page.locator("#facts").fill("x".repeat(199));
			PlaywrightAssertions.assertThat(page.locator(".govuk-character-count__status"))
				.hasText("Il vous reste 1 caractère");
		}
	}

	@Test
	void leadFromTheErrorSummaryToTheField() {
		try (Visit visit = Browsers.visit(this.address)) {
			visit.expect("422");
			Page page = visit.open("/specimen/formulaire");
			page.locator("#name").fill("Mairie d’essai");
			page.locator("[value=EXERCISE]").check();
			page.locator("button[type=submit]").click();
			page.waitForSelector(".govuk-error-summary");
			visit.assertSound();
			visit.screenshot("specimen-form-refused");
			assertThat(page.title()).startsWith("Erreur\u00a0: Tous les champs");
			assertThat(page.locator(".govuk-error-summary").evaluate("it => it === document.activeElement"))
				.isEqualTo(true);
			assertThat(page.locator("#name").inputValue()).isEqualTo("Mairie d’essai");
			assertThat(page.locator("[value=EXERCISE]").isChecked()).isTrue();
			page.locator(".govuk-error-summary a").first().click();
			assertThat(page.locator("#phone").evaluate("it => it === document.activeElement")).isEqualTo(true);
			page.locator(".govuk-error-summary a").last().click();
			assertThat(page.locator("#at-day").evaluate("it => it === document.activeElement")).isEqualTo(true);
		}
	}

	@Test
	void workWithoutScripts() {
		try (Visit visit = Browsers.visitWithoutScripts(this.address)) {
			visit.expect("422");
			Page page = visit.open("/specimen/formulaire");
			page.locator("button[type=submit]").click();
			visit.assertSound();
			assertThat(page.locator(".govuk-error-summary a").count()).isEqualTo(2);
			page.locator("#phone").fill("02 40 00 00 00");
			page.locator("#at-day").fill("22");
			page.locator("#at-month").fill("11");
			page.locator("#at-year").fill("2026");
			page.locator("#at-hour").fill("9");
			page.locator("#at-minute").fill("42");
			page.locator("button[type=submit]").click();
			assertThat(page.url()).endsWith("/specimen/formulaire?envoye=2026-11-22T08:42:00Z");
		}
	}

	@Test
	void makeAQuestionThePagesTitle() {
		try (Visit visit = Browsers.visitByTelephone(this.address)) {
			Page page = visit.open("/specimen/question");
			visit.assertSound();
			assertThat(page.locator("legend h1").textContent()).contains("Est-ce réel ?");
		}
	}

	@Test
	void showThingsWithinTheBudget() {
		try (Visit visit = Browsers.visit(this.address)) {
			PageWeight weight = PageWeight.of(visit, "/specimen");
			visit.assertSound();
			weight.assertWithinBudget();
			assertThat(visit.page().locator("main").textContent())
				.contains("TLP:AMBER+STRICT – votre organisation seulement", "22/11/2026 09:42 (heure de Paris)");
		}
	}

	@Test
	void showThingsOnATelephoneWithoutSidewaysScrolling() {
		try (Visit visit = Browsers.visitByTelephone(this.address)) {
			visit.open("/specimen");
			visit.assertSound();
			visit.screenshot("specimen-telephone");
		}
	}

	@Test
	void markAnExerciseOnScreenAndPaper() {
		try (Visit visit = Browsers.visit(this.address)) {
			Page page = visit.open("/specimen");
			assertThat(page.locator(".hub-banner").textContent()).isEqualTo("EXERCICE – EXERCICE");
			visit.asPrinted();
			assertThat(page.locator(".hub-banner").isVisible()).isTrue();
			visit.screenshot("specimen-printed");
		}
	}

	/** Pages that hold every fragment once. */
	@Controller
	static class Specimens {

		private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

		@ModelAttribute
		void choices(Model model) {
			model.addAttribute("choices", List.of(Choice.text("1", "Santé"), Choice.text("2", "Eau")));
			model.addAttribute("realities", Choice.of("shell.reality", Reality.values()));
		}

		@GetMapping("/specimen")
		String things(Model model) {
			model.addAttribute("reality", Reality.EXERCISE);
			model.addAttribute("tlps", Tlp.values());
			model.addAttribute("at", Instant.parse("2026-11-22T08:42:00Z"));
			return "specimen/things";
		}

		@GetMapping("/specimen/formulaire")
		String form(Form form) {
			return "specimen/form";
		}

		@GetMapping("/specimen/question")
		String question(Form form) {
			return "specimen/question";
		}

		@PostMapping("/specimen/formulaire")
		Rendering send(Form form) {
			try {
				Instant at = form.moment("at", PARIS).orElse(Instant.EPOCH);
				if (form.value("phone").isEmpty()) {
					throw new InvalidInput(List.of(new InvalidInput.Fault("phone", "", "un numéro", "a number"),
							new InvalidInput.Fault("at", "", "une date", "a date")));
				}
				return Rendering.redirectTo("/specimen/formulaire?envoye=" + at).status(HttpStatus.SEE_OTHER).build();
			}
			catch (InvalidInput refusal) {
				return Rendering.view("specimen/form")
					.modelAttribute("form", form.refused(refusal))
					.status(HttpStatus.UNPROCESSABLE_CONTENT)
					.build();
			}
		}

	}

}
