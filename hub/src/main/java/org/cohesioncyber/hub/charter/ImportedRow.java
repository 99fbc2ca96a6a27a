package org.cohesioncyber.hub.charter;

import java.util.List;

import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * What became of one line of a file.
 *
 * @param line its number in the file
 * @param name as the file says
 * @param siren as the file says
 */
public record ImportedRow(int line, Outcome outcome, String name, String siren, Notes notes) {

	/** What importing the line does. */
	public enum Outcome {

		/** It registers an organisation. */
		NEW,
		/** It changes what the register says of one. */
		CHANGED,
		/** The register says so already. */
		SAME,
		/** Nothing, because of its faults. */
		REFUSED

	}

	/**
	 * What there is to say of the line.
	 *
	 * @param corrections what was read otherwise than it was written
	 * @param changes what the register says now, and will say
	 */
	public record Notes(List<Reading> corrections, List<Reading> changes, List<Fault> faults) {

		public Notes {
			corrections = List.copyOf(corrections);
			changes = List.copyOf(changes);
			faults = List.copyOf(faults);
		}

		static Notes refused(List<Reading> corrections, Fault fault) {
			return new Notes(corrections, List.of(), List.of(fault));
		}

	}

	/** One value and another in its stead. */
	public record Reading(RegisterColumn column, String from, String to) {

	}

}
