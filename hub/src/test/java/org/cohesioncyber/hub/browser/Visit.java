package org.cohesioncyber.hub.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person's browser: its own cookies, and everything that went wrong in it. Closing it
 * checks that nothing did.
 */
public final class Visit implements AutoCloseable {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice", "RGAAv4");

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private final List<String> expected = new ArrayList<>();

	private final String address;

	private final boolean scripts;

	private Visit(String address, BrowserContext context, boolean scripts) {
		this.address = address;
		this.context = context;
		this.scripts = scripts;
		this.page = context.newPage();
		this.page.onConsoleMessage((message) -> complain(message.type() + ": " + message.text()));
		this.page.onPageError((error) -> complain("error: " + error));
	}

	static Visit to(String address, Browser browser, Consumer<Browser.NewContextOptions> changes) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setBaseURL(address)
			.setLocale("fr-FR")
			.setTimezoneId("Europe/Paris")
			.setViewportSize(1280, 900);
		changes.accept(options);
		return new Visit(address, browser.newContext(options), !Boolean.FALSE.equals(options.javaScriptEnabled));
	}

	/** Gives the browser a cookie of the hub, such as that of a session. */
	public Visit carrying(String cookie, String value) {
		this.context.addCookies(List.of(new Cookie(cookie, value).setUrl(this.address)));
		return this;
	}

	/** Goes to a path of the hub and waits until the page is loaded. */
	public Page open(String path) {
		this.page.navigate(path);
		if (this.scripts) {
			this.page.waitForSelector("body.govuk-frontend-supported");
		}
		return this.page;
	}

	/** The page being looked at. */
	public Page page() {
		return this.page;
	}

	/**
	 * Checks the page being looked at: no accessibility rule broken, no sideways
	 * scrolling, one h1, a title, a quiet console. Call it for every page seen.
	 */
	public void assertSound() {
		if (this.scripts) {
			assertThat(new AxeBuilder(this.page).withTags(RULES).analyze().getViolations())
				.as("accessibility of %s", this.page.url())
				.extracting((rule) -> rule.getId() + ": " + rule.getHelp() + " "
						+ rule.getNodes().stream().map((node) -> node.getHtml()).toList())
				.isEmpty();
			assertThat(this.page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
				.as("sideways scrolling of %s", this.page.url())
				.isEqualTo(0);
		}
		assertThat(this.page.locator("h1").count()).as("h1 of %s", this.page.url()).isEqualTo(1);
		assertThat(this.page.title()).as("title of %s", this.page.url()).endsWith(" – Cohésion Cyber");
		assertQuiet();
	}

	/**
	 * Takes note that the browser is going to complain of something, such as of a page
	 * that answers 404.
	 */
	public void expect(String complaint) {
		this.expected.add(complaint);
	}

	private void complain(String complaint) {
		if (this.expected.stream().noneMatch(complaint::contains)) {
			this.complaints.add(complaint);
		}
	}

	/** Shows the page as it prints until the next one is opened. */
	public void asPrinted() {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
	}

	/** Keeps a picture of the whole page in target/screenshots. */
	public void screenshot(String name) {
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
	}

	private void assertQuiet() {
		assertThat(this.complaints).as("console of %s", this.page.url()).isEmpty();
	}

	@Override
	public void close() {
		this.context.close();
		assertQuiet();
	}

}
