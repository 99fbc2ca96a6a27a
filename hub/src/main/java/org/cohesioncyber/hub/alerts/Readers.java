package org.cohesioncyber.hub.alerts;

import java.util.List;

/** Who can read an alert, as far as the asker may know. */
public sealed interface Readers {

	/** Everybody by name, for the owner. */
	record Named(List<String> names) implements Readers {

		public Named {
			names = List.copyOf(names);
		}

	}

	/** The asker's organisation and others, for a recipient. */
	record YouAndOthers() implements Readers {

	}

}
