package org.cohesioncyber.platform;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Apache Kafka: one broker that is its own controller. */
public final class Kafka extends Server {

	private static final int HEAP = 256;

	private static final int PATIENCE_MILLIS = 2000;

	private static final short API_VERSIONS = 18;

	private final int controllerPort;

	Kafka(Site site) {
		super(Part.KAFKA, site);
		this.controllerPort = site.ports().any();
	}

	/** The address clients connect to. */
	public String bootstrapServers() {
		return "127.0.0.1:" + port();
	}

	@Override
	void install() throws IOException {
		// Written at each start: the ports may differ.
		Files.writeString(configuration(), properties());
		if (!Files.exists(data().resolve("meta.properties"))) {
			Cache.delete(data());
			var format = java("kafka.tools.StorageTool").words("format", "-t", newClusterId(), "-c",
					configuration().toString());
			run(format, directory());
		}
	}

	@Override
	ChildProcess.Command command() {
		return new ChildProcess.Command(java("kafka.Kafka").words(configuration().toString()));
	}

	/** Asks for the versions the broker speaks; it answers once it serves. */
	@Override
	void probe() throws IOException {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), PATIENCE_MILLIS);
			socket.setSoTimeout(PATIENCE_MILLIS);
			var request = ByteBuffer.allocate(10)
				.putShort(API_VERSIONS)
				.putShort((short) 0)
				.putInt(1)
				.putShort((short) -1);
			var out = new DataOutputStream(socket.getOutputStream());
			out.writeInt(request.capacity());
			out.write(request.array());
			out.flush();
			new DataInputStream(socket.getInputStream()).readInt();
		}
	}

	@Override
	void settle() {
		// Topics belong to the hub.
	}

	private JavaCommand java(String mainClass) {
		return new JavaCommand(HEAP, List.of("-Dlog4j2.level=INFO"),
				List.of("-cp", PartFiles.of(Part.KAFKA).classPath(), mainClass));
	}

	private Path configuration() {
		return directory().resolve("server.properties");
	}

	private Path data() {
		return directory().resolve("data");
	}

	private String properties() {
		return """
				process.roles=broker,controller
				node.id=1
				controller.quorum.voters=1@127.0.0.1:%2$d
				controller.listener.names=CONTROLLER
				inter.broker.listener.name=PLAINTEXT
				listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
				advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
				log.dirs=%3$s
				# One broker holds every internal topic, in one partition each.
				offsets.topic.replication.factor=1
				offsets.topic.num.partitions=1
				transaction.state.log.replication.factor=1
				transaction.state.log.min.isr=1
				transaction.state.log.num.partitions=1
				share.coordinator.state.topic.replication.factor=1
				share.coordinator.state.topic.min.isr=1
				share.coordinator.state.topic.num.partitions=1
				# Nobody else is coming: a lone consumer need not wait for others.
				group.initial.rebalance.delay.ms=0
				""".formatted(port(), this.controllerPort, data());
	}

	private static String newClusterId() {
		while (true) {
			var id = UUID.randomUUID();
			var bytes = ByteBuffer.allocate(16)
				.putLong(id.getMostSignificantBits())
				.putLong(id.getLeastSignificantBits());
			var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
			// The tool would take a leading dash for an option.
			if (!text.startsWith("-")) {
				return text;
			}
		}
	}

}
