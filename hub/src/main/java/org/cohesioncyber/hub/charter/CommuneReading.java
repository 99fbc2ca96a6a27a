package org.cohesioncyber.hub.charter;

import java.util.List;

/** What came of reading a commune as somebody wrote it. */
public sealed interface CommuneReading {

	/** Exactly one commune fits. */
	record Found(Commune commune) implements CommuneReading {
	}

	/**
	 * It is now part of another commune.
	 *
	 * @param formerName its own name; blank when only its code is remembered
	 */
	record Merged(String formerName, Commune commune) implements CommuneReading {
	}

	/** Several communes fit. */
	record Several(List<Commune> communes) implements CommuneReading {

		public Several {
			communes = List.copyOf(communes);
		}

	}

	/** None fits. */
	record Unknown() implements CommuneReading {
	}

}
