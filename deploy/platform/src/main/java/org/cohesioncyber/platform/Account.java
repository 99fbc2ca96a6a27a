package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account this process runs under, and how it runs a program that refuses root.
 *
 * @param uid the numeric user
 */
record Account(int uid) {

	private static final int NOBODY = 65534;

	static Account current() {
		try {
			return new Account((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isRoot() {
		return this.uid == 0;
	}

	/**
	 * How a program that refuses root is run: as is for an ordinary user; for root in a
	 * user namespace, where it is nobody to itself and still owns root's files, or as
	 * nobody where namespaces are forbidden.
	 */
	Unprivileged unprivileged() {
		if (!isRoot()) {
			return new Unprivileged(List.of(), this.uid);
		}
		if (succeeds("unshare", "-U", "true")) {
			return new Unprivileged(List.of("unshare", "-U"), this.uid);
		}
		return new Unprivileged(
				List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"),
				NOBODY);
	}

	private static boolean succeeds(String... command) {
		try {
			return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * A way to run a program without root's rights.
	 *
	 * @param prefix what comes before the command
	 * @param owner the user who must own the program's files
	 */
	record Unprivileged(List<String> prefix, int owner) {

		List<String> command(List<String> command) {
			var whole = new ArrayList<>(this.prefix);
			whole.addAll(command);
			return whole;
		}

		void own(Path directory) throws IOException {
			if (ownerOf(directory) == this.owner) {
				return;
			}
			try (var files = Files.walk(directory)) {
				for (var file : (Iterable<Path>) files::iterator) {
					Files.setAttribute(file, "unix:uid", this.owner);
				}
			}
		}

		private static int ownerOf(Path file) throws IOException {
			return (int) Files.getAttribute(file, "unix:uid");
		}

	}

}
