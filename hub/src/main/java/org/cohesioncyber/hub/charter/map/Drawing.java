package org.cohesioncyber.hub.charter.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Communes as paths of SVG, simplified together so that what two of them share stays
 * shared, and as much as it takes for the whole to stay small.
 */
public record Drawing(int width, int height, List<Shape> shapes) {

	private static final int LARGEST = 1000;

	/** Parts smaller than this share of the whole are left out, but for the largest. */
	private static final double SPECK = 0.0005;

	private static final double FINEST = 2000;

	private static final double COARSER = 1.4;

	private static final int ROUNDS = 20;

	public Drawing {
		shapes = List.copyOf(shapes);
	}

	/**
	 * Draws communes.
	 * @param limits in metres, by code
	 * @param characters how many the paths may have together
	 */
	public static Drawing of(Map<String, Geometry> limits, int characters) {
		List<String> codes = List.copyOf(limits.keySet());
		double whole = limits.values().stream().mapToDouble(Geometry::getArea).sum();
		Geometry[] parts = limits.values()
			.stream()
			.map(one -> withoutSpecks(one, whole * SPECK))
			.toArray(Geometry[]::new);
		Frame frame = Frame.around(parts);
		double tolerance = frame.metres() / FINEST;
		Drawing drawing = draw(codes, parts, frame);
		for (int round = 0; round < ROUNDS && drawing.characters() > characters; round++) {
			drawing = draw(codes, CoverageSimplifier.simplify(parts, tolerance), frame);
			tolerance *= COARSER;
		}
		return drawing;
	}

	private static Drawing draw(List<String> codes, Geometry[] parts, Frame frame) {
		return new Drawing(frame.width(), frame.height(),
				IntStream.range(0, parts.length).mapToObj(at -> shape(codes.get(at), parts[at], frame)).toList());
	}

	private static Geometry withoutSpecks(Geometry commune, double smallest) {
		List<Polygon> kept = polygons(commune).stream().filter(part -> part.getArea() >= smallest).toList();
		return switch (kept.size()) {
			case 0 -> largest(commune);
			case 1 -> kept.getFirst();
			default -> commune.getFactory().createMultiPolygon(kept.toArray(Polygon[]::new));
		};
	}

	private static Shape shape(String code, Geometry commune, Frame frame) {
		StringBuilder path = new StringBuilder();
		for (Polygon part : polygons(commune)) {
			write(part.getExteriorRing(), frame, path);
			for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
				write(part.getInteriorRingN(hole), frame, path);
			}
		}
		Coordinate label = InteriorPointArea.getInteriorPoint(largest(commune));
		return new Shape(code, path.toString(), frame.x(label), frame.y(label));
	}

	private static void write(LinearRing ring, Frame frame, StringBuilder path) {
		Coordinate[] corners = ring.getCoordinates();
		int x = frame.x(corners[0]);
		int y = frame.y(corners[0]);
		path.append('M').append(x).append(' ').append(y).append('l');
		boolean isFirst = true;
		for (int at = 1; at < corners.length - 1; at++) {
			int right = frame.x(corners[at]) - x;
			int down = frame.y(corners[at]) - y;
			if (right != 0 || down != 0) {
				path.append(isFirst || right < 0 ? "" : " ").append(right).append(down < 0 ? "" : " ").append(down);
				isFirst = false;
			}
			x += right;
			y += down;
		}
		path.append(isFirst ? "0 0z" : "z");
	}

	private static Polygon largest(Geometry commune) {
		return polygons(commune).stream().max(Comparator.comparingDouble(Polygon::getArea)).orElseThrow();
	}

	private static List<Polygon> polygons(Geometry commune) {
		List<Polygon> polygons = new ArrayList<>();
		for (int at = 0; at < commune.getNumGeometries(); at++) {
			polygons.add((Polygon) commune.getGeometryN(at));
		}
		return polygons;
	}

	int characters() {
		return this.shapes.stream().mapToInt(shape -> shape.path().length()).sum();
	}

	/**
	 * One commune.
	 *
	 * @param path as SVG writes it
	 * @param x where its label goes
	 */
	public record Shape(String commune, String path, int x, int y) {

	}

	/** What of the map is drawn, north up. */
	private record Frame(Envelope seen) {

		static Frame around(Geometry[] parts) {
			Envelope seen = new Envelope();
			for (Geometry part : parts) {
				seen.expandToInclude(part.getEnvelopeInternal());
			}
			seen.expandBy(Math.max(seen.getWidth(), seen.getHeight()) / LARGEST * 2);
			return new Frame(seen);
		}

		double metres() {
			return Math.max(this.seen.getWidth(), this.seen.getHeight());
		}

		int width() {
			return (int) Math.ceil(this.seen.getWidth() / metres() * LARGEST);
		}

		int height() {
			return (int) Math.ceil(this.seen.getHeight() / metres() * LARGEST);
		}

		int x(Coordinate point) {
			return (int) Math.round((point.x - this.seen.getMinX()) / metres() * LARGEST);
		}

		int y(Coordinate point) {
			return (int) Math.round((this.seen.getMaxY() - point.y) / metres() * LARGEST);
		}

	}

}
