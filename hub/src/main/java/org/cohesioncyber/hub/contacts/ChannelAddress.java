package org.cohesioncyber.hub.contacts;

/** Reads and writes the addresses of every kind of channel: pure. */
final class ChannelAddress {

	private static final String EMAIL = "[^@\\s,;<>\"]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,}";

	private ChannelAddress() {
	}

	/**
	 * What is kept of an address somebody typed.
	 * @throws IllegalArgumentException if it is none of that kind
	 */
	static String read(ChannelKind kind, String text) {
		return switch (kind) {
			case MOBILE, PERSONAL_PHONE, OFFICE_PHONE -> PhoneNumber.of(text).e164();
			case SIGNAL ->
				text.matches("[A-Za-z_][A-Za-z0-9_]{2,31}\\.[0-9]{2,9}") ? text : PhoneNumber.of(text).e164();
			case TCHAP -> matching(text, EMAIL + "|@[a-z0-9._=/-]{1,120}:[a-z0-9.-]{3,120}");
			case OLVID -> matching(text, "[^\\p{Cntrl}]{2,200}");
			case RESCUE_EMAIL, WORK_EMAIL -> matching(text, EMAIL);
		};
	}

	static String expectedFrench(ChannelKind kind) {
		return switch (kind) {
			case MOBILE, PERSONAL_PHONE, OFFICE_PHONE ->
				"un numéro de téléphone attribué, par exemple 06 39 98 12 34 ou +32 470 12 34 56";
			case SIGNAL -> "un numéro de téléphone ou un nom d’utilisateur Signal, par exemple nadia.42";
			case TCHAP ->
				"une adresse électronique ou un identifiant Tchap, par exemple @prenom.nom:agent.tchap.gouv.fr";
			case OLVID -> "le nom affiché ou le lien d’invitation Olvid, 2 à 200 caractères";
			case RESCUE_EMAIL, WORK_EMAIL -> "une adresse électronique, par exemple prenom.nom@exemple.fr";
		};
	}

	static String expectedEnglish(ChannelKind kind) {
		return switch (kind) {
			case MOBILE, PERSONAL_PHONE, OFFICE_PHONE ->
				"a telephone number in use, such as 06 39 98 12 34 or +32 470 12 34 56";
			case SIGNAL -> "a telephone number or a Signal user name, such as nadia.42";
			case TCHAP -> "an e-mail address or a Tchap name, such as @name:agent.tchap.gouv.fr";
			case OLVID -> "the Olvid display name or invitation link, 2 to 200 characters";
			case RESCUE_EMAIL, WORK_EMAIL -> "an e-mail address, such as name@example.org";
		};
	}

	/** As people read it. */
	static String shown(String address) {
		return address.matches("\\+[0-9]{5,15}") ? new PhoneNumber(address).shown() : address;
	}

	private static String matching(String text, String pattern) {
		if (text.length() > 200 || !text.matches(pattern)) {
			throw new IllegalArgumentException(text);
		}
		return text;
	}

}
