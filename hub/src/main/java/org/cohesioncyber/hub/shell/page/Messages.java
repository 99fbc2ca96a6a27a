package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of all pages: every bundle {@code messages/<module>.properties} (French) with
 * its {@code messages/<module>_en.properties}.
 */
@Component("messageSource")
class Messages extends ResourceBundleMessageSource {

	Messages() {
		setBasenames(modules());
		setDefaultEncoding("UTF-8");
		setDefaultLocale(Locale.FRENCH);
		setFallbackToSystemLocale(false);
	}

	private static String[] modules() {
		try {
			Resource[] bundles = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*.properties");
			return Arrays.stream(bundles)
				.map((bundle) -> String.valueOf(bundle.getFilename()))
				.filter((name) -> !name.contains("_"))
				.map((name) -> "messages/" + name.substring(0, name.indexOf('.')))
				.sorted()
				.distinct()
				.toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	protected @Nullable String getStringOrNull(ResourceBundle bundle, String key) {
		String text = super.getStringOrNull(bundle, key);
		boolean english = bundle.getLocale().getLanguage().equals("en");
		return (text == null || english) ? text : FrenchTypography.of(text);
	}

}
