package org.cohesioncyber.hub.ledger;

import java.security.SecureRandom;
import java.util.TreeMap;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Turns journal lines into leaves. The salt makes the hash say nothing about a content
 * that was erased, so every proof stays valid without it.
 */
@Component
class Leaves {

	private final SecureRandom random = new SecureRandom();

	private final JsonMapper canonical = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	Leaf leaf(Entry entry, JournalLine line) {
		UUID id = UUID.randomUUID();
		byte[] salt = new byte[32];
		this.random.nextBytes(salt);
		byte[] content = content(id, entry, line);
		return new Leaf(id, line, salt, content, Merkle.leafHash(salt, content));
	}

	private byte[] content(UUID id, Entry entry, JournalLine line) {
		TreeMap<String, Object> content = new TreeMap<>();
		content.put("id", id);
		content.put("at", entry.at().toString());
		content.put("actor", entry.actor().reference());
		content.put("organisation", entry.actor().organisation().map(OrganisationId::toString).orElse(""));
		content.put("act", line.act());
		content.put("subject", line.subject().toString());
		content.put("details", line.details());
		return this.canonical.writeValueAsBytes(content);
	}

}
