package org.cohesioncyber.hub.ledger;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The operator's command over the keys for encryption at rest: {@code java -jar hub.jar
 * keys status}. Needs the settings of the keyring and of the database, and no running
 * hub. Speaks French, as the people do who run a hub.
 */
public final class KeysCommand {

	/** The first word of the command line that asks for this command. */
	public static final String WORD = "keys";

	static final String USAGE = """
			usage : keys status            les clés, et combien de valeurs reposent sous chacune
			        keys rotate            ajoute une clé, attend que tout le monde l'ait lue, puis scelle avec elle
			        keys retire CLÉ        retire une ancienne clé sous laquelle plus rien ne repose
			        keys restore FICHIER   remet une clé retirée""";

	private static final int REFUSED = 1;

	private static final int MISUSED = 2;

	private KeysCommand() {
	}

	/** Runs the command and answers its exit status. */
	public static int run(PrintStream out, String... arguments) {
		List<String> words = List.of(arguments).stream().filter(word -> !word.startsWith("--")).toList();
		if (!isKnown(words)) {
			out.println(USAGE);
			return MISUSED;
		}
		try (ConfigurableApplicationContext context = context(arguments)) {
			KeyRotation rotation = new KeyRotation(keyring(context.getBean(KeysSettings.class)),
					context.getBean(KeyBook.class), context.getBean(SealedRows.class), out, Duration.ofMinutes(1));
			return act(rotation, words) ? 0 : REFUSED;
		}
		catch (KeyringException refusal) {
			out.println(refusal.getMessage());
		}
		catch (DataAccessException | TransactionException away) {
			out.println("La base ne répond pas : " + NestedExceptionUtils.getMostSpecificCause(away).getMessage());
		}
		return REFUSED;
	}

	private static boolean isKnown(List<String> words) {
		return !words.isEmpty() && Map.of("status", 1, "rotate", 1, "retire", 2, "restore", 2)
			.getOrDefault(words.getFirst(), 0) == words.size();
	}

	private static boolean act(KeyRotation rotation, List<String> words) {
		return switch (words.getFirst()) {
			case "status" -> rotation.status();
			case "rotate" -> rotation.rotate();
			case "retire" -> rotation.retire(words.getLast());
			default -> rotation.restore(Path.of(words.getLast()));
		};
	}

	private static Keyring keyring(KeysSettings settings) {
		try {
			return Keyring.at(settings.file(), false);
		}
		catch (KeyringException _) {
			throw new KeyringException("Le trousseau " + settings.file()
					+ " manque : remettre celui de ce hub, ou indiquer où il est par COHESION_KEYS_FILE.");
		}
	}

	private static ConfigurableApplicationContext context(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		// As arguments, for they must win over the hub's own file.
		all.add("--spring.main.web-application-type=none");
		all.add("--logging.level.root=error");
		return new SpringApplicationBuilder(KeysCommandParts.class).bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.run(all.toArray(String[]::new));
	}

}
