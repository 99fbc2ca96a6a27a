package org.cohesioncyber.playbooks;

/** What playbooks, steps and commands have in common (CACAO 2.0, section 10). */
final class CommonShapes {

	static final String VARIABLE = "__[a-zA-Z_][a-zA-Z0-9_-]{0,199}__";

	static final Rule REFERENCE = Shape.empty()
		.requiring("name", Rule.name())
		.with("description", Rule.text())
		.with("source", Rule.text())
		.with("url", Rule.matching("https?://\\S{1,2000}", "an address that begins with https://"))
		.with("external_id", Rule.text())
		.with("reference_id", Rule.text());

	static final Rule EXTENSIONS = Rule.dictionary("extension-definition--" + Rule.UUID,
			"extension-definition -- and a UUID", Rule.extension());

	static final Rule VARIABLES = Rule.dictionary(VARIABLE, "the name of a variable, as in __name__",
			Shape.empty()
				.requiring("type", Rule.openlyOneOf(Words.VARIABLES))
				.with("description", Rule.text())
				.with("value", (value, place, flaws) -> {
					if (!value.isNull()) {
						Rule.text().check(value, place, flaws);
					}
				})
				.with("constant", Rule.bool())
				.with("external", Rule.bool()));

	private CommonShapes() {
	}

}
