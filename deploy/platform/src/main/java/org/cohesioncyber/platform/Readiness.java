package org.cohesioncyber.platform;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Waits until a server answers, as long as it lives. */
final class Readiness {

	private static final long BETWEEN_MILLIS = 50;

	private static final int LINES = 15;

	private Readiness() {
	}

	static void await(String label, ChildProcess child, Duration patience, Probe probe) {
		var end = System.nanoTime() + patience.toNanos();
		Exception last = null;
		while (child.isAlive()) {
			try {
				probe.ask();
				return;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new PlatformException(label + " : attente interrompue", ex);
			}
			catch (Exception ex) {
				last = ex;
			}
			if (System.nanoTime() > end) {
				throw failed("%s ne répond pas après %s".formatted(label, French.seconds(patience)), child, last);
			}
			pause();
		}
		throw ended(label, child);
	}

	static PlatformException ended(String label, ChildProcess child) {
		return failed("%s s'est arrêté".formatted(label), child, null);
	}

	private static PlatformException failed(String what, ChildProcess child, @Nullable Exception cause) {
		return new PlatformException("%s. Fin de son journal (%s) :%n%s".formatted(what, child.log(),
				child.lastLines(LINES).indent(2).stripTrailing()), cause);
	}

	static void pause() {
		try {
			Thread.sleep(BETWEEN_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** One real request; any exception means not yet. */
	interface Probe {

		void ask() throws Exception;

	}

}
