package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to reach a {@link Keeper}.
 *
 * @param port where it listens on this machine
 * @param secret what it answers to
 */
record KeeperLine(int port, String secret) {

	private static final String FILE = "keeper.properties";

	private static final Duration PATIENCE = Duration.ofMinutes(6);

	/** The keeper of a directory, if it still answers. */
	static Optional<KeeperLine> find(Path directory) {
		try {
			var known = new Properties();
			known.load(new StringReader(Files.readString(directory.resolve(FILE))));
			var line = new KeeperLine(Integer.parseInt(known.getProperty("port")),
					new Secrets(directory.resolve("secrets.properties")).get("keeper"));
			line.ask(Keeper.Request.REQUIRE, Set.of());
			return Optional.of(line);
		}
		catch (IOException | PlatformException ex) {
			return Optional.empty();
		}
	}

	void write(Path directory) throws IOException {
		var fresh = directory.resolve(FILE + ".new");
		Files.writeString(fresh, "port=" + this.port + System.lineSeparator());
		Files.move(fresh, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Has these parts started and says on which ports they are. */
	Map<Part, Integer> require(Set<Part> parts) {
		var ordered = EnumSet.noneOf(Part.class);
		ordered.addAll(parts);
		var answer = ask(Keeper.Request.REQUIRE, parts);
		var ports = new EnumMap<Part, Integer>(Part.class);
		var number = 0;
		for (var part : ordered) {
			ports.put(part, Integer.parseInt(answer.get(number++)));
		}
		return ports;
	}

	void tell(Keeper.Request request, Part part) {
		ask(request, Set.of(part));
	}

	Stream<ProcessHandle> processes(Part part) {
		return ask(Keeper.Request.PROCESSES, Set.of(part)).stream()
			.map(Long::parseLong)
			.map(ProcessHandle::of)
			.flatMap(Optional::stream);
	}

	private List<String> ask(Keeper.Request request, Set<Part> parts) {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			var words = Stream.concat(Stream.of(this.secret, request.name()), parts.stream().map(Part::name))
				.collect(Collectors.joining(" ", "", "\n"));
			socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
			var lines = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			if (lines.isEmpty() || !lines.getFirst().equals("ok")) {
				throw new PlatformException(String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size())));
			}
			return lines.stream().skip(1).filter((line) -> !line.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new PlatformException("La plateforme des essais ne répond plus (keeper.log) : " + ex.getMessage(),
					ex);
		}
	}

}
