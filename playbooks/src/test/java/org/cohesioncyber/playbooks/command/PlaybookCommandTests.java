package org.cohesioncyber.playbooks.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybookCommandTests {

	private static final Path RANSOM = Path.of("library/crise/rancongiciel/playbook.json");

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@BeforeEach
	void keys() throws Exception {
		write("own", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
		write("other", KeyPairGenerator.getInstance("RSA").generateKeyPair());
	}

	@Test
	void validatesAndRenders() throws IOException {
		assertThat(run("validate", RANSOM.toString())).isZero();
		assertThat(this.out.toString()).contains("playbook.json: valid");
		assertThat(run("render", RANSOM.toString())).isZero();
		assertThat(this.out.toString()).contains("RANÇONGICIEL", "1. Isoler sans éteindre", "[ ] Débrancher du réseau");
		Path broken = Files.writeString(this.folder.resolve("broken.json"), "{\"type\": \"playbook\"}");
		assertThat(run("validate", RANSOM.toString(), broken.toString())).isOne();
		assertThat(this.out.toString()).contains("broken.json: refused", "  refused /workflow: nothing");
		assertThat(run("render", broken.toString())).isOne();
		assertThat(this.err.toString()).contains("/workflow: nothing");
	}

	@Test
	void signsAndVerifies() throws IOException {
		assertThat(run("sign", "--key", file("own.key"), "--public", file("own.pub"), "--signee", "Valmer",
				RANSOM.toString()))
			.isZero();
		Path signed = Files.writeString(this.folder.resolve("signed.json"), this.out.toString());
		assertThat(run("verify", "--trust", file("own.pub"), signed.toString())).isZero();
		assertThat(this.out.toString()).contains("TRUSTED Valmer");
		assertThat(run("verify", "--trust", file("other.pub"), signed.toString())).isOne();
		assertThat(this.out.toString()).contains("UNKNOWN_KEY Valmer");
		Path changed = Files.writeString(this.folder.resolve("changed.json"),
				Files.readString(signed).replace("hors ligne", "en ligne"));
		assertThat(run("verify", "--trust", file("own.pub"), changed.toString())).isOne();
		assertThat(this.out.toString()).contains("BROKEN Valmer");
		assertThat(run("verify", RANSOM.toString())).isOne();
		assertThat(this.out.toString()).contains("no signature");
	}

	@Test
	void saysWhatWasCalledWrongly() {
		assertThat(run("render", file("none.json"))).isEqualTo(2);
		assertThat(this.err.toString()).contains("none.json").contains("expected: a file of UTF-8 text");
		assertThat(run("verify", "--trust", RANSOM.toString(), RANSOM.toString())).isEqualTo(2);
		assertThat(this.err.toString()).contains("expected: a public key as PEM");
		assertThat(run("sing")).isEqualTo(2);
	}

	private int run(String... arguments) {
		this.out.getBuffer().setLength(0);
		CommandLine line = PlaybookCommand.line();
		line.setOut(new PrintWriter(this.out, true));
		line.setErr(new PrintWriter(this.err, true));
		return line.execute(arguments);
	}

	private String file(String name) {
		return this.folder.resolve(name).toString();
	}

	private void write(String name, KeyPair pair) throws IOException {
		Files.writeString(this.folder.resolve(name + ".key"), pem("PRIVATE KEY", pair.getPrivate()));
		Files.writeString(this.folder.resolve(name + ".pub"), pem("PUBLIC KEY", pair.getPublic()));
	}

	private static String pem(String what, Key key) {
		return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
				+ "\n-----END " + what + "-----\n";
	}

}
