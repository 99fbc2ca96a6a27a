package org.cohesioncyber.playbooks.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.cohesioncyber.playbooks.PlaybookSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a playbook as a sheet for people. */
@Command(name = "render", description = "Writes the sheet for people, as text in French.")
final class RenderCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE")
	private Path file = Path.of("");

	@Override
	public Integer call() {
		this.spec.commandLine().getOut().print(PlaybookSheet.of(Inputs.playbook(this.file)));
		this.spec.commandLine().getOut().flush();
		return 0;
	}

}
