package org.cohesioncyber.hub.workinggroups.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.PageWeight;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.shell.security.SignedInPerson;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.workinggroups.DecisionId;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.GroupWorld;
import org.cohesioncyber.hub.workinggroups.MeetingId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A group's pages in a real browser: by telephone, and without scripts. */
@HubTest
@Import(GroupWorld.class)
class WorkingGroupBrowserTests {

	private static final OrganisationId OPERATOR = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	@Autowired
	GroupWorld world;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	@Test
	void everyPageOfAGroupIsSoundByTelephone() {
		Actor rssi = this.world.rssi();
		GroupId group = this.world.group(rssi, "téléphone", "OPEN");
		this.world.join(rssi, group, this.world.rssi());
		MeetingId meeting = this.world.meeting(rssi, group, "téléphone", "2999-01-05T09:00:00Z");
		this.world.minutes(rssi, group, meeting, "téléphone");
		DecisionId decision = this.world.decision(rssi, group, "téléphone");
		this.world.document(rssi, group, "un-nom-de-fichier-qui-ne-se-coupe-nulle-part-et-qui-est-long",
				Tlp.AMBER_STRICT);
		String home = "/groupes-de-travail/" + group;
		try (Visit visit = as(rssi, Browsers.visitByTelephone(this.signedIn.address()))) {
			for (String path : List.of("", "/gestion", "/reunions", "/reunions/nouvelle", "/reunions/" + meeting,
					"/reunions/" + meeting + "/modifier", "/reunions/" + meeting + "/annuler",
					"/reunions/" + meeting + "/compte-rendu", "/decisions", "/decisions?closes=oui",
					"/decisions/nouvelle", "/decisions/" + decision, "/documents")) {
				visit.open(home + path);
				visit.assertSound();
			}
			visit.open("/groupes-de-travail");
			visit.assertSound();
			visit.open("/groupes-de-travail/nouveau");
			visit.assertSound();
		}
	}

	@Test
	void aFirstViewStaysWithinItsBudget() {
		Actor rssi = this.world.rssi();
		GroupId group = this.world.group(rssi, "budget", "OPEN");
		for (int at = 0; at < 8; at++) {
			this.world.meeting(rssi, group, "n° " + at, "2999-01-0%dT09:00:00Z".formatted(at + 1));
			this.world.decision(rssi, group, "n° " + at);
		}
		try (Visit visit = as(rssi, Browsers.visit(this.signedIn.address()))) {
			PageWeight weight = PageWeight.of(visit, "/groupes-de-travail/" + group);
			assertThat(weight.elements()).isLessThanOrEqualTo(300);
			assertThat(weight.bytes()).isLessThanOrEqualTo(60_000);
			visit.screenshot("working-group");
		}
	}

	@Test
	void aGroupIsOpenedMeetsDecidesAndSharesWithoutScripts() {
		Actor rssi = this.world.rssi();
		try (Visit visit = as(rssi, Browsers.visitWithoutScripts(this.signedIn.address()))) {
			visit.expect("422");
			Page page = visit.open("/groupes-de-travail/nouveau");
			page.locator("main form button").click();
			assertThat(page.locator(".govuk-error-summary li")).hasCount(3);
			page.locator("#name").fill("Sans script");
			page.locator("#purpose").fill("Se passer de scripts");
			page.locator("#visibility-2").check();
			page.locator("main form button").click();
			assertThat(page.locator("h1")).hasText("Sans script");
			page.locator("a[href$='/reunions/nouvelle']").click();
			fill(page, "title", "Première réunion", "startsAt-day", "5", "startsAt-month", "1", "startsAt-year", "2999",
					"startsAt-hour", "9", "startsAt-minute", "30", "place", "Salle 3");
			page.locator("main form button").click();
			assertThat(page.locator("h1")).hasText("Première réunion");
			assertThat(page.locator(".govuk-summary-list")).containsText("05/01/2999 09:30");
			page.locator("a[href*='/decisions/nouvelle']").click();
			page.locator("#text").fill("Restaurer une sauvegarde");
			page.locator("#owner").selectOption(rssi.requireOrganisation().toString());
			page.locator("main form button").click();
			assertThat(page.locator("h1")).containsText("1");
			page.locator("input[value=DONE]").check();
			page.locator("main form button").click();
			assertThat(page.locator("main ol li")).hasCount(2);
			visit.assertSound();
			share(page);
			visit.assertSound();
		}
	}

	private static void share(Page page) {
		page.navigate(page.url().replaceAll("/decisions/.*", "/documents"));
		page.locator("#tlp").selectOption("AMBER_STRICT");
		page.locator("#document")
			.setInputFiles(new FilePayload("plan.txt", "text/plain", "Le plan".getBytes(StandardCharsets.UTF_8)));
		page.locator("main form button").click();
		assertThat(page.locator("main li a")).hasText("plan.txt");
		Download download = page.waitForDownload(() -> page.locator("main li a").click());
		try (InputStream content = download.createReadStream()) {
			assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Le plan");
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static void fill(Page page, String... fields) {
		for (int at = 0; at < fields.length; at += 2) {
			page.locator("#" + fields[at]).fill(fields[at + 1]);
		}
	}

	private Visit as(Actor rssi, Visit visit) {
		OrganisationId organisation = rssi.requireOrganisation();
		String subject = UUID.randomUUID().toString();
		this.members.add(new Actor.Hub("test", OPERATOR, Set.of(Role.ADMINISTRATOR)), organisation,
				new Account(subject, "Une personne", subject + "@example.fr", true), Set.of(Role.RSSI));
		return visit.carrying(SignedIn.COOKIE,
				this.signedIn.session(new SignedInPerson(subject, "Une personne", null)));
	}

}
