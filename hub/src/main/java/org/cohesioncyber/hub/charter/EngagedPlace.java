package org.cohesioncyber.hub.charter;

import java.util.Optional;

import org.cohesioncyber.hub.charter.map.Drawing.Shape;

import org.jspecify.annotations.Nullable;

/**
 * A commune of the territory and who is engaged there.
 *
 * @param organisations how many engaged organisations have their seat there; {@code null}
 * where so few would be recognised, or where they would follow from the total
 * @param municipality the commune's own organisation if it is engaged, for members
 * @param shape empty when the map has none
 */
public record EngagedPlace(Commune commune, @Nullable Integer organisations, Optional<EngagedOrganisation> municipality,
		Optional<Shape> shape) {

	/** How it looks on the map. */
	public Look look() {
		if (this.organisations == null) {
			return Look.WITHHELD;
		}
		return this.organisations == 0 ? Look.NONE : Look.SOME;
	}

	/** What a commune looks like: never by colour alone. */
	public enum Look {

		NONE, WITHHELD, SOME

	}

}
