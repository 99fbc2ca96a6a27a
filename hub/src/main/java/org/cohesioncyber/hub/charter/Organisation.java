package org.cohesioncyber.hub.charter;

import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An organisation of the register.
 *
 * @param revision counts its changes; a change says which one it was made from
 * @param details empty for a reader who is neither of it nor staff
 */
public record Organisation(OrganisationId id, String name, OrganisationKind kind, Nature nature, int revision,
		Optional<Details> details) {

	/** What only the organisation itself and the staff read. */
	public record Details(Siren siren, Sector sector, String commune, SizeClass size, EntityStatus status,
			Instant registeredAt) {

		/** The commune's name. */
		public String communeLabel() {
			return Communes.reference().label(this.commune);
		}

	}

	/** What may be corrected of it, for those who read the details. */
	public Optional<Description> description() {
		return this.details.map(detail -> new Description(this.name, this.kind, detail.sector(), detail.commune(),
				detail.size(), detail.status()));
	}

}
