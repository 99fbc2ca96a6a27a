package org.cohesioncyber.platform;

import org.jspecify.annotations.Nullable;

/** The platform or one of its parts cannot run; the message is written for people. */
public class PlatformException extends RuntimeException {

	PlatformException(String message) {
		super(message);
	}

	PlatformException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
