package org.cohesioncyber.hub.alerts.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.hub.shared.InvalidInput;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch as it came: the alerts that could be read, and why others could not. One broken
 * alert does not hold the others up; a batch that cannot say which alert is which is
 * refused whole.
 */
record BatchReading(List<UUID> order, List<ObservedAlert> readable, Map<UUID, String> broken) {

	static BatchReading of(byte[] body, JsonMapper json) {
		try {
			AlertBatch batch = json.readValue(body, AlertBatch.class);
			if (batch != null) {
				return new BatchReading(batch.items().stream().map(ObservedAlert::id).toList(), batch.items(),
						Map.of());
			}
		}
		catch (JacksonException _) {
			// Item by item, then.
		}
		return oneByOne(body, json);
	}

	/** The receipt for the whole batch, in its order. */
	BatchReceipt merge(@Nullable BatchReceipt stored) {
		if (this.broken.isEmpty() && stored != null) {
			return stored;
		}
		List<BatchReceipt.Item> known = stored == null ? List.of() : stored.items();
		List<BatchReceipt.Item> items = new ArrayList<>();
		int next = 0;
		for (UUID id : this.order) {
			String reason = this.broken.get(id);
			items.add(reason == null ? known.get(next++) : BatchReceipt.Item.refused(id, reason));
		}
		return new BatchReceipt(items);
	}

	private static BatchReading oneByOne(byte[] body, JsonMapper json) {
		List<UUID> order = new ArrayList<>();
		Map<UUID, ObservedAlert> readable = new HashMap<>();
		Map<UUID, String> broken = new HashMap<>();
		for (JsonNode item : items(body, json)) {
			UUID id = id(item);
			if (order.contains(id)) {
				continue;
			}
			order.add(id);
			try {
				readable.put(id, json.treeToValue(item, ObservedAlert.class));
			}
			catch (JacksonException cause) {
				broken.put(id, reason(cause));
			}
		}
		return new BatchReading(order, order.stream().filter(readable::containsKey).map(readable::get).toList(),
				broken);
	}

	private static Iterable<JsonNode> items(byte[] body, JsonMapper json) {
		try {
			JsonNode root = json.readTree(body);
			JsonNode items = root.path("items");
			if (root.isObject() && root.size() == 1 && items.isArray() && !items.isEmpty()
					&& items.size() <= AlertBatch.LIMIT) {
				return items;
			}
		}
		catch (JacksonException cause) {
			throw unreadable(reason(cause));
		}
		throw unreadable("items");
	}

	private static UUID id(JsonNode item) {
		try {
			return UUID.fromString(item.path("id").asString(""));
		}
		catch (IllegalArgumentException _) {
			throw unreadable("id");
		}
	}

	private static InvalidInput unreadable(String what) {
		return new InvalidInput("items", what, "un lot de 1 à 500 alertes, chacune avec son id",
				"a batch of 1 to 500 alerts, each with its id");
	}

	private static String reason(JacksonException cause) {
		Throwable root = cause;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String message = root instanceof JacksonException json ? json.getOriginalMessage() : root.getMessage();
		String line = String.valueOf(message).lines().findFirst().orElse("unreadable");
		return line.length() > 200 ? line.substring(0, 200) + "…" : line;
	}

}
