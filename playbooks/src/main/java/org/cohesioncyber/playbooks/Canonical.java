package org.cohesioncyber.playbooks;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** The one way to write a JSON value down (JSON Canonicalization Scheme, RFC 8785). */
final class Canonical {

	private Canonical() {
	}

	static byte[] bytes(JsonNode value) {
		try {
			return new JsonCanonicalizer(value.toString()).getEncodedUTF8();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
