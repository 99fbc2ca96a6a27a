package org.cohesioncyber.hub.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.DependencyWorld;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.plans.NewPlan;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.ProgressFigures;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.redirected;
import static org.cohesioncyber.hub.testing.Pages.refused;

/**
 * Pages of an organisation with five hundred activities, each of which rests on the one
 * before and on a provider: page by page, within the budget, nothing cut off.
 */
@HubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveHundredActivitiesIntegrationTests {

	private static final int COUNT = 500;

	private final Plans plans;

	private final ProgressFigures progress;

	private final SignedIn signedIn;

	private final OrganisationId own;

	private final Actor rssi;

	private final ProviderId provider;

	private final PlanId plan;

	private final List<ActivityId> ids = new ArrayList<>();

	@Autowired
	FiveHundredActivitiesIntegrationTests(Activities activities, Providers providers, Dependencies dependencies,
			Organisations organisations, Charters charters, Plans plans, ProgressFigures progress, SignedIn signedIn) {
		this.plans = plans;
		this.progress = progress;
		this.signedIn = signedIn;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		this.rssi = Territory.person(this.own, Role.RSSI);
		DependencyWorld world = new DependencyWorld(activities, providers, dependencies);
		this.provider = world.provider();
		for (int at = 0; at < COUNT; at++) {
			ActivityId next = world.activity(this.rssi, "Activité " + at, "PT" + at + "H", "PT1H");
			if (this.ids.isEmpty()) {
				world.needs(this.rssi, next, "PT1H", this.provider);
			}
			else {
				world.needs(this.rssi, next, "PT1H", this.ids.getLast(), this.provider);
			}
			this.ids.add(next);
		}
		this.plan = plans.add(this.rssi, new NewPlan("PRA", false, "PRA"), null);
	}

	@Test
	void pagesStayWithinTheBudgetAndShowEverythingPageByPage() {
		for (String path : List.of("/activites", "/dependances", "/plans", "/plans/" + this.plan,
				"/plans/" + this.plan + "/constats", "/plans/" + this.plan + "/approbation",
				"/plans/" + this.plan + "/procedure", "/plans/avancement", "/activites/" + this.ids.getLast(),
				"/dependances/de/" + this.ids.getLast(), "/dependances/simulation")) {
			try (Visit visit = visit()) {
				PageWeight weight = PageWeight.of(visit, path);
				visit.assertSound();
				assertThat(weight.elements()).as(path).isLessThanOrEqualTo(300);
				assertThat(weight.bytes()).as(path).isLessThanOrEqualTo(60_000);
			}
		}
		try (Visit visit = visit()) {
			assertThat(lastPage(visit, "/activites", 25, "tbody tr")).isEqualTo(20);
			assertThat(visit.page().content()).contains("Activité 499");
			assertThat(lastPage(visit, "/dependances", 25, "tbody tr")).isEqualTo(20);
			assertThat(visit.page().content()).contains("Activité 499");
			lastPage(visit, "/plans/" + this.plan + "/constats", 26, "#constats li");
			assertThat(visit.page().content()).contains("Aucune procédure");
			simulate(visit);
		}
	}

	/** Follows the next link to the last page; how many rows are on it. */
	private static int lastPage(Visit visit, String path, int pages, String row) {
		Page page = visit.open(path);
		for (int at = 1; at < pages; at++) {
			assertThat(page.locator(row).count()).isEqualTo(20);
			page.navigate(page.locator("a[rel=next]").getAttribute("href"));
		}
		assertThat(page.locator("a[rel=next]").count()).as("pages of %s", path).isZero();
		return page.locator(row).count();
	}

	private void simulate(Visit visit) {
		Page page = visit.open("/dependances/simulation?fournisseur=" + this.provider);
		page.locator("main form button").first().click();
		page.waitForSelector("#chronologie");
		assertThat(page.content()).contains("500 activités s’arrêtent sur 500");
		visit.assertSound();
		assertThat(((Number) page.evaluate("() => document.querySelectorAll('*').length")).intValue())
			.isLessThanOrEqualTo(300);
		String failed = page.locator("input[name=failed]").getAttribute("value");
		assertThat(simulated(failed, "490")).contains("est en panne", "name=\"from\" value=\"500\"");
		assertThat(simulated(failed, "5000")).doesNotContain("est en panne", "name=\"from\"");
	}

	private String simulated(String failed, String from) {
		return body(post(this.signedIn.as(this.own, Role.RSSI), "/dependances/simulation", "failed", failed, "lasts",
				"2", "lasts.unit", "DAYS", "from", from)
			.expectStatus()
			.isOk());
	}

	@Test
	void aProcedureIsForActivitiesThatAreTickedOrNamed() {
		WebTestClient client = this.signedIn.as(this.own, Role.RSSI);
		String procedure = "/plans/" + this.plan + "/procedure";
		assertThat(refused(post(client, procedure, "revision", "1", "name", "Payer", "otherActivities",
				"Activité 499\nActivité 4999")))
			.contains("href=\"#otherActivities\"", "«\u00a0Activité 4999\u00a0»", "le nom d’une de vos activités",
					"Payer");
		redirected(post(client, procedure, "revision", "1", "name", "Payer", "activities",
				this.ids.getFirst().toString(), "otherActivities", "activite 499"));
		assertThat(get(client, procedure + "?place=0")).contains("value=\"" + this.ids.getFirst() + "\" checked",
				"value=\"" + this.ids.getLast() + "\" checked");
		assertThat(get(client, "/plans/" + this.plan + "/lecture")).contains("Activité 0, Activité 499");
	}

	@Test
	void manyPlansAndActivitiesAreReadInAsManyStatementsAsOne() {
		Plan one = this.plans.find(this.rssi, this.plan).orElseThrow();
		List<String> single = Statements.sentBy(() -> this.plans.findings(this.rssi, one));
		for (int at = 0; at < 5; at++) {
			this.plans.add(this.rssi, new NewPlan("PCA", false, "PCA " + at), null);
		}
		List<Plan> all = this.plans.list(this.rssi, null).items();
		assertThat(all).hasSize(6);
		assertThat(Statements.sentBy(() -> this.plans.findings(this.rssi, all))).hasSameSizeAs(single);
		assertThat(single).hasSizeLessThanOrEqualTo(6);
		Actor empty = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThat(Statements.sentBy(() -> this.progress.own(this.rssi)))
			.hasSameSizeAs(Statements.sentBy(() -> this.progress.own(empty)));
	}

	private Visit visit() {
		return Browsers.visit(this.signedIn.address())
			.carrying(SignedIn.COOKIE, this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)));
	}

}
