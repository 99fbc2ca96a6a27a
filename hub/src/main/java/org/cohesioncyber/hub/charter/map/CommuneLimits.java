package org.cohesioncyber.hub.charter.map;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the limits of communes from a GeoJSON file such as Etalab publishes every year
 * from IGN's, feature by feature: the file may hold all of France.
 */
public final class CommuneLimits {

	private static final Set<String> CODES = Set.of("code", "code_insee", "insee_com", "codgeo", "insee");

	private static final int NORTHERNMOST = 52;

	private static final int SOUTHERNMOST = 41;

	private static final int WESTERNMOST = -6;

	private static final int EASTERNMOST = 10;

	/** To the metre, so that what two communes share stays shared. */
	private static final GeometryFactory METRES = new GeometryFactory(new PrecisionModel(1));

	private static final int LEAST_CORNERS = 4;

	/** Reads one feature and leaves the rest of the file where it is. */
	private static final JsonMapper FEATURES = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private CommuneLimits() {
	}

	/**
	 * The limits of these communes in Lambert-93, by code.
	 * @throws IllegalArgumentException if it is no such file, saying where it is not
	 */
	public static Map<String, Geometry> read(InputStream file, Set<String> wanted) {
		Map<String, Geometry> found = new TreeMap<>();
		try (JsonParser parser = FEATURES.createParser(file)) {
			while (parser.nextToken() != null) {
				if (parser.currentToken() == JsonToken.PROPERTY_NAME && parser.currentName().equals("features")
						&& parser.nextToken() == JsonToken.START_ARRAY) {
					readFeatures(parser, wanted, found);
				}
			}
		}
		catch (JacksonException cause) {
			throw new IllegalArgumentException("no JSON: " + cause.getOriginalMessage(), cause);
		}
		return found;
	}

	private static void readFeatures(JsonParser parser, Set<String> wanted, Map<String, Geometry> found) {
		while (parser.nextToken() == JsonToken.START_OBJECT) {
			JsonNode feature = FEATURES.readTree(parser);
			String code = code(feature.path("properties"));
			if (wanted.contains(code)) {
				found.put(code, geometry(code, feature.path("geometry")));
			}
		}
	}

	private static String code(JsonNode properties) {
		return properties.propertyStream()
			.filter(property -> CODES.contains(property.getKey().toLowerCase(Locale.ROOT)))
			.map(property -> property.getValue().asString(""))
			.findFirst()
			.orElse("");
	}

	private static Geometry geometry(String code, JsonNode geometry) {
		JsonNode coordinates = geometry.path("coordinates");
		List<Polygon> parts = new ArrayList<>();
		switch (geometry.path("type").asString("")) {
			case "Polygon" -> parts.add(polygon(code, coordinates));
			case "MultiPolygon" -> coordinates.forEach(part -> parts.add(polygon(code, part)));
			default -> throw new IllegalArgumentException(code + ": no polygon");
		}
		return parts.size() == 1 ? parts.getFirst() : METRES.createMultiPolygon(parts.toArray(Polygon[]::new));
	}

	private static Polygon polygon(String code, JsonNode rings) {
		List<LinearRing> all = new ArrayList<>();
		rings.forEach(ring -> all.add(ring(code, ring)));
		if (all.isEmpty()) {
			throw new IllegalArgumentException(code + ": a polygon without a ring");
		}
		return METRES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
	}

	private static LinearRing ring(String code, JsonNode points) {
		List<Coordinate> corners = new ArrayList<>();
		for (JsonNode point : points) {
			Coordinate corner = corner(code, point.path(0).asDouble(Double.NaN), point.path(1).asDouble(Double.NaN));
			if (corners.isEmpty() || !corners.getLast().equals2D(corner)) {
				corners.add(corner);
			}
		}
		if (corners.size() < LEAST_CORNERS || !corners.getFirst().equals2D(corners.getLast())) {
			throw new IllegalArgumentException(code + ": a ring that is not closed");
		}
		return METRES.createLinearRing(corners.toArray(Coordinate[]::new));
	}

	private static Coordinate corner(String code, double longitude, double latitude) {
		boolean isOnTheMap = longitude > WESTERNMOST && longitude < EASTERNMOST && latitude > SOUTHERNMOST
				&& latitude < NORTHERNMOST;
		if (!isOnTheMap) {
			throw new IllegalArgumentException(code + ": " + longitude + ", " + latitude
					+ " (expected: degrees, longitude first, in metropolitan France)");
		}
		Coordinate corner = Lambert93.project(longitude, latitude);
		METRES.getPrecisionModel().makePrecise(corner);
		return corner;
	}

}
