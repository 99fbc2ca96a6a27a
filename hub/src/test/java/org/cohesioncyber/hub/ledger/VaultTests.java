package org.cohesioncyber.hub.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VaultTests {

	@TempDir
	Path directory;

	@Test
	void opensWhatItSealedAndOnlyWhereItWasSealed() {
		Vault vault = vault();
		byte[] sealed = vault.seal("06 12 34 56 78", "directory.phone/1");
		assertThat(new String(sealed)).doesNotContain("06 12");
		assertThat(vault.openText(sealed, "directory.phone/1")).isEqualTo("06 12 34 56 78");
		assertThatThrownBy(() -> vault.openText(sealed, "directory.phone/2")).hasMessageContaining("directory.phone/2");
	}

	@Test
	void refusesAnAlteredValue() {
		Vault vault = vault();
		byte[] sealed = vault.seal("secret", "here");
		for (int i = 0; i < sealed.length; i++) {
			byte[] altered = sealed.clone();
			altered[i] ^= 1;
			assertThatThrownBy(() -> vault.open(altered, "here")).isInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void afterRotationOpensTheOldAndSealsWithTheNew() {
		Vault vault = vault();
		byte[] old = vault.seal("secret", "here");
		assertThat(vault.isStale(old)).isFalse();
		Keyring keyring = Keyring.at(file(), false);
		int next = keyring.add();
		assertThat(vault.refresh().sealing()).as("a key only added").isNotEqualTo(next);
		keyring.sealWith(next);
		vault.refresh();
		assertThat(vault.isStale(old)).isTrue();
		assertThat(vault.openText(old, "here")).isEqualTo("secret");
		assertThat(vault.isStale(vault.seal("secret", "here"))).isFalse();
		assertThat(vault().openText(old, "here")).as("another replica with the same file").isEqualTo("secret");
	}

	@Test
	void opensWhatAnotherReplicaSealedWithAKeyItHasNotReadYet() {
		Vault frozen = vault();
		Keyring keyring = Keyring.at(file(), false);
		keyring.sealWith(keyring.add());
		byte[] sealed = vault().seal("secret", "here");
		assertThat(frozen.openText(sealed, "here")).isEqualTo("secret");
	}

	@Test
	void namesTheKeyThatIsMissing() {
		byte[] sealed = vault().seal("secret", "here");
		Vault other = new Vault(new KeysSettings(this.directory.resolve("other.json"), true));
		assertThatThrownBy(() -> other.open(sealed, "here"))
			.hasMessageContaining("does not hold key " + Keys.name(Keys.sealedWith(sealed)));
	}

	@Test
	void goesOnWithTheKeysItHasWhenTheKeyringIsDamaged() throws Exception {
		Vault vault = vault();
		byte[] sealed = vault.seal("secret", "here");
		Files.writeString(file(), "{}");
		vault.refresh();
		assertThat(vault.openText(sealed, "here")).isEqualTo("secret");
		assertThatThrownBy(this::vault).hasMessageContaining("a readable keyring");
	}

	@Test
	void aRetiredKeyOpensNothingUntilItIsRestored() {
		byte[] sealed = vault().seal("secret", "here");
		Keyring keyring = Keyring.at(file(), false);
		keyring.sealWith(keyring.add());
		Path apart = keyring.retire(Keys.sealedWith(sealed));
		assertThatThrownBy(() -> vault().open(sealed, "here")).isInstanceOf(IllegalStateException.class);
		int sealing = keyring.read().sealing();
		keyring.restore(apart);
		assertThat(vault().openText(sealed, "here")).isEqualTo("secret");
		assertThat(keyring.read().sealing()).isEqualTo(sealing);
		assertThat(keyring.read().waiting()).isEmpty();
	}

	@Test
	void onlyItsOwnerReadsTheKeyring() throws Exception {
		vault();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
	}

	@Test
	void refusesToStartWithoutItsKeyring() {
		assertThatThrownBy(() -> new Vault(new KeysSettings(file(), false))).hasMessageContaining("cohesion.keys.file")
			.hasMessageContaining("expected: the keyring");
	}

	private Vault vault() {
		return new Vault(new KeysSettings(file(), true));
	}

	private Path file() {
		return this.directory.resolve("keyring.json");
	}

}
