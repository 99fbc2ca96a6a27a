package org.cohesioncyber.hub.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.cohesioncyber.hub.browser.Browsers;
import org.cohesioncyber.hub.browser.Visit;
import org.cohesioncyber.hub.testing.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;

/** A demonstration person at a browser, signed in through the real identity provider. */
final class Inhabitant implements AutoCloseable {

	private final Visit visit;

	private final String session;

	private Inhabitant(Visit visit, String session) {
		this.visit = visit;
		this.session = session;
	}

	static Inhabitant signIn(String userName, String address) {
		String session;
		// The identity provider's pages are not ours to judge: another browser sees them.
		try (Visit door = Browsers.visit(address)) {
			door.expect("");
			Page page = door.page();
			page.navigate("/connexion");
			page.locator("#username").fill(userName);
			page.locator("#password").fill(password(userName));
			page.locator("#kc-login").click();
			page.waitForURL(address + "/**");
			session = page.context()
				.cookies(address)
				.stream()
				.filter(cookie -> cookie.name.equals(SignedIn.COOKIE))
				.map((Cookie cookie) -> cookie.value)
				.findFirst()
				.orElseThrow();
		}
		return new Inhabitant(Browsers.visit(address).carrying(SignedIn.COOKIE, session), session);
	}

	/** Goes to a page and checks it as every page is checked. */
	Page sees(String path) {
		Page page = this.visit.open(path);
		this.visit.assertSound();
		return page;
	}

	/** Presses a button or a link that leads to another page, and checks that one. */
	Page presses(String name) {
		Page page = this.visit.page();
		page.locator("main").getByText(name, new Locator.GetByTextOptions().setExact(true)).first().click();
		page.waitForLoadState();
		page.waitForSelector("body.govuk-frontend-supported");
		this.visit.assertSound();
		return page;
	}

	void ticks(String field, String value) {
		this.visit.page().locator("input[name='" + field + "'][value='" + value + "']").check();
	}

	void writes(String field, String text) {
		this.visit.page().locator("[name='" + field + "']").fill(text);
	}

	void chooses(String field, String value) {
		this.visit.page().locator("select[name='" + field + "']").selectOption(value);
	}

	Page page() {
		return this.visit.page();
	}

	void takesPicture(String name) {
		this.visit.screenshot(name);
	}

	/** The secret of the person's session, for a program acting as them. */
	String session() {
		return this.session;
	}

	void readsNothingOf(String canary, String... paths) {
		for (String path : paths) {
			assertThat(this.visit.page().context().request().get(path).text()).as(path).doesNotContain(canary);
		}
	}

	@Override
	public void close() {
		this.visit.close();
	}

	private static String password(String userName) {
		Properties accounts = new Properties();
		try (Reader file = Files
			.newBufferedReader(SignedIn.repositoryFile("deploy/keycloak/demonstration/accounts.properties"))) {
			accounts.load(file);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return String.valueOf(accounts.getProperty(userName));
	}

}
