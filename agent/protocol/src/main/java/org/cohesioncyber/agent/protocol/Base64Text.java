package org.cohesioncyber.agent.protocol;

import java.util.Base64;

/**
 * Base 64 read strictly: a text that is not exactly what its bytes would be written as is
 * refused.
 */
final class Base64Text {

	private Base64Text() {
	}

	static String url(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static byte[] url(String field, String text) {
		return strict(field, text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
	}

	static String padded(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	static byte[] padded(String field, String text) {
		return strict(field, text, Base64.getDecoder(), Base64.getEncoder());
	}

	private static byte[] strict(String field, String text, Base64.Decoder decoder, Base64.Encoder encoder) {
		byte[] bytes;
		try {
			bytes = decoder.decode(text);
		}
		catch (IllegalArgumentException _) {
			throw new IllegalArgumentException(field + ": not base64");
		}
		if (!encoder.encodeToString(bytes).equals(text)) {
			throw new IllegalArgumentException(field + ": not canonical base64");
		}
		return bytes;
	}

}
