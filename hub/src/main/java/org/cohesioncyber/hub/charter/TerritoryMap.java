package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.map.Drawing;
import org.cohesioncyber.hub.charter.map.Drawing.Shape;

/**
 * The drawn communes of the territory.
 *
 * @param intercommunality the SIREN of the one whose communes they are
 * @param source who made the limits
 * @param vintage the day the limits are of
 */
public record TerritoryMap(String intercommunality, String source, LocalDate vintage, Drawing drawing) {

	/** The shapes by code. */
	Map<String, Shape> shapes() {
		return this.drawing.shapes().stream().collect(Collectors.toMap(Shape::commune, Function.identity()));
	}

}
