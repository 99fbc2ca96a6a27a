package org.cohesioncyber.playbooks.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.cohesioncyber.playbooks.Playbook;
import org.cohesioncyber.playbooks.PlaybookSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a playbook with one more signature to standard output. */
@Command(name = "sign", description = "Writes the playbook with one more signature to standard output.")
final class SignCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--key", required = true, description = "private key, PKCS #8 as PEM", paramLabel = "FILE")
	private Path key = Path.of("");

	@Option(names = "--public", required = true, description = "its public key, as PEM", paramLabel = "FILE")
	private Path publicKey = Path.of("");

	@Option(names = "--signee", required = true, description = "who signs, in words")
	private String signee = "";

	@Parameters(paramLabel = "FILE")
	private Path file = Path.of("");

	@Override
	public Integer call() {
		KeyPair keys = new KeyPair(Inputs.publicKey(this.publicKey), Inputs.privateKey(this.key));
		Playbook signed = new PlaybookSigner(keys, Clock.systemUTC()).sign(Inputs.playbook(this.file), this.signee);
		this.spec.commandLine().getOut().println(new String(signed.write(), StandardCharsets.UTF_8));
		return 0;
	}

}
