package org.cohesioncyber.agent.daemon.config;

/** The configuration cannot be used; the message says where and what is expected. */
public final class ConfigurationException extends Exception {

	public ConfigurationException(String message) {
		super(message);
	}

}
