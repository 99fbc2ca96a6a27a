package org.cohesioncyber.hub.files;

import java.time.Instant;

/**
 * A file the hub keeps, as its readers see it.
 *
 * @param sha256 of the clear content, in hexadecimal
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant depositedAt) {

	/** The size in thousands of bytes, rounded up. */
	public long kilobytes() {
		return (this.size + 999) / 1000;
	}

}
