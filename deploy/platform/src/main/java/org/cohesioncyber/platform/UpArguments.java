package org.cohesioncyber.platform;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The command line of {@link Up}.
 *
 * @param external whether the servers are somebody else's
 * @param data directory of data, logs and secrets
 * @param hub the hub's jar, if not the one just built
 */
record UpArguments(boolean external, Path data, Optional<Path> hub) {

	static final String USAGE = """
			usage : up [--external] [--data RÉPERTOIRE] [--hub JAR]
			  --external  utilise les serveurs donnés par les variables COHESION_* au lieu de les démarrer
			  --data      données, journaux et secrets (par défaut .data)
			  --hub       le jar exécutable du hub (par défaut hub/target/hub-*-exec.jar)""";

	static UpArguments parse(List<String> words) {
		var external = false;
		var data = Path.of(".data");
		var hub = Optional.<Path>empty();
		var rest = new ArrayDeque<>(words);
		while (!rest.isEmpty()) {
			var word = rest.remove();
			switch (word) {
				case "--external" -> external = true;
				case "--data" -> data = value(word, rest);
				case "--hub" -> hub = Optional.of(value(word, rest));
				default -> throw new IllegalArgumentException("argument inconnu : " + word);
			}
		}
		return new UpArguments(external, data, hub);
	}

	private static Path value(String option, ArrayDeque<String> rest) {
		if (rest.isEmpty() || rest.peek().startsWith("--")) {
			throw new IllegalArgumentException(option + " : il manque une valeur");
		}
		return Path.of(rest.remove());
	}

}
