package org.cohesioncyber.hub.charter.map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class Lambert93Tests {

	/** The constants IGN publishes for this projection. */
	@Test
	void hasThePublishedConstants() {
		assertThat(Lambert93.EXPONENT).isEqualTo(0.7256077650, within(1e-9));
		assertThat(Lambert93.CONSTANT).isEqualTo(11_754_255.426, within(0.01));
	}

	@Test
	void putsItsOriginWhereTheLawSays() {
		Coordinate origin = Lambert93.project(3, 46.5);
		assertThat(origin.x).isEqualTo(700_000, within(0.001));
		assertThat(origin.y).isEqualTo(6_600_000, within(0.001));
	}

	@Test
	void keepsLengthsTrueAlongItsParallelsAndAnglesEverywhere() {
		for (double latitude : new double[] { 44, 49 }) {
			assertThat(scale(latitude)).as("%s°", latitude).isEqualTo(1, within(1e-5));
		}
		assertThat(scale(46.5)).isLessThan(1).isGreaterThan(0.999);
		Coordinate here = Lambert93.project(-1.55, 47.21);
		Coordinate east = Lambert93.project(-1.5499, 47.21);
		Coordinate north = Lambert93.project(-1.55, 47.2101);
		double cosine = ((east.x - here.x) * (north.x - here.x) + (east.y - here.y) * (north.y - here.y))
				/ (here.distance(east) * here.distance(north));
		assertThat(cosine).isEqualTo(0, within(1e-4));
	}

	/** What a small step along the parallel measures on the map, of what it measures. */
	private static double scale(double latitude) {
		double step = 0.0001;
		double axis = 6_378_137;
		double squared = 0.00669438002290;
		double sine = Math.sin(Math.toRadians(latitude));
		double onEarth = axis * Math.cos(Math.toRadians(latitude)) / Math.sqrt(1 - squared * sine * sine)
				* Math.toRadians(step);
		return Lambert93.project(3, latitude).distance(Lambert93.project(3 + step, latitude)) / onEarth;
	}

}
