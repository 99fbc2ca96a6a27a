package org.cohesioncyber.agent.daemon.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The queue of what the hub has not acknowledged. An alert and the position of the source
 * behind it are written in one commit, so a crash at any moment neither loses a line nor
 * reads it into the queue twice. When the queue is full the oldest alerts go, and are
 * counted.
 */
public final class Spool implements AutoCloseable {

	private static final String DROPPED = "dropped";

	private static final int CACHE_MEGABYTES = 1;

	private final MVStore store;

	private final MVMap<Long, byte[]> alerts;

	private final MVMap<String, byte[]> positions;

	private final MVMap<String, Long> counters;

	private final long capacity;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition filled = this.lock.newCondition();

	private Spool(MVStore store, long capacity) {
		this.store = store;
		this.capacity = capacity;
		this.alerts = store.openMap("alerts",
				new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
		this.positions = store.openMap("positions", new MVMap.Builder<String, byte[]>().keyType(StringDataType.INSTANCE)
			.valueType(ByteArrayDataType.INSTANCE));
		this.counters = store.openMap("counters",
				new MVMap.Builder<String, Long>().keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE));
	}

	/** Opens the queue; a tail damaged by a crash goes back to the last whole commit. */
	public static Spool open(Path file, long capacity) throws IOException {
		try {
			return new Spool(new MVStore.Builder().fileName(file.toString())
				.autoCommitDisabled()
				.cacheSize(CACHE_MEGABYTES)
				.open(), capacity);
		}
		catch (MVStoreException ex) {
			throw new IOException(file + ": " + ex.getMessage(), ex);
		}
	}

	/** Adds alerts together with the position of the source after them. */
	public void append(String source, byte[] position, List<ObservedAlert> observed) {
		this.lock.lock();
		try {
			Long last = this.alerts.lastKey();
			long next = Math.max((last != null) ? last : 0, counter("numbered")) + 1;
			for (ObservedAlert alert : observed) {
				this.alerts.put(next++, Json.MAPPER.writeValueAsBytes(alert));
			}
			this.counters.put("numbered", next - 1);
			this.positions.put(source, position);
			dropOldest();
			this.store.commit();
			this.filled.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void dropOldest() {
		long excess = this.alerts.sizeAsLong() - this.capacity;
		for (long i = 0; i < excess; i++) {
			this.alerts.remove(this.alerts.firstKey());
		}
		if (excess > 0) {
			this.counters.put(DROPPED, counter(DROPPED) + excess);
		}
	}

	/** Where a source was left. */
	public byte @Nullable [] position(String source) {
		return this.positions.get(source);
	}

	/**
	 * The oldest alerts, as many as the two limits allow but at least one when there is
	 * any.
	 */
	public List<Waiting> oldest(int items, int bytes) {
		this.lock.lock();
		try {
			List<Waiting> oldest = new ArrayList<>();
			int size = 0;
			Iterator<Map.Entry<Long, byte[]>> entries = this.alerts.entrySet().iterator();
			while (entries.hasNext() && oldest.size() < items) {
				Map.Entry<Long, byte[]> entry = entries.next();
				size += entry.getValue().length;
				if (size > bytes && !oldest.isEmpty()) {
					break;
				}
				oldest.add(new Waiting(entry.getKey(), entry.getValue()));
			}
			return oldest;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Forgets alerts the hub has for good or will never take. */
	public void remove(Collection<Waiting> settled) {
		this.lock.lock();
		try {
			settled.forEach((waiting) -> this.alerts.remove(waiting.number()));
			this.store.commit();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Waits until there is something to send, at most for the time given. */
	public void awaitAlerts(Duration longest) throws InterruptedException {
		this.lock.lock();
		try {
			if (this.alerts.isEmpty()) {
				this.filled.await(longest.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	public long size() {
		return this.alerts.sizeAsLong();
	}

	/**
	 * How many alerts were given up since the agent was installed because the queue was
	 * full.
	 */
	public long dropped() {
		return counter(DROPPED);
	}

	private long counter(String name) {
		Long value = this.counters.get(name);
		return (value != null) ? value : 0;
	}

	@Override
	public void close() {
		this.lock.lock();
		try {
			this.store.close();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** An alert in the queue, as the JSON that will be sent. */
	public record Waiting(long number, byte[] json) {
	}

}
