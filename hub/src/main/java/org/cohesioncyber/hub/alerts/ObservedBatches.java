package org.cohesioncyber.hub.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Addressed;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Sharing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The fast path: a batch is one transaction with one statement for all alerts, one for
 * all facts and one journal line.
 */
@Component
class ObservedBatches {

	private final Ledger ledger;

	private final AlertRows rows;

	private final Sharing sharing;

	ObservedBatches(Ledger ledger, AlertRows rows, Sharing sharing) {
		this.ledger = ledger;
		this.rows = rows;
		this.sharing = sharing;
	}

	BatchReceipt publish(Actor.Agent agent, Tlp tlp, @Nullable CircleId circle, AlertBatch batch, String origin,
			Consumer<Entry> first) {
		return this.ledger.write(agent, entry -> {
			first.accept(entry);
			Map<UUID, String> refused = refusals(batch, entry.at());
			Map<UUID, Item> items = new LinkedHashMap<>();
			for (ObservedAlert alert : batch.items()) {
				if (!refused.containsKey(alert.id())) {
					items.putIfAbsent(alert.id(), Item.observed(agent.owner(), alert));
				}
			}
			Set<UUID> stored = items.isEmpty() ? Set.of() : store(entry, agent, tlp, circle, items, origin);
			BatchReceipt receipt = receipt(batch, items, stored, refused);
			journal(entry, agent, receipt);
			return receipt;
		});
	}

	private static Map<UUID, String> refusals(AlertBatch batch, Instant now) {
		Map<UUID, String> refused = new HashMap<>();
		for (ObservedAlert alert : batch.items()) {
			ObservedRules.refusal(alert, now).ifPresent(reason -> refused.putIfAbsent(alert.id(), reason));
		}
		return refused;
	}

	private Set<UUID> store(Entry entry, Actor.Agent agent, Tlp tlp, @Nullable CircleId circle, Map<UUID, Item> items,
			String origin) {
		Addressed addressed = address(entry, tlp, circle);
		Shared shared = new Shared(agent.owner(), origin, agent.reference(), tlp, circle, addressed.audience(),
				Reality.ACTUAL, entry.at());
		List<Item> sorted = items.values().stream().sorted(Comparator.comparing(item -> item.id().value())).toList();
		Set<UUID> stored = this.rows.add(sorted, shared);
		List<Fact> facts = new ArrayList<>(stored.size());
		for (Item item : items.values()) {
			if (stored.contains(item.id().value())) {
				facts.add(Fact.of(AlertPublished.TYPE, new Subject("alert", item.id().value()), Reality.ACTUAL, tlp,
						addressed.audience(), item.fact(shared)));
			}
		}
		entry.publish(facts);
		return stored;
	}

	/**
	 * A circle the organisation has left since must not lose what its agent saw: it is
	 * kept for the organisation itself.
	 */
	private Addressed address(Entry entry, Tlp tlp, @Nullable CircleId circle) {
		try {
			return this.sharing.address(entry, tlp, circle, Reality.ACTUAL);
		}
		catch (InvalidInput _) {
			return this.sharing.address(entry, tlp, null, Reality.ACTUAL);
		}
	}

	private static BatchReceipt receipt(AlertBatch batch, Map<UUID, Item> items, Set<UUID> stored,
			Map<UUID, String> refused) {
		Set<UUID> answered = new HashSet<>();
		return new BatchReceipt(batch.items().stream().map(alert -> {
			String reason = refused.get(alert.id());
			if (reason != null) {
				return BatchReceipt.Item.refused(alert.id(), reason);
			}
			Item item = items.get(alert.id());
			boolean isNew = item != null && stored.contains(item.id().value()) && answered.add(alert.id());
			return isNew ? BatchReceipt.Item.accepted(alert.id()) : BatchReceipt.Item.duplicate(alert.id());
		}).toList());
	}

	private static void journal(Entry entry, Actor.Agent agent, BatchReceipt receipt) {
		Map<String, List<String>> outcomes = new HashMap<>();
		for (BatchReceipt.Item item : receipt.items()) {
			outcomes.computeIfAbsent(item.outcome().name(), _ -> new ArrayList<>()).add(item.id().toString());
		}
		entry.journal("alerts-received", new Subject("agent", agent.id()), outcomes);
	}

}
