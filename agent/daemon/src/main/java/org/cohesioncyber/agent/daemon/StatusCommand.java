package org.cohesioncyber.agent.daemon;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.daemon.config.Identity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says who the agent is and how it does. */
@Command(name = "status", description = "Says who the agent is and how it does.")
final class StatusCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private HomeOption home = new HomeOption();

	@Override
	public Integer call() throws Exception {
		Home own = this.home.home();
		if (!Identity.exists(own)) {
			throw new NotEnrolledException(own.directory());
		}
		PrintWriter out = this.spec.commandLine().getOut();
		Identity identity = Identity.read(own);
		boolean running = HomeLock.isTaken(own);
		out.println("agent      " + identity.agentId());
		out.println("for        " + identity.organisation());
		out.println("hub        " + identity.hub());
		out.println("running    " + (running ? "yes" : "no"));
		Optional<AgentStatus> status = AgentStatus.read(own);
		status.ifPresent((last) -> print(out, last));
		return running ? ExitCode.OK : Main.NOT_RUNNING;
	}

	private static void print(PrintWriter out, AgentStatus status) {
		out.println("as of      " + status.writtenAt());
		out.println("answering  " + (status.hubAvailable() ? "yes" : "no"));
		out.println("waiting    " + status.spooled());
		out.println("dropped    " + status.dropped());
		out.println("sent       " + status.sent());
		out.println("refused    " + status.refused());
		out.println("received   " + status.received());
		status.sources()
			.forEach((source) -> out
				.println("source     " + source.name() + ": " + source.lines() + " lines, " + source.alerts()
						+ " alerts, " + source.skipped() + " skipped, " + source.malformed() + " unreadable"));
	}

}
