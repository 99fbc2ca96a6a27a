package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of every module: both languages, all of them used, none missing, well typed.
 */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([\\w.-]+)|#messages\\.msg\\('([\\w.-]+)'\\)");

	private static final Pattern BUILT_KEY = Pattern.compile("#\\{\\|([\\w.-]+)\\$\\{");

	private static final Pattern JAVA_STRING = Pattern.compile("\"([\\w.-]+)\"");

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

	/**
	 * A double sign stuck to the word before it; addresses and times of day are not
	 * French prose.
	 */
	private static final Pattern STUCK = Pattern.compile("[\\p{L})»](?:[;!?]|:(?=\\s|$))|«(?! )|[^ ]»");

	private static final Map<String, String> FRENCH = new TreeMap<>();

	private static final Map<String, String> ENGLISH = new TreeMap<>();

	private static String templates = "";

	private static String code = "";

	@BeforeAll
	static void read() throws IOException {
		try (Stream<Path> bundles = Files.list(RESOURCES.resolve("messages"))) {
			for (Path bundle : bundles.toList()) {
				(bundle.toString().endsWith("_en.properties") ? ENGLISH : FRENCH).putAll(keys(bundle));
			}
		}
		templates = everything(RESOURCES.resolve("templates"), ".html");
		code = everything(Path.of("src", "main", "java"), ".java");
	}

	@Test
	void saysEverythingInBothLanguages() {
		assertThat(ENGLISH.keySet()).isEqualTo(FRENCH.keySet());
	}

	@Test
	void keepsEachModulesWordsInItsOwnBundle() throws IOException {
		try (Stream<Path> bundles = Files.list(RESOURCES.resolve("messages"))) {
			for (Path bundle : bundles.toList()) {
				String module = bundle.getFileName().toString().replaceAll("(_en)?\\.properties$", "");
				assertThat(keys(bundle).keySet()).as("keys of %s", bundle)
					.allMatch((key) -> key.startsWith(module + "."));
			}
		}
	}

	@Test
	void knowsEveryWordTheTemplatesAskFor() {
		Set<String> asked = found(LITERAL_KEY, templates);
		assertThat(asked).hasSizeGreaterThan(50).allSatisfy((key) -> assertThat(FRENCH).containsKey(key));
		assertThat(found(BUILT_KEY, templates))
			.allSatisfy((start) -> assertThat(FRENCH.keySet()).anyMatch((key) -> key.startsWith(start)));
	}

	@Test
	void keepsNoWordNobodyUses() {
		Set<String> literal = found(LITERAL_KEY, templates);
		Set<String> starts = found(BUILT_KEY, templates);
		Set<String> strings = found(JAVA_STRING, code);
		assertThat(FRENCH.keySet()).allMatch((key) -> literal.contains(key) || starts.stream().anyMatch(key::startsWith)
				|| strings.stream()
					.filter((string) -> string.contains("."))
					.anyMatch((string) -> key.equals(string) || key.startsWith(string + ".")
							|| (string.endsWith(".") && key.startsWith(string))));
	}

	@Test
	void takesTheSameArgumentsInBothLanguages() {
		FRENCH.forEach((key, text) -> assertThat(found(ARGUMENT, ENGLISH.getOrDefault(key, text))).as(key)
			.isEqualTo(found(ARGUMENT, text)));
	}

	@Test
	void usesTypographicApostrophesBecauseTheOthersSwallowArguments() {
		assertThat(FRENCH.values()).noneMatch((text) -> text.contains("'") || text.contains("\""));
		assertThat(ENGLISH.values()).noneMatch((text) -> text.contains("'") || text.contains("\""));
	}

	@Test
	void putsASpaceBeforeFrenchDoubleSigns() {
		FRENCH.forEach((key, text) -> assertThat(STUCK.matcher(text).find()).as("%s = %s", key, text).isFalse());
	}

	private static Map<String, String> keys(Path bundle) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(bundle)) {
			properties.load(reader);
		}
		return properties.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap((key) -> key, properties::getProperty, (one, other) -> one, TreeMap::new));
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MessagesTests::key).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String key(MatchResult match) {
		String first = match.group(1);
		return (first == null) ? match.group(2) : first;
	}

	private static String everything(Path folder, String suffix) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(suffix)).sorted().map((file) -> {
				try {
					return Files.readString(file);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}).collect(Collectors.joining("\n"));
		}
	}

}
