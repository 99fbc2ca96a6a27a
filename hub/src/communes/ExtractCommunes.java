import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Build step, run by Maven as a source file: has npm fetch the reference of communes at the version and hash of
 * package-lock.json, and keeps the one resource the hub reads. Nothing fetched is committed.
 *
 * Arguments: the folder of this file, target/communes (work), target/classes (output).
 */
public class ExtractCommunes {

	private static final String PACKAGE = "node_modules/@etalab/decoupage-administratif";

	private static final List<String> INPUTS = List.of("package.json", "package-lock.json", "ExtractCommunes.java");

	private final Path sources;

	private final Path work;

	private final Path classes;

	private ExtractCommunes(Path sources, Path work, Path classes) {
		this.sources = sources;
		this.work = work;
		this.classes = classes;
	}

	public static void main(String[] arguments) throws Exception {
		new ExtractCommunes(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).build();
	}

	private void build() throws Exception {
		StringBuilder inputs = new StringBuilder();
		for (String input : INPUTS) {
			inputs.append(Files.readString(this.sources.resolve(input)));
		}
		Path output = this.classes.resolve("charter/communes.tsv");
		Path stamp = this.work.resolve("stamp");
		if (Files.exists(output) && Files.exists(stamp) && Files.readString(stamp).contentEquals(inputs)) {
			return;
		}
		fetch();
		Files.createDirectories(output.getParent());
		Files.writeString(output, String.join("\n", lines()) + "\n");
		Path notice = this.classes.resolve("META-INF/THIRD-PARTY-COMMUNES");
		Files.createDirectories(notice.getParent());
		Files.writeString(notice, "charter/communes.tsv is extracted from @etalab/decoupage-administratif 6.0.0: data of INSEE, "
				+ "DGCL and La Poste under Licence Ouverte (Etalab); code:\n\n"
				+ Files.readString(this.work.resolve(PACKAGE).resolve("LICENSE")));
		Files.writeString(stamp, inputs);
	}

	private void fetch() throws IOException, InterruptedException {
		Files.createDirectories(this.work);
		for (String file : List.of("package.json", "package-lock.json")) {
			Files.copy(this.sources.resolve(file), this.work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
		}
		Process npm;
		try {
			npm = new ProcessBuilder("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund",
					"--no-update-notifier", "--loglevel=error")
				.directory(this.work.toFile())
				.inheritIO()
				.start();
		}
		catch (IOException cause) {
			throw new IOException("npm: not found (expected: npm on the PATH, for instance apt-get install npm)", cause);
		}
		if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
			npm.destroy();
			throw new IOException("npm ci: failed (expected: the reference of communes in npm's cache or registry)");
		}
	}

	/**
	 * One line a thing, its first column saying what: D department, E intercommunality, C commune, A arrondissement,
	 * F former commune (delegated, associated), O code no longer used.
	 */
	private List<String> lines() throws IOException {
		TreeSet<String> lines = new TreeSet<>();
		for (JsonNode one : read("departements")) {
			lines.add(line("D", text(one, "code"), text(one, "nom")));
		}
		Map<String, String> intercommunalities = new HashMap<>();
		for (JsonNode one : read("epci")) {
			lines.add(line("E", text(one, "code"), text(one, "nom")));
			one.path("membres").forEach(member -> intercommunalities.put(text(member, "code"), text(one, "code")));
		}
		JsonNode communes = read("communes");
		Set<String> inUse = new HashSet<>();
		for (JsonNode one : communes) {
			if (List.of("commune-actuelle", "arrondissement-municipal").contains(text(one, "type"))) {
				inUse.add(text(one, "code"));
			}
		}
		for (JsonNode one : communes) {
			lines.addAll(lines(one, inUse, intercommunalities));
		}
		return new ArrayList<>(lines);
	}

	private static List<String> lines(JsonNode one, Set<String> inUse, Map<String, String> intercommunalities) {
		String code = text(one, "code");
		if (!inUse.contains(code)) {
			return List.of(line("F", code, text(one, "nom"), text(one, "chefLieu")));
		}
		if (one.has("chefLieu")) {
			return List.of();
		}
		boolean isArrondissement = one.has("commune");
		List<String> postal = new ArrayList<>();
		one.path("codesPostaux").forEach(value -> postal.add(value.asString()));
		List<String> lines = new ArrayList<>();
		lines.add(line(isArrondissement ? "A" : "C", code, text(one, "nom"), text(one, "departement"),
				String.join(",", postal),
				intercommunalities.getOrDefault(isArrondissement ? text(one, "commune") : code, ""),
				String.valueOf(one.path("population").asInt(0))));
		one.path("anciensCodes").forEach(old -> {
			if (!inUse.contains(old.asString())) {
				lines.add(line("O", old.asString(), "", code));
			}
		});
		return lines;
	}

	private JsonNode read(String name) throws IOException {
		Path data = this.work.resolve(PACKAGE).resolve("data");
		return JsonMapper.shared().readTree(Files.readString(data.resolve(name + ".json")));
	}

	private static String text(JsonNode one, String field) {
		return one.path(field).asString("");
	}

	private static String line(String... columns) {
		return String.join("\t", columns);
	}

}
