package org.cohesioncyber.playbooks.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.cohesioncyber.playbooks.PlaybookVerifier;
import org.cohesioncyber.playbooks.SignatureCheck;
import org.cohesioncyber.playbooks.SignatureCheck.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says of each signature how far it is to be relied on; all is well when one is trusted
 * and none broken.
 */
@Command(name = "verify", description = "Says of each signature how far it is to be relied on.")
final class VerifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--trust", description = "public keys that are trusted, as PEM", paramLabel = "FILE")
	private List<Path> trusted = List.of();

	@Parameters(paramLabel = "FILE")
	private Path file = Path.of("");

	@Override
	public Integer call() {
		PlaybookVerifier verifier = new PlaybookVerifier(
				this.trusted.stream().map(Inputs::publicKey).collect(Collectors.toSet()), Clock.systemUTC());
		List<SignatureCheck> checks = verifier.verify(Inputs.playbook(this.file));
		checks.forEach(check -> this.spec.commandLine()
			.getOut()
			.println(check.verdict() + " " + check.signee() + " (" + check.id() + "): " + check.reason()));
		if (checks.isEmpty()) {
			this.spec.commandLine().getOut().println("no signature");
		}
		boolean isTrusted = checks.stream().anyMatch(check -> check.verdict() == Verdict.TRUSTED);
		return isTrusted && checks.stream().noneMatch(check -> check.verdict() == Verdict.BROKEN) ? 0 : 1;
	}

}
