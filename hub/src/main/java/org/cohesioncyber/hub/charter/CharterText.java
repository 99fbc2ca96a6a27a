package org.cohesioncyber.hub.charter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Clause;
import org.cohesioncyber.hub.shared.InvalidInput;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import org.jspecify.annotations.Nullable;

/**
 * The text of a version, as it is typed, as clauses, and as it is signed.
 * <p>
 * Typed, it is one Markdown document in which each {@code ## title} begins a clause;
 * {@code {#key}} after a title names a clause that is known by another title, and is no
 * part of the text. Signed, it is the bytes of {@link #canonical}: UTF-8 without a byte
 * order mark, Unicode normal form C, lines ended by LF and without spaces at their end,
 * each clause its line {@code ## title}, a blank line and its text, a blank line between
 * two clauses, no blank line at the start and no line end at the very end.
 */
final class CharterText {

	static final int LONGEST = 100_000;

	/** The key of what stands before the first title. */
	private static final String PREAMBLE = "preambule";

	private static final int MOST_CLAUSES = 100;

	private static final Pattern TITLE = Pattern.compile(" {0,3}##(?:[ \t]+(.*?))??(?:[ \t]+#+)?");

	private static final Pattern KEY = Pattern.compile("(.*?)[ \t]*\\{#([a-z0-9][a-z0-9-]{0,39})}");

	/** « Article 4. », « Art. IV – », « 4) » before a title. */
	private static final Pattern NUMBER = Pattern.compile("^(?:(?:article|art)\\s+)?(?:[0-9]+|[ivx]+|premier)\\s+",
			Pattern.CASE_INSENSITIVE);

	/** Control characters, and those that turn the direction of what is read. */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cc}&&[^\n\t]]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

	private CharterText() {
	}

	/** What was typed, its lines and letters written one way. */
	static String normal(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFC)
			.replace("\r\n", "\n")
			.replace('\r', '\n')
			.lines()
			.map(String::stripTrailing)
			.collect(Collectors.joining("\n"))
			.replaceAll("\\A\n+|\n+\\z", "");
	}

	/** The clauses of what was typed; refuses what has none, or two of one key. */
	static List<Clause> read(String typed) {
		String text = bounded(normal(typed), LONGEST, "text");
		List<String> lines = text.lines().toList();
		List<Clause> clauses = new ArrayList<>();
		String heading = null;
		int from = 0;
		for (Heading next : headings(text)) {
			int at = next.getSourceSpans().getFirst().getLineIndex();
			add(clauses, heading, lines.subList(from, at));
			heading = title(lines.get(at));
			from = next.getSourceSpans().getLast().getLineIndex() + 1;
		}
		add(clauses, heading, lines.subList(from, lines.size()));
		return checked(clauses);
	}

	/** Refuses a text that is too long or not all to be seen. */
	static String bounded(String text, int longest, String field) {
		if (text.isBlank() || text.length() > longest) {
			throw new InvalidInput(field, text, "un texte de 1 à " + longest + " caractères",
					"a text of 1 to " + longest + " characters");
		}
		Matcher unseen = UNSEEN.matcher(text);
		if (unseen.find()) {
			throw new InvalidInput(field, "U+%04X".formatted(unseen.group().codePointAt(0)),
					"un texte sans caractères de contrôle", "a text without control characters");
		}
		return text;
	}

	private static List<Heading> headings(String text) {
		Node document = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(text);
		List<Heading> headings = new ArrayList<>();
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Heading heading && heading.getLevel() <= 2) {
				if (heading.getLevel() == 1) {
					throw new InvalidInput("text", line(text, heading),
							"« ## » devant le titre de chaque clause, « ### » à l’intérieur d’une clause",
							"\"##\" before the title of each clause, \"###\" inside a clause");
				}
				headings.add(heading);
			}
		}
		return headings;
	}

	private static String line(String text, Heading heading) {
		return text.lines().skip(heading.getSourceSpans().getFirst().getLineIndex()).findFirst().orElse("");
	}

	/** Also of a title with a line of dashes below it. */
	private static String title(String line) {
		Matcher title = TITLE.matcher(line);
		return (title.matches() ? Objects.requireNonNullElse(title.group(1), "") : line).strip();
	}

	private static void add(List<Clause> clauses, @Nullable String heading, List<String> lines) {
		String text = normal(String.join("\n", lines));
		if (heading == null) {
			if (!text.isBlank()) {
				clauses.add(new Clause(PREAMBLE, "", text));
			}
			return;
		}
		if (text.isBlank() || heading.isEmpty()) {
			throw new InvalidInput("text", "## " + heading, "un titre puis un texte pour chaque clause",
					"a title and a text below it for each clause");
		}
		Matcher keyed = KEY.matcher(heading);
		clauses.add(keyed.matches() ? new Clause(keyed.group(2), keyed.group(1), text)
				: new Clause(key(heading), heading, text));
	}

	private static List<Clause> checked(List<Clause> clauses) {
		Set<String> keys = new HashSet<>();
		for (Clause clause : clauses) {
			if (!keys.add(clause.key())) {
				throw new InvalidInput("text", clause.title() + " {#" + clause.key() + "}",
						"une clé {#…} différente pour chaque clause", "a different {#…} key for each clause");
			}
			if (clause.title().length() > 200) {
				throw new InvalidInput("text", clause.title(), "des titres de 200 caractères au plus",
						"titles of at most 200 characters");
			}
		}
		if (clauses.size() > MOST_CLAUSES) {
			throw new InvalidInput("text", clauses.size(), "100 clauses au plus", "at most 100 clauses");
		}
		return List.copyOf(clauses);
	}

	/** The key of a clause that says none: its title without its number. */
	static String key(String title) {
		String plain = SearchName.of(title);
		String named = NUMBER.matcher(plain).replaceFirst("");
		String key = (named.isEmpty() ? plain : named).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return key.isEmpty() ? "clause" : key.substring(0, Math.min(40, key.length()));
	}

	/** The exact text that is signed. */
	static String canonical(List<Clause> clauses) {
		return clauses.stream()
			.map(clause -> clause.title().isEmpty() ? clause.text() : "## " + clause.title() + "\n\n" + clause.text())
			.collect(Collectors.joining("\n\n"));
	}

	/** The text to begin the next version from, with the keys that titles do not tell. */
	static String editable(List<Clause> clauses) {
		return canonical(clauses.stream()
			.map(clause -> clause.title().isEmpty() || clause.key().equals(key(clause.title())) ? clause
					: new Clause(clause.key(), clause.title() + " {#" + clause.key() + "}", clause.text()))
			.toList());
	}

}
