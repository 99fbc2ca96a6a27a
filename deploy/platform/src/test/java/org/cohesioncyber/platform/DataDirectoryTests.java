package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataDirectoryTests {

	@TempDir
	private Path directory;

	@Test
	void isHeldByOneAtATimeAndNamesTheHolder() {
		var first = DataDirectory.hold(this.directory);
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> DataDirectory.hold(this.directory))
			.withMessageContaining(this.directory.toString())
			.withMessageContaining("le processus " + ProcessHandle.current().pid());
		first.close();
		DataDirectory.hold(this.directory).close();
	}

	@Test
	void keepsSecretsToItsOwner() throws IOException {
		var file = this.directory.resolve("secrets.properties");
		var secret = new Secrets(file).get("keycloak");
		assertThat(secret).hasSize(40).isEqualTo(new Secrets(file).get("keycloak"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

}
