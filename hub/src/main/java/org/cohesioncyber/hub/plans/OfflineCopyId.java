package org.cohesioncyber.hub.plans;

import java.util.UUID;

/** The identity of a copy on a device, which only that device and the hub know. */
public record OfflineCopyId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static OfflineCopyId of(String text) {
		return new OfflineCopyId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
