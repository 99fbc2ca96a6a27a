package org.cohesioncyber.agent.protocol;

import java.util.regex.Pattern;

/**
 * What of a request is signed: its method, its path as it stands on the request line, its
 * body.
 */
public record SignedRequest(String method, String path, byte[] body) {

	private static final Pattern METHOD = Pattern.compile("[A-Z]{3,10}");

	private static final Pattern PATH = Pattern.compile("/[\\x21\\x24-\\x3B\\x3D\\x40-\\x5A\\x5F\\x61-\\x7A\\x7E]*");

	public SignedRequest {
		Require.matching("method", method, METHOD, "an HTTP method");
		Require.matching("path", path, PATH, "an absolute path without query");
		Require.present("body", body);
	}

}
