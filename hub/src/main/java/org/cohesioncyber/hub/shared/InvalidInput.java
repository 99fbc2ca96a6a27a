package org.cohesioncyber.hub.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Input that breaks a rule: every field at fault with its value and what was expected, in
 * French and in English. Nothing was stored.
 */
public final class InvalidInput extends RuntimeException {

	private final List<Fault> faults;

	public InvalidInput(List<Fault> faults) {
		super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
		this.faults = List.copyOf(faults);
	}

	public InvalidInput(String field, Object value, String expectedFrench, String expectedEnglish) {
		this(List.of(new Fault(field, String.valueOf(value), expectedFrench, expectedEnglish)));
	}

	public List<Fault> faults() {
		return faults;
	}

	/** One field at fault; {@code field} is its name in the form or the JSON. */
	public record Fault(String field, String value, String expectedFrench, String expectedEnglish) {

		private static final int SHOWN = 200;

		public Fault {
			value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
		}

		@Override
		public String toString() {
			return field + ": " + value + " (expected: " + expectedEnglish + ")";
		}

	}

}
