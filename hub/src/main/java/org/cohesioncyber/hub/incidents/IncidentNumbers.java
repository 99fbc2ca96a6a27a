package org.cohesioncyber.hub.incidents;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the short numbers people say on the phone, such as {@code VAL-7K3M}: no letter or
 * digit that looks or sounds like another one.
 */
@Component
class IncidentNumbers {

	static final String ALPHABET = "234679ACDEFHJKMPQRTWXY";

	private static final int LENGTH = 4;

	private static final int TRIES_PER_LENGTH = 8;

	private final String territory;

	private final RandomGenerator random;

	@Autowired
	IncidentNumbers(IncidentsSettings settings) {
		this(settings.numberPrefix(), new SecureRandom());
	}

	IncidentNumbers(String territory, RandomGenerator random) {
		this.territory = territory;
		this.random = random;
	}

	/**
	 * A number to try; the more were taken already, the longer it becomes.
	 */
	String candidate(int alreadyTaken) {
		StringBuilder number = new StringBuilder(this.territory).append('-');
		for (int i = 0; i < LENGTH + alreadyTaken / TRIES_PER_LENGTH; i++) {
			number.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return number.toString();
	}

}
