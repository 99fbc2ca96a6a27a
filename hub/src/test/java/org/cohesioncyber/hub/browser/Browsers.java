package org.cohesioncyber.hub.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;

/**
 * The one real browser of a test run: the installed Chromium, driven through the
 * installed Node; nothing is downloaded. Where one is missing, tests fail saying so.
 */
public final class Browsers {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static @Nullable Browser browser;

	private Browsers() {
	}

	/**
	 * Starts a visit to the hub at that address, such as {@code http://localhost:8080}.
	 */
	public static Visit visit(String address) {
		return Visit.to(address, chromium(), (options) -> {
		});
	}

	/** The same on a telephone: 360 pixels wide, with touch. */
	public static Visit visitByTelephone(String address) {
		return Visit.to(address, chromium(), (options) -> options.setViewportSize(360, 740).setHasTouch(true));
	}

	/** The same with scripts switched off. */
	public static Visit visitWithoutScripts(String address) {
		return Visit.to(address, chromium(), (options) -> options.setJavaScriptEnabled(false));
	}

	/** The same for somebody whose browser asks for that language. */
	public static Visit visitSpeaking(String language, String address) {
		return Visit.to(address, chromium(), (options) -> options.setLocale(language));
	}

	private static synchronized Browser chromium() {
		Browser started = browser;
		if (started == null) {
			Path chromium = NAMES.stream()
				.map(Browsers::inPath)
				.flatMap(Optional::stream)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(
						"Chromium: not installed (expected: in PATH; on Debian: apt-get install chromium)"));
			Path node = inPath("node").orElseThrow(() -> new IllegalStateException(
					"Node: not installed (expected: in PATH, to drive Chromium; on Debian: apt-get install nodejs)"));
			started = start(chromium, node);
			browser = started;
		}
		return started;
	}

	private static Browser start(Path chromium, Path node) {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
		environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
		return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
			.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
				.setHeadless(true)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")));
	}

	private static Optional<Path> inPath(String program) {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
