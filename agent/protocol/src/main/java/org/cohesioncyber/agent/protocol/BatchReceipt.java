package org.cohesioncyber.agent.protocol;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What became of each alert of a batch, once the hub has it for good. */
public record BatchReceipt(List<Item> items) {

	public BatchReceipt {
		items = Require.list("items", items, AlertBatch.LIMIT);
	}

	/** The fate of one alert. */
	public enum Outcome {

		/** Stored now. */
		ACCEPTED,
		/** Stored already. */
		DUPLICATE,
		/** Not stored, and will not be however often it is sent. */
		REFUSED

	}

	/** The fate of one alert; the reason goes with a refusal and nothing else. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Item(UUID id, Outcome outcome, @Nullable String reason) {

		public Item {
			Require.present("id", id);
			Require.present("outcome", outcome);
			if ((outcome == Outcome.REFUSED) != (reason != null)) {
				throw new IllegalArgumentException("reason: " + reason + " (expected: with REFUSED and only then)");
			}
		}

		public static Item accepted(UUID id) {
			return new Item(id, Outcome.ACCEPTED, null);
		}

		public static Item duplicate(UUID id) {
			return new Item(id, Outcome.DUPLICATE, null);
		}

		public static Item refused(UUID id, String reason) {
			return new Item(id, Outcome.REFUSED, reason);
		}

	}

}
