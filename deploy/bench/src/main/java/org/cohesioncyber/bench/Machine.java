package org.cohesioncyber.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.SignedRequest;

/**
 * What the figures were taken on.
 *
 * @param cores processors
 * @param system kernel and its version
 * @param java the driver's and the hub's
 * @param signMillis milliseconds of one core to sign a small batch, which the driver does
 * ahead
 * @param checkMillis milliseconds of one core to check that signature, which the hub does
 * for every batch
 */
record Machine(int cores, String system, String java, double signMillis, double checkMillis) {

	private static final int REPETITIONS = 200;

	static Machine here() {
		var keys = Ed25519Keys.generate();
		var request = new SignedRequest("POST", "/", "x".repeat(800).getBytes(StandardCharsets.UTF_8));
		var id = UUID.randomUUID().toString();
		var signature = MessageSignature.sign(request, keys.privateKey(), id, Instant.now(), id);
		var sign = typical(() -> MessageSignature.sign(request, keys.privateKey(), id, Instant.now(), id));
		var check = typical(() -> signature.signs(request, keys.publicKey()));
		return new Machine(Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + " " + System.getProperty("os.version"), Runtime.version().toString(),
				sign, check);
	}

	// The median, once compiled: others use this machine too.
	private static double typical(Runnable task) {
		var times = new long[REPETITIONS];
		for (var i = 0; i < 2 * REPETITIONS; i++) {
			var start = System.nanoTime();
			task.run();
			times[i % REPETITIONS] = System.nanoTime() - start;
		}
		return Side.median(Arrays.stream(times).mapToObj((nanos) -> nanos / 1e6));
	}

}
