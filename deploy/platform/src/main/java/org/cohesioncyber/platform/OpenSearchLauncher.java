package org.cohesioncyber.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs in the process of OpenSearch, on its class path, where any port may be used. */
final class OpenSearchLauncher {

	private static final String RUNNER = "org.codelibs.opensearch.runner.OpenSearchRunner";

	private OpenSearchLauncher() {
	}

	public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
		var type = Class.forName(RUNNER);
		var runner = (Closeable) type.getConstructor().newInstance();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
		// The runner's own main refuses ports above 9299 and silently takes another one.
		type.getMethod("setMaxHttpPort", int.class).invoke(runner, -1);
		type.getMethod("build", String[].class).invoke(runner, (Object) arguments);
		Thread.currentThread().join();
	}

	private static void close(Closeable runner) {
		try {
			runner.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
