package org.cohesioncyber.hub.ledger;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.KeyBook.Entered;
import org.cohesioncyber.hub.ledger.KeyBook.Reader;

/**
 * The steps of a rotation. Each leaves a keyring with which everything opens, and may be
 * run again after it was interrupted: a key is added, seals once every running replica
 * has read it, and goes when nothing rests under it.
 */
final class KeyRotation {

	private final Keyring keyring;

	private final KeyBook book;

	private final SealedRows rows;

	private final PrintStream out;

	private final Duration patience;

	KeyRotation(Keyring keyring, KeyBook book, SealedRows rows, PrintStream out, Duration patience) {
		this.keyring = keyring;
		this.book = book;
		this.rows = rows;
		this.out = out;
		this.patience = patience;
	}

	boolean status() {
		Keys keys = checked();
		Map<Integer, Map<String, Long>> counts = this.rows.count();
		say("Trousseau : " + this.keyring.file());
		for (int id : keys.ids()) {
			say("  clé %s  %-9s %8d valeurs".formatted(Keys.name(id), state(keys, id), total(counts, id)));
			counts.getOrDefault(id, Map.of())
				.forEach((column, count) -> say("      %-40s %8d".formatted(column, count)));
		}
		counts.keySet()
			.stream()
			.filter(id -> !keys.has(id))
			.forEach(id -> say("  clé %s  ABSENTE   %8d valeurs".formatted(Keys.name(id), total(counts, id))));
		List<Reader> readers = this.book.readers();
		say("Répliques du hub en marche : " + readers.size());
		readers.forEach(reader -> say("  %s scelle avec %s%s".formatted(reader.name(), Keys.name(reader.sealing()),
				reader.keys().containsAll(keys.ids()) ? "" : " et n'a pas encore lu tout le trousseau")));
		return true;
	}

	boolean rotate() {
		Keys keys = checked();
		int next = keys.waiting().orElseGet(this.keyring::add);
		say(keys.has(next) ? "Reprise de la rotation interrompue : clé " + Keys.name(next) + "."
				: "Clé " + Keys.name(next) + " ajoutée à " + this.keyring.file() + ".");
		this.book.catchUp(this.keyring.read());
		if (!waitFor(reader -> reader.keys().contains(next), "n'ont pas lu la nouvelle clé",
				"Le trousseau de ces machines n'est pas à jour ? Le copier puis relancer keys rotate ; rien n'est encore scellé avec elle.")) {
			return false;
		}
		this.keyring.sealWith(next);
		this.book.catchUp(this.keyring.read());
		say("Clé " + Keys.name(next) + " principale : ce qui s'écrit désormais est scellé avec elle.");
		if (waitFor(reader -> reader.sealing() == next, "scellent encore avec l'ancienne clé",
				"Elles lisent tout ; copier le trousseau sur ces machines.")) {
			say("Toutes les répliques en marche scellent avec elle et rescellent ce qui est ancien ; suivre par keys status.");
		}
		return true;
	}

	boolean retire(String name) {
		Keys keys = checked();
		List<Integer> named = keys.ids().stream().filter(id -> Keys.name(id).equals(name)).toList();
		if (named.isEmpty()) {
			return refuse(name + " n'est pas une clé du trousseau.");
		}
		int id = named.getFirst();
		if (id == keys.sealing()) {
			return refuse("La clé " + name + " est la principale : faire d'abord keys rotate.");
		}
		String mark = this.book.mark();
		if (!waitFor(reader -> reader.sealing() != id, "scellent encore avec la clé " + name, "Réessayer plus tard.")
				|| !until(() -> this.book.passed(mark))) {
			return refuse("Une écriture commencée avant n'est pas finie ; réessayer plus tard.");
		}
		Map<String, Long> resting = this.rows.count().getOrDefault(id, Map.of());
		if (!resting.isEmpty()) {
			return refuse("La clé %s ne peut pas être retirée : %d valeurs sont encore scellées avec elle (%s)."
				.formatted(name, resting.values().stream().mapToLong(Long::longValue).sum(),
						resting.entrySet()
							.stream()
							.map(one -> one.getKey() + " : " + one.getValue())
							.collect(Collectors.joining(", "))));
		}
		this.book.retire(id);
		Path apart = this.keyring.retire(id);
		say("Clé " + name + " retirée du trousseau, gardée dans " + apart + ".");
		say("La mettre avec les sauvegardes de la base qui en ont besoin, puis la détruire avec elles.");
		return true;
	}

	boolean restore(Path apart) {
		int id = this.keyring.restore(apart);
		this.book.restore(id);
		this.book.catchUp(this.keyring.read());
		say("Clé " + Keys.name(id) + " remise au trousseau, sans sceller.");
		return true;
	}

	private Keys checked() {
		Keys keys = this.keyring.read();
		List<Integer> missing = this.book.missing(keys);
		if (!missing.isEmpty()) {
			throw new KeyringException("Le trousseau %s n'est pas celui de cette base : il n'a pas la clé %s."
				.formatted(this.keyring.file(), missing.stream().map(Keys::name).collect(Collectors.joining(", "))));
		}
		this.book.catchUp(keys);
		return keys;
	}

	private String state(Keys keys, int id) {
		if (id == keys.sealing()) {
			return "principale";
		}
		Entered entered = this.book.entry(id);
		return entered != null && entered.sealingAt() == null ? "en attente" : "ancienne";
	}

	private static long total(Map<Integer, Map<String, Long>> counts, int id) {
		return counts.getOrDefault(id, Map.of()).values().stream().mapToLong(Long::longValue).sum();
	}

	private boolean waitFor(Predicate<Reader> done, String what, String advice) {
		if (until(() -> this.book.readers().stream().allMatch(done))) {
			return true;
		}
		String names = this.book.readers()
			.stream()
			.filter(done.negate())
			.map(Reader::name)
			.collect(Collectors.joining(", "));
		say("Des répliques du hub " + what + " : " + names + ". " + advice);
		return false;
	}

	private boolean until(BooleanSupplier condition) {
		long end = System.nanoTime() + this.patience.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
				return false;
			}
			pause();
		}
		return true;
	}

	private static void pause() {
		try {
			Thread.sleep(Duration.ofMillis(200));
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean refuse(String reason) {
		say(reason);
		return false;
	}

	private void say(String line) {
		this.out.println(line);
	}

}
