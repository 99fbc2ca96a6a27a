package org.cohesioncyber.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.cohesioncyber.platform.Kafka;
import org.cohesioncyber.platform.OpenSearch;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.Platform;
import org.cohesioncyber.platform.SharedPlatform;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the hub under test at Kafka, OpenSearch and a mail server too. */
public class WholePlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final GreenMail MAIL = new GreenMail(
			new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of(properties()).applyTo(context);
	}

	/** The hub's properties with everything running. */
	public static Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>(TestPlatform.properties());
		properties.put("cohesion.kafka.bootstrap-servers", kafka().bootstrapServers());
		properties.put("cohesion.opensearch.uri", openSearch().uri().toString());
		properties.put("cohesion.public-url", "http://hub.valmer.example");
		properties.put("cohesion.mail.from", "hub@valmer.example");
		properties.put("spring.mail.host", "127.0.0.1");
		properties.put("spring.mail.port", String.valueOf(mail().getSmtp().getPort()));
		return properties;
	}

	public static Kafka kafka() {
		return platform().kafka();
	}

	public static OpenSearch openSearch() {
		return platform().openSearch();
	}

	/** The mail server; it forgets nothing until asked to. */
	public static synchronized GreenMail mail() {
		if (!MAIL.isRunning()) {
			MAIL.start();
		}
		return MAIL;
	}

	/** One port for its whole life, so that it comes back where it was. */
	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static Platform platform() {
		return SharedPlatform.get(Part.POSTGRES, Part.KAFKA, Part.OPENSEARCH);
	}

}
