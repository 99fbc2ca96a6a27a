package org.cohesioncyber.hub.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/**
 * What all clients of Kafka share.
 *
 * @param configuration addresses and credentials
 */
record KafkaClients(Map<String, Object> configuration) {

	private static final int PATIENCE_MILLIS = 1500;

	KafkaClients {
		configuration = Map.copyOf(configuration);
	}

	/** A question to the cluster. */
	interface Question<T> {

		KafkaFuture<T> ask(Admin admin);

	}

	/**
	 * Asks the cluster and waits briefly.
	 * @throws KafkaException if it refuses or does not answer
	 */
	<T> T ask(Question<T> question) {
		Admin admin = admin();
		try {
			return question.ask(admin).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException cause) {
			throw new KafkaException(String.valueOf(cause.getCause()), cause.getCause());
		}
		catch (TimeoutException cause) {
			throw new KafkaException("no answer within " + PATIENCE_MILLIS + " ms", cause);
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			throw new KafkaException(cause);
		}
		finally {
			// What was not answered in time is not waited for here either.
			admin.close(Duration.ofMillis(100));
		}
	}

	private Admin admin() {
		Map<String, Object> admin = new HashMap<>(this.configuration);
		admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
		admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
		return Admin.create(admin);
	}

}
