package org.cohesioncyber.hub.charter.map;

import org.locationtech.jts.geom.Coordinate;

/**
 * The legal map of metropolitan France: a conformal conic projection of degrees (RGF93,
 * which is WGS 84 to a metre) to metres, true along the parallels 44° and 49°.
 */
final class Lambert93 {

	private static final double AXIS = 6_378_137;

	private static final double FLATTENING = 1 / 298.257222101;

	private static final double ECCENTRICITY = Math.sqrt(2 * FLATTENING - FLATTENING * FLATTENING);

	private static final double MERIDIAN = 3;

	private static final double ORIGIN = Math.toRadians(46.5);

	private static final double SOUTH = Math.toRadians(44);

	private static final double NORTH = Math.toRadians(49);

	private static final double EAST_OF_ORIGIN = 700_000;

	private static final double NORTH_OF_ORIGIN = 6_600_000;

	static final double EXPONENT = (Math.log(parallel(SOUTH)) - Math.log(parallel(NORTH)))
			/ (Math.log(isometric(SOUTH)) - Math.log(isometric(NORTH)));

	static final double CONSTANT = AXIS * parallel(SOUTH) / (EXPONENT * Math.pow(isometric(SOUTH), EXPONENT));

	private Lambert93() {
	}

	static Coordinate project(double longitude, double latitude) {
		double radius = radius(Math.toRadians(latitude));
		double angle = EXPONENT * Math.toRadians(longitude - MERIDIAN);
		return new Coordinate(EAST_OF_ORIGIN + radius * Math.sin(angle),
				NORTH_OF_ORIGIN + radius(ORIGIN) - radius * Math.cos(angle));
	}

	private static double radius(double latitude) {
		return CONSTANT * Math.pow(isometric(latitude), EXPONENT);
	}

	private static double parallel(double latitude) {
		double sine = ECCENTRICITY * Math.sin(latitude);
		return Math.cos(latitude) / Math.sqrt(1 - sine * sine);
	}

	private static double isometric(double latitude) {
		double sine = ECCENTRICITY * Math.sin(latitude);
		return Math.tan(Math.PI / 4 - latitude / 2) * Math.pow((1 + sine) / (1 - sine), ECCENTRICITY / 2);
	}

}
