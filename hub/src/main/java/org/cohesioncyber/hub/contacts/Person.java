package org.cohesioncyber.hub.contacts;

import java.util.List;

/** Who holds a function or stands in, and how to reach them, best way first. */
public record Person(String name, List<Channel> channels) {

	public Person {
		channels = List.copyOf(channels);
	}

	@Override
	public String toString() {
		return "Person[" + this.channels + "]";
	}

}
