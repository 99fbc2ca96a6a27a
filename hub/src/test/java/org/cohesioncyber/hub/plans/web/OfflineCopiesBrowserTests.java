package org.cohesioncyber.hub.plans.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.contacts.CrisisDirectory;
import org.cohesioncyber.hub.contacts.Directories;
import org.cohesioncyber.hub.plans.ApprovalDraft;
import org.cohesioncyber.hub.plans.Drafts;
import org.cohesioncyber.hub.plans.NewPlan;
import org.cohesioncyber.hub.plans.OfflineCopies;
import org.cohesioncyber.hub.plans.OfflineCopy;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A real browser keeps a crisis sheet, and shows it when nothing answers. */
@HubTest
class OfflineCopiesBrowserTests {

	private static final String PASSPHRASE = "quatre chevaux sous la neige";

	/** Everything the browser keeps for the hub but cookies, as text. */
	private static final String KEPT = """
			async () => {
				const latin = buffer => new TextDecoder('latin1').decode(buffer)
				const found = []
				for (const { name } of await indexedDB.databases()) {
					const database = await new Promise(done => { const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result) })
					for (const store of database.objectStoreNames) {
						const rows = await new Promise(done => { const all = database.transaction(store).objectStore(store).getAll(); all.onsuccess = () => done(all.result) })
						for (const row of rows) found.push(name + '/' + store + ' ' + Object.keys(row).sort() + ' ' + JSON.stringify(row) + latin(row.sealed) + latin(row.salt))
					}
					database.close()
				}
				for (const name of await caches.keys()) {
					const cache = await caches.open(name)
					for (const request of await cache.keys()) found.push('cache ' + new URL(request.url).pathname + ' ' + await (await cache.match(request)).text())
				}
				for (const shelf of [localStorage, sessionStorage]) for (const key of Object.keys(shelf)) found.push('storage ' + key + ' ' + shelf.getItem(key))
				return found
			}
			""";

	private final SignedIn signedIn;

	private final Plans plans;

	private final PlanVersions versions;

	private final OfflineCopies copies;

	private final OrganisationId own;

	private final Actor rssi;

	private final PlanId plan;

	private final String canary = "canari" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	OfflineCopiesBrowserTests(Organisations organisations, Charters charters, Plans plans, PlanVersions versions,
			OfflineCopies copies, CrisisDirectory directory, SignedIn signedIn) {
		this.signedIn = signedIn;
		this.plans = plans;
		this.versions = versions;
		this.copies = copies;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		this.rssi = Territory.person(this.own, Role.RSSI);
		new Directories(directory).add(this.rssi, this.canary, Directories.mobile("06 39 98 12 34"));
		this.plan = plans.add(this.rssi, new NewPlan("PRA", false, "PRA"), null);
		plans.change(this.rssi, this.plan, 1, Drafts.saying(this.canary));
		approve();
	}

	@Test
	void aCopyIsReadWithoutAnyNetworkAndOnlyWithItsPassphrase() {
		try (Visit visit = visit(Browsers.visitByTelephone(this.signedIn.address()))) {
			Page page = save(visit, true);
			offline(visit, page);
			visit.assertSound();
			page.locator("[data-list] button").first().press("Enter");
			assertThat(page.locator("#passphrase")).isFocused();
			page.keyboard().type("une autre phrase de passe");
			page.keyboard().press("Enter");
			assertThat(page.locator("#problem")).containsText("Rien n’est bloqué");
			assertThat(page.locator("#passphrase")).isFocused();
			visit.assertSound();
			unlock(page);
			assertThat(page.locator("[data-sheet]")).containsText("06 39 98 12 34");
			assertThat(page.locator("[data-sheet]")).containsText("Titulaire " + this.canary);
			assertThat(page.locator("[data-sheet]")).containsText("☐ " + this.canary + " – " + this.canary);
			assertThat(page.locator("[data-shown-as]").textContent()).matches(
					"Copie du \\d\\d/\\d\\d/\\d{4} à \\d\\d:\\d\\d, version 1, valable jusqu’au \\d\\d/\\d\\d/\\d{4}.");
			visit.assertSound();
			visit.screenshot("fiche-hors-ligne");
			visit.asPrinted();
			assertThat(page.locator("[data-shown-as]")).isVisible();
			assertThat(page.locator("[data-sheet]")).isVisible();
			assertThat(page.locator("[data-list]")).not().isVisible();
			page.navigate(this.signedIn.address() + "/crise");
			assertThat(page.locator("h1")).isVisible();
			assertThat(page.locator(".hub-session")).hasCount(0);
		}
	}

	@Test
	void nothingOfThePlanIsKeptInClearAndThePassphraseIsNotSent() {
		try (Visit visit = visit(Browsers.visit(this.signedIn.address()))) {
			List<String> sent = new CopyOnWriteArrayList<>();
			visit.page().onRequest(request -> sent.add(request.url() + ' ' + request.postData()));
			Page page = save(visit, false);
			assertThat(sent).anyMatch(request -> request.contains("device="))
				.noneMatch(request -> request.contains("chevaux"));
			List<String> kept = kept(page);
			assertThat(kept).noneMatch(text -> text.contains(this.canary) || text.contains(PASSPHRASE)
					|| text.contains("06 39 98") || text.contains("Une personne"));
			assertThat(kept).filteredOn(text -> !text.startsWith("cache "))
				.singleElement()
				.asString()
				.startsWith("fiche-de-crise/copies expiresAt,id,iv,salt,savedAt,sealed,version ");
			assertThat(kept).filteredOn(text -> text.startsWith("cache "))
				.extracting(text -> text.split(" ")[1])
				.allMatch(path -> path.equals("/hors-ligne") || path.equals("/crise") || path.startsWith("/assets/"))
				.contains("/hors-ligne", "/crise");
			assertThat(kept).filteredOn(text -> text.startsWith("cache /hors-ligne "))
				.allMatch(text -> text.contains("Se connecter") && !text.contains("Se déconnecter"));
		}
	}

	@Test
	void aRevokedCopyIsGoneAtTheNextContactEvenWhileItIsRead() {
		try (Visit visit = visit(Browsers.visit(this.signedIn.address()))) {
			Page page = save(visit, false);
			offline(visit, page);
			page.locator("[data-list] button").first().click();
			unlock(page);
			OfflineCopy copy = this.copies.list(this.rssi, this.plan).getFirst();
			this.copies.revoke(this.rssi, this.plan, copy.id());
			page.context().setOffline(false);
			assertThat(page.locator("[data-news]")).containsText("Retirée par votre organisation");
			assertThat(page.locator("[data-sheet]")).isEmpty();
			assertThat(page.locator("[data-none]")).isVisible();
			assertThat(kept(page)).noneMatch(text -> text.startsWith("fiche-de-crise"));
			visit.open("/plans/" + this.plan + "/hors-ligne");
			assertThat(page.locator("main")).containsText("L’appareil l’a appris le");
			visit.assertSound();
		}
	}

	@Test
	void anExpiredCopyIsGoneWithoutAnyNetwork() {
		try (Visit visit = visit(Browsers.visit(this.signedIn.address()))) {
			Page page = save(visit, false);
			page.clock().setFixedTime(System.currentTimeMillis() + Duration.ofDays(91).toMillis());
			offline(visit, page);
			assertThat(page.locator("[data-news]")).containsText("Échue");
			assertThat(kept(page)).noneMatch(text -> text.startsWith("fiche-de-crise"));
		}
	}

	@Test
	void signingOutKeepsTheCopyAndNothingElse() {
		try (Visit visit = visit(Browsers.visit(this.signedIn.address()))) {
			Page page = save(visit, false);
			page.locator("form[action='/deconnexion'] button").click();
			page.waitForSelector("a[href='/connexion']");
			assertThat(page.context().cookies()).extracting((Cookie cookie) -> cookie.name)
				.doesNotContain(SignedIn.COOKIE);
			assertThat(kept(page)).allMatch(text -> text.startsWith("fiche-de-crise/") || text.startsWith("cache "))
				.noneMatch(text -> text.contains(this.canary));
			offline(visit, page);
			page.locator("[data-list] button").first().click();
			unlock(page);
			assertThat(page.locator("[data-sheet]")).containsText(this.canary);
		}
	}

	@Test
	void aNewerVersionIsToldAndACopyIsErasedByHand() {
		try (Visit visit = visit(Browsers.visitSpeaking("en-GB", this.signedIn.address()))) {
			Page page = save(visit, false);
			approve();
			visit.open("/hors-ligne");
			assertThat(page.locator("[data-list]")).containsText("A newer version exists");
			page.locator("[data-list] button").last().click();
			assertThat(page.locator("[data-news]")).containsText("Erased from this device");
			assertThat(kept(page)).noneMatch(text -> text.startsWith("fiche-de-crise"));
			visit.assertSound();
		}
	}

	@Test
	void withoutScriptsThePagesPointToPaper() {
		try (Visit visit = visit(Browsers.visitWithoutScripts(this.signedIn.address()))) {
			Page page = visit.open("/plans/" + this.plan + "/hors-ligne");
			assertThat(page.locator("[data-without-script]")).containsText("imprimez la fiche");
			assertThat(page.locator("#passphrase")).not().isVisible();
			visit.assertSound();
			visit.open("/hors-ligne");
			assertThat(page.locator("[data-without-script]")).containsText("fiche imprimée");
			visit.assertSound();
		}
	}

	private Visit visit(Visit browser) {
		return browser.carrying(SignedIn.COOKIE, this.signedIn.session(this.signedIn.member(this.own, Role.RSSI)));
	}

	/** Saves a copy, by keyboard alone, and goes to the page that opens it. */
	private Page save(Visit visit, boolean thorough) {
		Page page = visit.open("/plans/" + this.plan);
		page.locator("a[href$='/hors-ligne']").click();
		Locator device = page.locator("#device");
		device.waitFor();
		visit.assertSound();
		device.focus();
		page.keyboard().type("Téléphone de Nadia");
		if (thorough) {
			refuses(page, "court", "court", "Encore 7");
			refuses(page, PASSPHRASE, PASSPHRASE + "s", "pas les mêmes");
			visit.assertSound();
		}
		type(page, PASSPHRASE, PASSPHRASE);
		assertThat(page.locator("[data-kept]")).isFocused();
		visit.assertSound();
		visit.open("/hors-ligne");
		assertThat(page.locator("[data-list] li")).hasCount(1);
		visit.assertSound();
		return page;
	}

	private static void refuses(Page page, String passphrase, String again, String why) {
		type(page, passphrase, again);
		assertThat(page.locator("#problem")).containsText(why);
	}

	private static void type(Page page, String passphrase, String again) {
		page.locator("#passphrase").fill(passphrase);
		page.locator("#again").fill(again);
		page.locator("#again").press("Enter");
	}

	private static void offline(Visit visit, Page page) {
		visit.expect("ERR_INTERNET_DISCONNECTED");
		page.context().setOffline(true);
		visit.open("/hors-ligne");
		assertThat(page.locator("[data-shelf]")).isVisible();
	}

	private static void unlock(Page page) {
		page.locator("#passphrase").fill(PASSPHRASE);
		page.locator("#passphrase").press("Enter");
		assertThat(page.locator("[data-shown]")).isFocused();
	}

	private static List<String> kept(Page page) {
		return ((List<?>) page.evaluate(KEPT)).stream().map(Object::toString).toList();
	}

	private void approve() {
		int revision = this.plans.find(this.rssi, this.plan).orElseThrow().revision();
		assertThat(this.versions.approve(this.rssi, this.plan, revision,
				new ApprovalDraft("Ada Martin", "Maire", "2026-02-01", "2028-02-01", false), null))
			.isPresent();
	}

}
