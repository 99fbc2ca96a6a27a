package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.Callable;

import org.cohesioncyber.agent.daemon.config.AgentConfig;
import org.cohesioncyber.agent.daemon.config.ConfigReader;
import org.cohesioncyber.agent.daemon.config.ConfigurationException;
import org.cohesioncyber.agent.daemon.config.Home;
import org.cohesioncyber.agent.daemon.config.Identity;
import org.cohesioncyber.agent.daemon.link.HubAddress;
import org.cohesioncyber.agent.daemon.link.HubLink;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolled;
import org.cohesioncyber.agent.protocol.Enrolment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key here and has the hub take its public half in. */
@Command(name = "enrol", description = "Makes a key and has the hub take it in, with the one-time code it gave.")
final class EnrolCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private HomeOption home = new HomeOption();

	@Option(names = "--hub", required = true, paramLabel = "URL", description = "Address of the hub.")
	private String hub = "";

	@Option(names = "--code", required = true, paramLabel = "CODE", description = "One-time code given by the hub.")
	private String code = "";

	@Option(names = "--name", paramLabel = "NAME", description = "Name people will read (default: this machine's).")
	private String name = "";

	@Override
	public Integer call() throws Exception {
		Home target = this.home.home();
		target.create();
		try (HomeLock _ = HomeLock.take(target)) {
			Identity identity = enrol(target);
			this.spec.commandLine()
				.getOut()
				.println("agent " + identity.agentId() + " enrolled for " + identity.organisation());
		}
		return ExitCode.OK;
	}

	private Identity enrol(Home target) throws Exception {
		if (Identity.exists(target)) {
			throw new ConfigurationException(target.identity() + ": already enrolled (expected: a new home)");
		}
		AgentConfig config = ConfigReader.read(target.configuration());
		URI address = address();
		Enrolled enrolled = HubLink.enrol(address, config.proxy(), enrolment(keys(target)));
		Identity identity = new Identity(address, enrolled.agentId(), enrolled.organisationId(),
				enrolled.organisation());
		identity.write(target);
		if (!Files.exists(target.configuration())) {
			Files.writeString(target.configuration(), ConfigReader.TEMPLATE);
		}
		return identity;
	}

	private URI address() throws ConfigurationException {
		try {
			return HubAddress.parse(this.hub);
		}
		catch (IllegalArgumentException ex) {
			throw new ConfigurationException(String.valueOf(ex.getMessage()));
		}
	}

	private Enrolment enrolment(Ed25519Keys keys) throws ConfigurationException, IOException {
		try {
			return Enrolment.proving(this.code.strip(),
					this.name.isBlank() ? InetAddress.getLocalHost().getHostName() : this.name.strip(), keys);
		}
		catch (IllegalArgumentException ex) {
			throw new ConfigurationException(String.valueOf(ex.getMessage()));
		}
	}

	/** A key left by an attempt the hub did not answer is used again. */
	private static Ed25519Keys keys(Home target) throws IOException {
		if (!Files.exists(target.key())) {
			Ed25519Keys.generate().write(target.key());
		}
		return Ed25519Keys.read(target.key());
	}

}
