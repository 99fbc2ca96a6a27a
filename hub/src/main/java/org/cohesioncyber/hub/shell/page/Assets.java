package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The hashed addresses of style sheet and scripts, as the build wrote them down.
 */
@Component("assets")
public class Assets {

	private final Properties urls;

	Assets() throws IOException {
		this.urls = PropertiesLoaderUtils.loadProperties(new ClassPathResource("shell/assets.properties"));
	}

	/** The address of an asset by its plain name, such as {@code app.css}. */
	public String url(String name) {
		String url = this.urls.getProperty(name);
		if (url == null) {
			throw new IllegalArgumentException("asset: " + name + " (expected: one of " + this.urls.keySet() + ")");
		}
		return url;
	}

}
