package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that holds the platform of one build for as long as the build lives, and does
 * to its parts what the build's tests ask for.
 */
final class Keeper {

	private final Platform platform;

	private final ServerSocket door;

	private final String secret;

	private Keeper(Platform platform, ServerSocket door, String secret) {
		this.platform = platform;
		this.door = door;
		this.secret = secret;
	}

	/**
	 * Keeps a platform in a directory until a process ends: the arguments are the
	 * directory, the process, and the top of the checkout.
	 */
	public static void main(String[] arguments) throws IOException {
		var directory = Path.of(arguments[0]);
		var owner = ProcessHandle.of(Long.parseLong(arguments[1]));
		try (var platform = Platform.start(SharedPlatform.settings(directory, Path.of(arguments[2])));
				var door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			var secret = new Secrets(directory.resolve("secrets.properties")).get("keeper");
			var keeper = new Keeper(platform, door, secret);
			Thread.ofVirtual().start(keeper::serve);
			new KeeperLine(door.getLocalPort(), secret).write(directory);
			CompletableFuture
				.anyOf(platform.ended(),
						owner.<CompletableFuture<?>>map(ProcessHandle::onExit)
							.orElseGet(() -> CompletableFuture.completedFuture(null)))
				.join();
		}
	}

	private void serve() {
		while (!this.door.isClosed()) {
			try {
				var visitor = this.door.accept();
				Thread.ofVirtual().start(() -> hear(visitor));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void hear(Socket visitor) {
		try (visitor; var in = new Scanner(visitor.getInputStream(), StandardCharsets.UTF_8)) {
			var words = List.of(in.nextLine().split(" "));
			visitor.getOutputStream().write(answer(words).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String answer(List<String> words) {
		if (!words.getFirst().equals(this.secret)) {
			return "no\nkeeper: wrong secret (expected: that of its directory)";
		}
		try {
			var parts = words.stream().skip(2).map(Part::valueOf).collect(Collectors.toSet());
			return "ok\n" + obey(Request.valueOf(words.get(1)), parts);
		}
		catch (RuntimeException ex) {
			return "no\n" + ex.getMessage();
		}
	}

	private String obey(Request request, Set<Part> parts) {
		if (request == Request.REQUIRE) {
			this.platform.require(parts);
			return asked(parts).map((server) -> String.valueOf(server.port())).collect(Collectors.joining("\n"));
		}
		return asked(parts).map((server) -> switch (request) {
			case START -> done(server::start);
			case STOP -> done(server::stop);
			case KILL -> done(server::kill);
			case FREEZE -> done(server::freeze);
			case RESUME -> done(server::resume);
			case PROCESSES -> server.processes()
				.filter(ProcessHandle::isAlive)
				.map((process) -> String.valueOf(process.pid()))
				.collect(Collectors.joining("\n"));
			case REQUIRE -> throw new IllegalStateException("answered above");
		}).collect(Collectors.joining("\n"));
	}

	private Stream<Server> asked(Set<Part> parts) {
		var ordered = EnumSet.noneOf(Part.class);
		ordered.addAll(parts);
		return ordered.stream().map(this.platform::server);
	}

	private static String done(Runnable act) {
		act.run();
		return "";
	}

	/** What a test may ask for. */
	enum Request {

		REQUIRE, START, STOP, KILL, FREEZE, RESUME, PROCESSES

	}

}
