package org.cohesioncyber.playbooks.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.cohesioncyber.playbooks.Flaw;
import org.cohesioncyber.playbooks.PlaybookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each file everything that is wrong or unusual. */
@Command(name = "validate", description = "Says everything that is wrong, and what is only unusual.")
final class ValidateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1..*", paramLabel = "FILE")
	private List<Path> files = List.of();

	@Override
	public Integer call() {
		boolean isRefused = false;
		for (Path file : this.files) {
			List<Flaw> flaws = new PlaybookReader().check(Inputs.text(file));
			boolean isThis = flaws.stream().anyMatch(flaw -> flaw.weight() == Flaw.Weight.REFUSED);
			isRefused |= isThis;
			this.spec.commandLine().getOut().println(file + ": " + (isThis ? "refused" : "valid"));
			flaws.forEach(flaw -> this.spec.commandLine()
				.getOut()
				.println("  " + flaw.weight().name().toLowerCase(Locale.ROOT) + " " + flaw));
		}
		return isRefused ? 1 : 0;
	}

}
