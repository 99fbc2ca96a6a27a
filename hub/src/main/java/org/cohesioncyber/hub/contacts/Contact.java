package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A function of an organisation and, for those who may know, who holds it.
 *
 * @param label the function's own name, only with {@code OTHER}
 * @param details empty for a reader who may only know that the function is held
 */
public record Contact(ContactId id, OrganisationId organisation, CrisisFunction function, @Nullable String label,
		@Nullable Instant verifiedAt, int revision, Optional<Details> details) {

	/** Whether somebody checked it lately. */
	public boolean isVerified(Instant now) {
		return Findings.isFresh(this.verifiedAt, now);
	}

	/**
	 * What is for the organisation itself, and for the staff when it needs it.
	 *
	 * @param verifiedBy null when a drill proved it
	 */
	public record Details(Hours hours, CrisisRole role, Person holder, @Nullable Person deputy,
			@Nullable String verifiedBy) {

		/** The person of that rank, if there is one. */
		public Optional<Person> person(Rank rank) {
			return Optional.ofNullable(rank == Rank.HOLDER ? this.holder : this.deputy);
		}

		@Override
		public String toString() {
			return "Details[" + this.role + "]";
		}

	}

}
