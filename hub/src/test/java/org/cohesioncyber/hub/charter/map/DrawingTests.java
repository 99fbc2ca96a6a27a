package org.cohesioncyber.hub.charter.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DrawingTests {

	private static final Set<String> ALL = Set.of("44984", "44985", "44986", "44987", "44988", "44989", "44990",
			"44991", "44992", "44993", "44997", "44998", "44999");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+");

	@Test
	void readsOnlyTheCommunesAskedFor() throws IOException {
		assertThat(read(ALL).keySet()).isEqualTo(ALL);
		assertThat(read(Set.of("44998", "69123")).keySet()).containsExactly("44998");
	}

	@ParameterizedTest
	@ValueSource(ints = { 100_000, 4_000, 1_500 })
	void staysWithinItsBudgetWithoutTearingBordersApart(int budget) throws IOException {
		Drawing drawing = Drawing.of(read(ALL), budget);
		assertThat(drawing.characters()).isLessThanOrEqualTo(budget);
		assertThat(drawing.shapes()).extracting(Drawing.Shape::commune).containsExactlyInAnyOrderElementsOf(ALL);
		// Every side is one commune's, or shared by two and the same in both: none lies
		// across a hole or an overlap. Only the coast is one commune's alone.
		Map<String, Integer> sides = new TreeMap<>();
		drawing.shapes()
			.forEach(shape -> rings(shape.path())
				.forEach(ring -> sides(ring).forEach(side -> sides.merge(side, 1, Integer::sum))));
		assertThat(sides.values()).allMatch(times -> times <= 2);
		Set<String> coast = sides.entrySet()
			.stream()
			.filter(side -> side.getValue() == 1)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(cornersWithOddCoast(coast)).as("the coast is made of closed lines").isEmpty();
	}

	@Test
	void fitsItsFrameWithTheLabelsInside() throws IOException {
		Drawing drawing = Drawing.of(read(ALL), 4_000);
		assertThat(Math.max(drawing.width(), drawing.height())).isEqualTo(1000);
		drawing.shapes().forEach(shape -> {
			rings(shape.path()).forEach(ring -> ring.forEach(corner -> {
				assertThat(corner[0]).isBetween(0, drawing.width());
				assertThat(corner[1]).isBetween(0, drawing.height());
			}));
			assertThat(shape.x()).isBetween(1, drawing.width());
			assertThat(shape.y()).isBetween(1, drawing.height());
		});
	}

	@Test
	void leavesOutSpecksButNeverAWholeCommune() throws IOException {
		String file = """
				{"type":"FeatureCollection","features":[%s,%s]}""".formatted(
				feature("44998", square(-1.5, 47, 0.1), square(-1.3, 47.3, 0.0005)),
				feature("44999", square(-1.2, 47, 0.001)));
		Drawing drawing = Drawing
			.of(CommuneLimits.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ALL), 4_000);
		assertThat(drawing.shapes()).extracting(shape -> rings(shape.path()).size()).containsExactly(1, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "bonjour", "{\"features\":[", "{\"features\":[{\"properties\":{\"code\":\"44998\"}}]}",
			"{\"features\":[{\"properties\":{\"code\":\"44998\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[355000,6690000],[355001,6690000],[355001,6690001],[355000,6690000]]]}}]}",
			"{\"features\":[{\"properties\":{\"code\":\"44998\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-1.5,47],[-1.4,47],[-1.4,47.1]]]}}]}",
			"{\"features\":[{\"properties\":{\"code\":\"44998\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}",
			"{\"features\":[{\"properties\":{\"code\":\"44998\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",\"b\"],[-1.4,47],[-1.4,47.1],[\"a\",\"b\"]]]}}]}",
			"{\"features\":[{\"properties\":{\"code\":\"44998\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,47]}}]}" })
	void refusesWhatIsNoMapOrHoldsNothingOfIt(String file) {
		byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
		if (file.isEmpty()) {
			assertThat(CommuneLimits.read(new ByteArrayInputStream(bytes), ALL)).isEmpty();
		}
		else {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> CommuneLimits.read(new ByteArrayInputStream(bytes), ALL));
		}
	}

	private static Map<String, Geometry> read(Set<String> wanted) throws IOException {
		try (InputStream file = Objects
			.requireNonNull(DrawingTests.class.getResourceAsStream("/demonstration/communes.geojson"))) {
			return CommuneLimits.read(file, wanted);
		}
	}

	private static String feature(String code, String... polygons) {
		return "{\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[%s]}}"
			.formatted(code, String.join(",", polygons));
	}

	private static String square(double x, double y, double side) {
		return "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]".formatted(x, y, x + side, y + side);
	}

	private static List<List<int[]>> rings(String path) {
		return Arrays.stream(path.substring(1).split("z?M|z")).map(DrawingTests::ring).toList();
	}

	private static List<int[]> ring(String text) {
		List<Integer> numbers = new ArrayList<>();
		Matcher matcher = NUMBER.matcher(text);
		while (matcher.find()) {
			numbers.add(Integer.valueOf(matcher.group()));
		}
		List<int[]> corners = new ArrayList<>();
		int x = 0;
		int y = 0;
		for (int at = 0; at < numbers.size(); at += 2) {
			x += numbers.get(at);
			y += numbers.get(at + 1);
			corners.add(new int[] { x, y });
		}
		return corners;
	}

	private static Set<String> sides(List<int[]> ring) {
		return IntStream.range(0, ring.size())
			.mapToObj(at -> side(ring.get(at), ring.get((at + 1) % ring.size())))
			.collect(Collectors.toSet());
	}

	private static String side(int[] one, int[] other) {
		boolean isFirst = one[0] < other[0] || one[0] == other[0] && one[1] < other[1];
		return isFirst ? text(one) + " " + text(other) : text(other) + " " + text(one);
	}

	private static String text(int[] corner) {
		return corner[0] + "," + corner[1];
	}

	private static Set<String> cornersWithOddCoast(Set<String> coast) {
		Set<String> odd = new HashSet<>();
		coast.stream().flatMap(side -> Arrays.stream(side.split(" "))).forEach(corner -> {
			if (!odd.add(corner)) {
				odd.remove(corner);
			}
		});
		return odd;
	}

}
