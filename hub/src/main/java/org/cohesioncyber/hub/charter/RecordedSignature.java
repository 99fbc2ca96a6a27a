package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.files.StoredFile;

import org.jspecify.annotations.Nullable;

/**
 * A signature with as much of who gave it as the reader may see.
 *
 * @param isInForce whether it is in force today
 * @param standing the same with what it is due to
 */
public record RecordedSignature(Signature signature, boolean isInForce, Optional<Signatory> signatory,
		Optional<StoredFile> proof, Standing standing) {

	/**
	 * How a signature stands.
	 *
	 * @param day the last day to renew it, or the first of its lapse
	 */
	public record Standing(State state, @Nullable LocalDate day) {

	}

	/** What a signature's standing is due to. */
	public enum State {

		/** In force until it is withdrawn. */
		IN_FORCE,
		/** In force until a day. */
		TO_RENEW,
		/** Replaced by a later signature. */
		RENEWED,
		/** Lapsed on a day, not having been renewed. */
		LAPSED,
		/** Suspended or withdrawn. */
		OVER

	}

}
