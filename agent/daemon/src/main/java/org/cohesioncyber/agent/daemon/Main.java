package org.cohesioncyber.agent.daemon;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;

import org.cohesioncyber.agent.daemon.config.ConfigurationException;
import org.cohesioncyber.agent.daemon.link.HubException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;

/** The command `cohesion-agent`. */
@Command(name = "cohesion-agent", description = "Observes, signs and sends; receives and writes.",
		synopsisSubcommandLabel = "COMMAND", subcommands = { EnrolCommand.class, HelpCommand.class },
		exitCodeListHeading = "Exit codes:%n",
		exitCodeList = { "0:done", "1:something unexpected went wrong", "2:wrong command line or configuration",
				"3:not enrolled, or refused by the hub", "4:the hub cannot be reached",
				"5:another agent runs in this home", "6:no agent runs in this home" })
public final class Main {

	static final int REFUSED = 3;

	static final int UNREACHABLE = 4;

	static final int IN_USE = 5;

	static final int NOT_RUNNING = 6;

	private Main() {
	}

	/** Starts the command and ends with its exit code. */
	public static void main(String[] arguments) {
		System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
		// An unanswered POST is ours to repeat, with a new signature.
		System.setProperty("sun.net.http.retryPost", "false");
		System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %3$s: %5$s%n");
		System.exit(commandLine(Clock.systemUTC()).execute(arguments));
	}

	static CommandLine commandLine(InstantSource clock) {
		return new CommandLine(new Main()).addSubcommand(new RunCommand(clock))
			.addSubcommand(new StatusCommand())
			.addSubcommand(new VersionCommand())
			.setExecutionExceptionHandler((exception, command, _) -> {
				command.getErr().println("cohesion-agent: " + exception.getMessage());
				return exitCode(exception);
			});
	}

	private static int exitCode(Exception exception) {
		return switch (exception) {
			case ConfigurationException _ -> ExitCode.USAGE;
			case NotEnrolledException _ -> REFUSED;
			case HubException.Refused _ -> REFUSED;
			case HubException.Unavailable _ -> UNREACHABLE;
			case HomeInUseException _ -> IN_USE;
			default -> ExitCode.SOFTWARE;
		};
	}

	static String version() {
		return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
	}

}
