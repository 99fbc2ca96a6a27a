package org.cohesioncyber.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	/**
	 * The table of arrows of the design; {@code shared} and {@code ledger} are for all.
	 */
	private static final Map<String, Set<String>> ARROWS = Map.ofEntries(Map.entry("shared", Set.of()),
			Map.entry("ledger", Set.of()), Map.entry("files", Set.of()), Map.entry("identity", Set.of("documents")),
			Map.entry("documents", Set.of()), Map.entry("charter", Set.of("identity", "files", "documents")),
			Map.entry("sharing", Set.of("identity", "charter")),
			Map.entry("federation", Set.of("identity", "charter", "sharing")),
			Map.entry("fleet", Set.of("identity", "charter", "charter :: spi")),
			Map.entry("continuity", Set.of("identity", "charter", "charter :: spi", "sharing", "fleet")),
			Map.entry("dependencies",
					Set.of("identity", "charter", "sharing", "continuity", "continuity :: spi", "files")),
			Map.entry("plans",
					Set.of("files", "documents", "identity", "charter", "charter :: spi", "sharing", "continuity",
							"dependencies", "contacts")),
			Map.entry("exercises",
					Set.of("documents", "identity", "charter", "charter :: spi", "continuity", "continuity :: spi",
							"plans", "plans :: spi")),
			Map.entry("incidents",
					Set.of("identity", "charter", "sharing", "fleet", "continuity", "federation :: spi")),
			Map.entry("alerts",
					Set.of("identity", "charter", "sharing", "fleet", "incidents", "federation", "federation :: spi")),
			Map.entry("mutualaid",
					Set.of("identity", "charter", "charter :: spi", "sharing", "continuity", "incidents", "federation",
							"federation :: spi")),
			Map.entry("controls",
					Set.of("identity", "charter", "continuity", "incidents", "alerts", "mutualaid", "fleet")),
			Map.entry("reporting",
					Set.of("identity", "charter", "sharing", "federation", "fleet", "continuity", "incidents", "alerts",
							"mutualaid", "controls")),
			Map.entry("contacts", Set.of("identity", "charter", "charter :: spi")),
			Map.entry("workinggroups", Set.of("files", "charter", "sharing")),
			Map.entry("awareness", Set.of("charter")),
			Map.entry("notification", Set.of("identity", "charter", "sharing")),
			Map.entry("search", Set.of("identity", "sharing", "alerts")),
			Map.entry("messaging", Set.of("sharing", "alerts", "fleet")),
			Map.entry("takeout",
					Set.of("identity", "charter", "sharing", "fleet", "continuity", "dependencies", "incidents",
							"alerts", "contacts", "workinggroups", "awareness", "files", "plans", "exercises")),
			Map.entry("shell",
					Set.of("identity", "charter", "sharing", "federation", "fleet", "continuity", "incidents", "alerts",
							"mutualaid", "controls", "reporting", "notification", "search", "contacts", "workinggroups",
							"awareness", "dependencies", "plans")));

	private final ApplicationModules modules = ApplicationModules.of(Hub.class);

	@Test
	void everyArrowBetweenModulesIsDeclared() {
		this.modules.verify();
	}

	@Test
	void noModuleDeclaresAnArrowTheDesignDoesNotHave() {
		Map<String, Set<String>> beyond = new TreeMap<>();
		this.modules.forEach(module -> {
			String name = module.getIdentifier().toString();
			assertThat(ARROWS).as("modules of the design").containsKey(name);
			Set<String> declared = declared(module);
			declared.removeAll(ARROWS.getOrDefault(name, Set.of()));
			declared.removeAll(Set.of("shared", "ledger"));
			if (!declared.isEmpty()) {
				beyond.put(name, declared);
			}
		});
		assertThat(beyond).isEmpty();
	}

	/**
	 * Without that file every start would read all classes of the hub to find the order.
	 */
	@Test
	void migrationsRunInTheOrderOfTheArrows() throws IOException {
		List<String> order;
		try (InputStream file = new ClassPathResource("META-INF/spring-modulith/application-modules.json")
			.getInputStream()) {
			order = List.copyOf(JsonMapper.shared().readTree(file).propertyNames());
		}
		assertThat(order).as("application-modules.json: add a new module after those it uses")
			.containsExactlyInAnyOrderElementsOf(
					this.modules.stream().map(module -> module.getIdentifier().toString()).toList());
		this.modules.forEach(module -> declared(module).stream()
			.map(used -> used.replaceAll(" ::.*", ""))
			.forEach(used -> assertThat(order).containsSubsequence(used, module.getIdentifier().toString())));
	}

	@Test
	void drawsThePicturesOfTheModules() {
		new Documenter(this.modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
	}

	private static Set<String> declared(ApplicationModule module) {
		return module.getBasePackage()
			.findAnnotation(org.springframework.modulith.ApplicationModule.class)
			.map(annotation -> new TreeSet<>(Set.of(annotation.allowedDependencies())))
			.orElseThrow(() -> new AssertionError(module.getIdentifier() + " declares no arrows"));
	}

}
