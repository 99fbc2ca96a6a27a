package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import org.cohesioncyber.agent.daemon.config.AgentConfig;
import org.cohesioncyber.agent.daemon.config.ConfigReader;
import org.cohesioncyber.agent.daemon.config.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Runs the agent until it is told to stop. */
@Command(name = "run", description = "Runs until stopped (SIGTERM or Ctrl-C).")
final class RunCommand implements Callable<Integer> {

	private final InstantSource clock;

	@Mixin
	private HomeOption home = new HomeOption();

	RunCommand(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public Integer call() throws Exception {
		Home own = this.home.home();
		AgentConfig config = ConfigReader.read(own.configuration());
		try (Agent agent = Agent.start(own, config, this.clock)) {
			Thread goodbye = new Thread(() -> close(agent), "goodbye");
			Runtime.getRuntime().addShutdownHook(goodbye);
			agent.await();
		}
		return ExitCode.OK;
	}

	private static void close(Agent agent) {
		try {
			agent.close();
		}
		catch (IOException _) {
			// The process ends; the spool is whole up to its last commit.
		}
	}

}
