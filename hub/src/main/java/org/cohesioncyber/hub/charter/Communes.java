package org.cohesioncyber.hub.charter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Commune.Department;
import org.cohesioncyber.hub.charter.CommuneReading.Found;
import org.cohesioncyber.hub.charter.CommuneReading.Merged;
import org.cohesioncyber.hub.charter.CommuneReading.Several;
import org.cohesioncyber.hub.charter.CommuneReading.Unknown;

/**
 * The communes of France, from the bundled reference: {@code charter/communes.tsv}, which
 * the build extracts, and the fictional ones of the demonstration, which have codes INSEE
 * never gave.
 */
public final class Communes {

	private static final Pattern WITH_CODE = Pattern.compile(".*\\(([0-9][0-9AB][0-9]{3})\\)");

	private static final Pattern WITH_POSTAL_CODE = Pattern
		.compile("([0-9]{5})\\s+(\\S.*)|(\\S.*?)\\s+\\(?([0-9]{5})\\)?");

	private static final Pattern WITH_DEPARTMENT = Pattern.compile("(\\S.*?)\\s+\\(?([0-9][0-9AB][0-9]?)\\)?");

	private static final int LONGEST = 100;

	private final Map<String, Department> departments = new HashMap<>();

	private final Map<String, String> intercommunalities = new HashMap<>();

	private final Map<String, Commune> byCode = new TreeMap<>();

	private final Map<String, Set<Commune>> byPostalCode = new HashMap<>();

	private final TreeMap<String, Set<Commune>> byName = new TreeMap<>();

	private final Map<String, Former> formerByCode = new HashMap<>();

	private final Map<String, Set<Former>> formerByName = new HashMap<>();

	Communes(Stream<String> lines) {
		List<String[]> rows = lines.map(line -> line.split("\t", -1)).toList();
		rows.forEach(this::readNames);
		rows.forEach(this::readCommune);
		rows.forEach(this::readFormer);
	}

	/** The one every part of the hub reads. */
	public static Communes reference() {
		return Bundled.COMMUNES;
	}

	private void readNames(String[] row) {
		switch (row[0]) {
			case "D" -> this.departments.put(row[1], new Department(row[1], row[2]));
			case "E" -> this.intercommunalities.put(row[1], row[2]);
			default -> {
			}
		}
	}

	private void readCommune(String[] row) {
		if (!row[0].equals("C") && !row[0].equals("A")) {
			return;
		}
		Department department = this.departments.getOrDefault(row[3], new Department(row[3], row[3]));
		List<String> postalCodes = row[4].isEmpty() ? List.of() : List.of(row[4].split(","));
		Commune commune = new Commune(row[1], row[2], department, postalCodes, row[5], Integer.parseInt(row[6]));
		this.byCode.put(commune.code(), commune);
		this.byName.computeIfAbsent(searched(commune.name()), _ -> new LinkedHashSet<>()).add(commune);
		if (row[0].equals("C")) {
			postalCodes
				.forEach(code -> this.byPostalCode.computeIfAbsent(code, _ -> new LinkedHashSet<>()).add(commune));
		}
	}

	private void readFormer(String[] row) {
		if (!row[0].equals("F") && !row[0].equals("O")) {
			return;
		}
		Commune now = this.byCode.get(row[3]);
		if (now == null) {
			return;
		}
		Former former = new Former(row[2], now);
		this.formerByCode.putIfAbsent(row[1], former);
		if (!former.name().isEmpty()) {
			this.formerByName.computeIfAbsent(searched(former.name()), _ -> new LinkedHashSet<>()).add(former);
		}
	}

	/** The commune that has this INSEE code today. */
	public Optional<Commune> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/** The commune of today for an INSEE code of any time. */
	public CommuneReading withCode(String code) {
		Commune commune = this.byCode.get(code);
		if (commune != null) {
			return new Found(commune);
		}
		Former former = this.formerByCode.get(code);
		return former == null ? new Unknown() : new Merged(former.name(), former.now());
	}

	/** The commune's name for a reader, or the code itself if nothing is known of it. */
	public String label(String code) {
		return find(code).map(Commune::label).orElse(code);
	}

	/** The communes of an intercommunality today; none if nothing is known of it. */
	public List<Commune> of(String intercommunality) {
		return this.byCode.values()
			.stream()
			.filter(commune -> commune.intercommunality().equals(intercommunality)
					&& commune.code().equals(city(commune.code())))
			.toList();
	}

	/** The city whose arrondissement has that code; every other code as it is. */
	static String city(String code) {
		if (code.matches("6938[1-9]")) {
			return "69123";
		}
		if (code.matches("132(0[1-9]|1[0-6])")) {
			return "13055";
		}
		return code.matches("751(0[1-9]|1[0-9]|20)") ? "75056" : code;
	}

	/** What an intercommunality is called; its SIREN if nothing is known of it. */
	public String intercommunality(String siren) {
		return this.intercommunalities.getOrDefault(siren, siren);
	}

	/**
	 * Reads what people write: a name, alone or with a postal code or a department, a
	 * postal code, or an INSEE code.
	 */
	public CommuneReading read(String text) {
		String written = text.strip();
		if (written.length() > LONGEST) {
			return new Unknown();
		}
		Matcher withCode = WITH_CODE.matcher(written);
		if (withCode.matches()) {
			return withCode(withCode.group(1));
		}
		if (written.matches("[0-9][0-9AB][0-9]{3}")) {
			return withAnyCode(written);
		}
		Matcher withPostal = WITH_POSTAL_CODE.matcher(written);
		if (withPostal.matches()) {
			String code = Objects.requireNonNullElse(withPostal.group(1), withPostal.group(4));
			String name = Objects.requireNonNullElse(withPostal.group(2), withPostal.group(3));
			return among(named(name).filter(commune -> commune.postalCodes().contains(code)).toList());
		}
		Matcher withDepartment = WITH_DEPARTMENT.matcher(written);
		if (withDepartment.matches() && this.departments.containsKey(withDepartment.group(2))) {
			return among(named(withDepartment.group(1))
				.filter(commune -> commune.department().code().equals(withDepartment.group(2)))
				.toList());
		}
		return withName(written);
	}

	private CommuneReading withAnyCode(String written) {
		CommuneReading known = withCode(written);
		Set<Commune> fitting = new LinkedHashSet<>(this.byPostalCode.getOrDefault(written, Set.of()));
		if (known instanceof Found found) {
			fitting.add(found.commune());
		}
		return fitting.isEmpty() ? known : among(List.copyOf(fitting));
	}

	private CommuneReading withName(String written) {
		CommuneReading today = among(named(written).toList());
		if (!(today instanceof Unknown)) {
			return today;
		}
		List<Former> former = List.copyOf(this.formerByName.getOrDefault(searched(written), Set.of()));
		return switch (former.size()) {
			case 0 -> new Unknown();
			case 1 -> new Merged(former.getFirst().name(), former.getFirst().now());
			default -> new Several(former.stream().map(Former::now).distinct().toList());
		};
	}

	/** Communes whose name or postal code starts so, the largest first. */
	public List<Commune> starting(String text, int atMost) {
		String start = searched(text);
		if (start.isEmpty()) {
			return List.of();
		}
		Stream<Commune> found = start.matches("[0-9][0-9ab]?[0-9]*")
				? this.byCode.values().stream().filter(commune -> startsWith(commune, start.toUpperCase(Locale.ROOT)))
				: this.byName.subMap(start, start + Character.MAX_VALUE).values().stream().flatMap(Set::stream);
		return found.sorted(Comparator.comparingInt(Commune::population).reversed()).limit(atMost).toList();
	}

	private static boolean startsWith(Commune commune, String start) {
		return commune.code().startsWith(start)
				|| commune.postalCodes().stream().anyMatch(code -> code.startsWith(start));
	}

	private Stream<Commune> named(String name) {
		return this.byName.getOrDefault(searched(name), Set.of()).stream();
	}

	private static CommuneReading among(List<Commune> fitting) {
		return switch (fitting.size()) {
			case 0 -> new Unknown();
			case 1 -> new Found(fitting.getFirst());
			default -> new Several(fitting);
		};
	}

	private static String searched(String name) {
		return SearchName.of(name).replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
	}

	/** A commune that is part of another now. */
	private record Former(String name, Commune now) {

	}

	/** Read when first asked for. */
	private static final class Bundled {

		static final Communes COMMUNES = new Communes(
				Stream.of("/charter/communes.tsv", "/demonstration/communes.tsv").flatMap(Bundled::lines));

		private static Stream<String> lines(String resource) {
			try (InputStream stream = Objects.requireNonNull(Communes.class.getResourceAsStream(resource), resource);
					BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
				return new ArrayList<>(reader.readAllLines()).stream();
			}
			catch (IOException cause) {
				throw new UncheckedIOException(cause);
			}
		}

	}

}
