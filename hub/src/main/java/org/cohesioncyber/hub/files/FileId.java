package org.cohesioncyber.hub.files;

import java.util.UUID;

/** The id of a stored file. */
public record FileId(UUID value) {

	static FileId random() {
		return new FileId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
