package org.cohesioncyber.playbooks.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code playbook}: validates, renders, signs and verifies playbooks. Ends with 0 when
 * all is well, 1 when a playbook is not, 2 when it was called wrongly or a file cannot be
 * read.
 */
@Command(name = "playbook", description = "CACAO 2.0 playbooks: validate, render, sign, verify.",
		mixinStandardHelpOptions = true,
		subcommands = { ValidateCommand.class, RenderCommand.class, SignCommand.class, VerifyCommand.class })
public final class PlaybookCommand {

	private PlaybookCommand() {
	}

	/** Runs what the arguments say, and ends the program. */
	public static void main(String[] arguments) {
		System.exit(line().execute(arguments));
	}

	static CommandLine line() {
		return new CommandLine(new PlaybookCommand()).setExecutionExceptionHandler((failure, line, _) -> {
			line.getErr().println(failure.getMessage());
			return failure instanceof Wrong ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.USAGE;
		});
	}

	/** A playbook that is not well. */
	static final class Wrong extends RuntimeException {

		Wrong(String message) {
			super(message);
		}

	}

}
