package org.cohesioncyber.hub.contacts;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A contact to be kept, every value checked; made by {@link ContactCheck}. */
record NewContact(CrisisFunction function, @Nullable String label, Hours hours, CrisisRole role, NewPerson holder,
		@Nullable NewPerson deputy) {

	@Nullable NewPerson person(Rank rank) {
		return rank == Rank.HOLDER ? this.holder : this.deputy;
	}

	/** A person to be kept. */
	record NewPerson(String name, List<NewChannel> channels) {

		NewPerson {
			channels = List.copyOf(channels);
		}

	}

	/** A channel to be kept. */
	record NewChannel(ChannelKind kind, String address, @Nullable LocalDate consentOn,
			@Nullable LocalDate consentUntil) {

	}

}
