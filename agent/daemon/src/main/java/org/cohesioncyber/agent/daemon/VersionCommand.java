package org.cohesioncyber.agent.daemon;

import java.util.concurrent.Callable;

import org.cohesioncyber.agent.protocol.ProtocolVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what this is. */
@Command(name = "version", description = "Prints the version and the protocol spoken.")
final class VersionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() {
		this.spec.commandLine()
			.getOut()
			.println("cohesion-agent " + Main.version() + ", protocol " + ProtocolVersion.CURRENT);
		return ExitCode.OK;
	}

}
