package org.cohesioncyber.platform;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** A process of its own that starts parts and holds them until it is killed. */
final class Holder {

	private Holder() {
	}

	/** Prints the processes it started, once they are ready. */
	public static void main(String[] arguments) {
		var parts = Stream.of(arguments).skip(1).map(Part::valueOf).toArray(Part[]::new);
		var settings = PlatformSettings.of(Path.of(arguments[0])).only().anyPorts().console(System.err::println);
		var platform = Platform.start(settings);
		platform.require(Set.of(parts));
		platform.running().flatMap(Server::processes).forEach((process) -> System.out.println(process.pid()));
		System.out.println("ready");
		platform.ended().join();
	}

}
