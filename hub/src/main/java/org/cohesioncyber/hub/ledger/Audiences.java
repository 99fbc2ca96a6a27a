package org.cohesioncyber.hub.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frozen audiences: sets of organisations that never change once written, and the only
 * thing row-level security reads to let an organisation see what others own. Who belongs
 * into one is decided by the sharing policy alone.
 */
@Component
public class Audiences {

	private static final int REMEMBERED = 10_000;

	private final JdbcClient jdbc;

	private final Set<UUID> durable = ConcurrentHashMap.newKeySet();

	Audiences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Freezes a set of organisations inside the current write; the same set frozen twice
	 * by one organisation is one audience. An empty set is nobody.
	 */
	public AudienceId freeze(Entry entry, Set<OrganisationId> members) {
		List<UUID> sorted = members.stream().map(OrganisationId::value).sorted().toList();
		Optional<UUID> by = entry.actor().organisation().map(OrganisationId::value);
		UUID id = name(by, sorted);
		if (this.durable.contains(id)) {
			return new AudienceId(id);
		}
		if (exists(id)) {
			entry.froze(id);
			return new AudienceId(id);
		}
		if (!claim(id)) {
			// A slow transaction is writing the same audience: a twin stalls nobody.
			return insert(entry, UUID.randomUUID(), by, sorted);
		}
		return exists(id) ? new AudienceId(id) : insert(entry, id, by, sorted);
	}

	/** Need not be looked for again: they are committed and nothing removes them. */
	void remember(Set<UUID> frozen) {
		if (this.durable.size() > REMEMBERED) {
			this.durable.clear();
		}
		this.durable.addAll(frozen);
	}

	private boolean exists(UUID id) {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM ledger.audience WHERE id = ?)")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	private boolean claim(UUID id) {
		return this.jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
			.param(id.getMostSignificantBits())
			.query(Boolean.class)
			.single();
	}

	private AudienceId insert(Entry entry, UUID id, Optional<UUID> by, List<UUID> members) {
		this.jdbc.sql("INSERT INTO ledger.audience (id, frozen_by, frozen_at) VALUES (?, nullif(?, '')::uuid, ?)")
			.params(id, by.map(UUID::toString).orElse(""), Timestamp.from(entry.at()))
			.update();
		this.jdbc.sql("INSERT INTO ledger.recipient (audience_id, organisation_id) SELECT ?, unnest(?::uuid[])")
			.params(id, members.toArray(UUID[]::new))
			.update();
		return new AudienceId(id);
	}

	/**
	 * The organisations in an audience the acting organisation froze; of any other, only
	 * the acting organisation itself if it is in it.
	 */
	public Set<OrganisationId> members(AudienceId audience) {
		return this.jdbc.sql("SELECT organisation_id FROM ledger.recipient WHERE audience_id = ?")
			.param(audience.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static UUID name(Optional<UUID> by, Collection<UUID> sorted) {
		ByteBuffer bytes = ByteBuffer.allocate(16 * (sorted.size() + 1));
		put(bytes, by.orElse(new UUID(0, 0)));
		sorted.forEach(id -> put(bytes, id));
		ByteBuffer digest = ByteBuffer.wrap(sha256(bytes.array()));
		// The shape of a version 4 UUID, so that it passes wherever ids are checked.
		return new UUID(digest.getLong() & ~0xF000L | 0x4000L, digest.getLong() & ~(3L << 62) | 1L << 63);
	}

	private static void put(ByteBuffer bytes, UUID id) {
		bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
