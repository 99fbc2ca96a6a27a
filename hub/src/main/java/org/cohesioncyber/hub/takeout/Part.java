package org.cohesioncyber.hub.takeout;

import java.util.function.Function;
import java.util.stream.Stream;

import org.cohesioncyber.hub.files.Download;
import org.cohesioncyber.hub.shared.Actor;

/**
 * One kind of thing an organisation gave, read as one of its own people.
 *
 * @param name of the JSON file, and the last word of the message that says what is in it
 * @param things one by one, each read when it is reached
 * @param files that belong to them
 */
record Part(String name, Function<Actor, Stream<?>> things, Function<Actor, Stream<Download>> files) {

	Part(String name, Function<Actor, Stream<?>> things) {
		this(name, things, _ -> Stream.empty());
	}

}
