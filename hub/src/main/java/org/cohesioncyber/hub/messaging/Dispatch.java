package org.cohesioncyber.hub.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.cohesioncyber.hub.ledger.FactConsumer;

import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends records and returns once Kafka has all of them. Of one subject only one record is
 * on its way at a time, so that a failure half way cannot turn their order around.
 */
class Dispatch {

	private static final Duration PATIENCE = Duration.ofSeconds(4);

	private final KafkaTemplate<String, byte[]> kafka;

	private final AlertTopic topic;

	Dispatch(KafkaTemplate<String, byte[]> kafka, AlertTopic topic) {
		this.kafka = kafka;
		this.topic = topic;
	}

	/**
	 * Sends all, in order per key.
	 * @throws FactConsumer.Unavailable if Kafka did not take one of them
	 */
	void send(List<Outgoing> records) {
		try {
			this.topic.require();
			List<Outgoing> rest = records;
			while (!rest.isEmpty()) {
				rest = sendFirstOfEachKey(rest);
			}
		}
		catch (CompletionException | KafkaException | org.springframework.kafka.KafkaException cause) {
			throw judge(cause);
		}
	}

	/** A record Kafka will never take must not hold back the others for ever. */
	private RuntimeException judge(RuntimeException cause) {
		for (Throwable one = cause; one != null; one = one.getCause()) {
			if (one instanceof RecordTooLargeException || one instanceof InvalidRecordException) {
				return new IllegalStateException("record refused by Kafka", one);
			}
		}
		this.topic.doubt();
		return new FactConsumer.Unavailable("Kafka", cause);
	}

	private List<Outgoing> sendFirstOfEachKey(List<Outgoing> records) {
		List<CompletableFuture<?>> onTheirWay = new ArrayList<>();
		List<Outgoing> rest = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		for (Outgoing record : records) {
			if (keys.add(record.key())) {
				onTheirWay.add(this.kafka.send(addressed(record)));
			}
			else {
				rest.add(record);
			}
		}
		CompletableFuture.allOf(onTheirWay.toArray(CompletableFuture[]::new))
			.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
			.join();
		return rest;
	}

	private static ProducerRecord<String, byte[]> addressed(Outgoing outgoing) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(AlertTopic.NAME, outgoing.key(), outgoing.value());
		outgoing.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

}
