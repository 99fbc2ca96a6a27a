package org.cohesioncyber.agent.protocol;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class Ed25519KeysTests {

	@TempDir
	Path home;

	@Test
	void readsBackWhatItWroteForItsOwnerOnly() throws IOException {
		Path file = this.home.resolve("key.pem");
		Ed25519Keys keys = Ed25519Keys.generate();

		keys.write(file);

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(Ed25519Keys.read(file).publicKey()).isEqualTo(keys.publicKey());
	}

	@Test
	void neverOverwritesAKey() throws IOException {
		Path file = this.home.resolve("key.pem");
		Ed25519Keys.generate().write(file);

		assertThatExceptionOfType(FileAlreadyExistsException.class)
			.isThrownBy(() -> Ed25519Keys.generate().write(file));
	}

	@Test
	void refusesAFileWhoseHalvesDoNotMatch() throws IOException {
		Ed25519Keys.generate().write(this.home.resolve("a"));
		Ed25519Keys.generate().write(this.home.resolve("b"));
		String mixed = Files.readString(this.home.resolve("a")).split("-----BEGIN PUBLIC")[0] + "-----BEGIN PUBLIC"
				+ Files.readString(this.home.resolve("b")).split("-----BEGIN PUBLIC")[1];
		Files.writeString(this.home.resolve("mixed"), mixed);

		assertThatIOException().isThrownBy(() -> Ed25519Keys.read(this.home.resolve("mixed")))
			.withMessageContaining("not an Ed25519 key pair");
	}

	@Test
	void carriesThePublicHalfAsThirtyTwoBytes() {
		Ed25519Keys keys = Ed25519Keys.generate();
		String text = Ed25519Keys.text(keys.publicKey());

		assertThat(text).hasSize(43);
		assertThat(Ed25519Keys.publicKey(text)).isEqualTo(keys.publicKey());
		assertThatIllegalArgumentException().isThrownBy(() -> Ed25519Keys.publicKey(text.substring(1)));
	}

	@Test
	void provesThatTheOtherHalfIsHere() {
		Ed25519Keys keys = Ed25519Keys.generate();
		Enrolment enrolment = Enrolment.proving("ABCD-EFGH", "Mairie", keys);

		assertThat(enrolment.provesPossession()).isTrue();
		assertThat(new Enrolment("ABCD-EFGI", "Mairie", enrolment.publicKey(), enrolment.proof()).provesPossession())
			.isFalse();
		assertThat(new Enrolment("ABCD-EFGH", "Lycée", enrolment.publicKey(), enrolment.proof()).provesPossession())
			.isFalse();
		assertThat(enrolment.toString()).doesNotContain("ABCD-EFGH");
	}

}
