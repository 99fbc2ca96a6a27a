package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

import org.cohesioncyber.hub.testing.SignedIn;

/** The passwords of the demonstration people, as they are printed at the start. */
final class DemonstrationPasswords {

	private DemonstrationPasswords() {
	}

	static Properties all() {
		try {
			Properties accounts = new Properties();
			accounts.load(new StringReader(
					Files.readString(SignedIn.repositoryFile("deploy/keycloak/demonstration/accounts.properties"))));
			return accounts;
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	static String of(String user) {
		return all().getProperty(user);
	}

}
