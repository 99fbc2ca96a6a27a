package org.cohesioncyber.hub.shell.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Stops the start when a setting of the hub is misspelt or no longer exists, in a file,
 * on the command line or in the environment: a setting that silently does nothing is
 * found in the crisis.
 */
@Component
class UnknownSettings implements SmartInitializingSingleton {

	private static final String HUB = "org.cohesioncyber.hub";

	private final ConfigurableEnvironment environment;

	UnknownSettings(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public void afterSingletonsInstantiated() {
		KnownSettings known = known();
		List<String> unknown = names().filter(KnownSettings::isOurs)
			.filter(name -> !known.knows(name))
			.distinct()
			.sorted()
			.toList();
		if (!unknown.isEmpty()) {
			throw new UnknownSettingException(unknown, known.documented());
		}
	}

	static KnownSettings known() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		KnownSettings known = new KnownSettings();
		scanner.findCandidateComponents(HUB).forEach(candidate -> {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()),
					UnknownSettings.class.getClassLoader());
			known.add(prefix(type), type);
		});
		return known;
	}

	private static String prefix(Class<?> type) {
		ConfigurationProperties properties = AnnotatedElementUtils.getMergedAnnotation(type,
				ConfigurationProperties.class);
		return properties == null ? "" : properties.prefix();
	}

	private Stream<String> names() {
		return this.environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()));
	}

	/** Says which settings are unknown and which exist. */
	static final class UnknownSettingException extends IllegalStateException {

		UnknownSettingException(List<String> unknown, Set<String> known) {
			super("unknown settings: " + String.join(", ", unknown) + " (expected: one of "
					+ String.join(", ", new TreeSet<>(known)) + ")");
		}

	}

}
