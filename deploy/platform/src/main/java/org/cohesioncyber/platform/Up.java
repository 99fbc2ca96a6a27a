package org.cohesioncyber.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Starts the platform and the hub, says where they are, and stays until told to stop. */
public final class Up {

	private static final Path KEYCLOAK = Path.of("deploy", "keycloak");

	private static final String USUAL_URL = "http://localhost:8080";

	private final UpArguments arguments;

	private final long begin = System.nanoTime();

	private Up(UpArguments arguments) {
		this.arguments = arguments;
	}

	/** Run from the top of the checkout. */
	public static void main(String[] words) {
		System.exit(run(List.of(words)));
	}

	private static int run(List<String> words) {
		try {
			new Up(UpArguments.parse(words)).run();
			return 0;
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage() + System.lineSeparator() + UpArguments.USAGE);
			return 2;
		}
		catch (PlatformException | IOException ex) {
			System.err.println(ex.getMessage());
			return 1;
		}
	}

	private void run() throws IOException {
		var jar = jar();
		try (var platform = this.arguments.external() ? external(jar) : embedded(jar)) {
			say("Ctrl-C arrête tout.");
			platform.ended().join();
		}
		catch (CompletionException ex) {
			throw ex.getCause() instanceof PlatformException known ? known : ex;
		}
	}

	private Platform embedded(Path jar) throws IOException {
		var urls = Map.of("COHESION_PUBLIC_URL", USUAL_URL, "COHESION_HUB_INTERNAL_URL", USUAL_URL);
		var platform = Platform.start(PlatformSettings.of(this.arguments.data())
			.only(Part.POSTGRES)
			.realms(List.of(KEYCLOAK, KEYCLOAK.resolve("demonstration")), urls));
		var hub = platform.require(EnumSet.allOf(Part.class),
				() -> platform.hub(jar, HubVariables.of(platform)).learning());
		if (!hub.publicUrl().equals(USUAL_URL)) {
			platform.keycloak().hubIsAt(hub.uri());
		}
		report(platform, hub);
		accounts(KEYCLOAK.resolve("demonstration/accounts.properties"));
		return platform;
	}

	private Platform external(Path jar) {
		var variables = HubVariables.external(System.getenv());
		var platform = Platform.start(PlatformSettings.of(this.arguments.data()).only());
		var hub = platform.hub(jar, variables);
		hub.start();
		report(platform, hub);
		return platform;
	}

	private void report(Platform platform, Hub hub) {
		var parts = platform.running()
			.map((server) -> server.label() + " " + French.seconds(server.startup()))
			.collect(Collectors.joining(", "));
		var whole = Duration.ofNanos(System.nanoTime() - this.begin);
		say("");
		say("Cohésion Cyber est prête : " + hub.publicUrl());
		say("Démarrage en %s (%s)".formatted(French.seconds(whole), parts));
		say("Mémoire résidente : " + French.megabytes(platform.resident()));
	}

	private void accounts(Path file) throws IOException {
		if (!Files.exists(file)) {
			return;
		}
		var accounts = new Properties();
		accounts.load(new StringReader(Files.readString(file)));
		say("Comptes de démonstration :");
		accounts.stringPropertyNames()
			.stream()
			.filter((name) -> accounts.containsKey(name + ".who"))
			.sorted()
			.forEach((name) -> say("  %-14s %-22s %s".formatted(name, accounts.getProperty(name),
					accounts.getProperty(name + ".who"))));
	}

	private Path jar() throws IOException {
		if (this.arguments.hub().isPresent()) {
			return this.arguments.hub().get();
		}
		var target = Path.of("hub", "target");
		if (Files.isDirectory(target)) {
			try (var jars = Files.newDirectoryStream(target, "hub-*-exec.jar")) {
				for (var jar : jars) {
					return jar.toAbsolutePath();
				}
			}
		}
		throw new PlatformException("hub/target/hub-*-exec.jar manque : construire d'abord (./deploy/up le fait)");
	}

	private static void say(String line) {
		System.out.println(line);
	}

}
