package org.cohesioncyber.hub.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;

/** A telephone number that exists as such, kept as E.164. */
record PhoneNumber(String e164) {

	private static final String HOME = "FR";

	/** Mobile numbers the French regulator keeps for fiction, so for exercises too. */
	private static final String FICTION = "+3363998";

	/**
	 * Reads a number as people in France write it, or with its country code.
	 * @throws IllegalArgumentException if there is no such number
	 */
	static PhoneNumber of(String text) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		Phonenumber.PhoneNumber read = parsed(text);
		String e164 = numbers.format(read, PhoneNumberUtil.PhoneNumberFormat.E164);
		boolean isFiction = e164.startsWith(FICTION) && e164.length() == 12;
		if (!numbers.isValidNumber(read) && !isFiction || read.hasExtension()) {
			throw new IllegalArgumentException("phone: " + text + " (expected: a number in use)");
		}
		return new PhoneNumber(e164);
	}

	/** As people in France read it: a French number without its country code. */
	String shown() {
		Phonenumber.PhoneNumber read = parsed(this.e164);
		boolean isFrench = read.getCountryCode() == PhoneNumberUtil.getInstance().getCountryCodeForRegion(HOME);
		return PhoneNumberUtil.getInstance()
			.format(read, isFrench ? PhoneNumberUtil.PhoneNumberFormat.NATIONAL
					: PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
	}

	private static Phonenumber.PhoneNumber parsed(String text) {
		try {
			return PhoneNumberUtil.getInstance().parse(text, HOME);
		}
		catch (NumberParseException cause) {
			throw new IllegalArgumentException("phone: " + text + " (expected: a telephone number)", cause);
		}
	}

}
