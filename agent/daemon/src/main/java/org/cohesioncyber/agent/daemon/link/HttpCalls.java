package org.cohesioncyber.agent.daemon.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.agent.daemon.config.AgentConfig.Credentials;
import org.cohesioncyber.agent.daemon.config.AgentConfig.ProxySettings;
import org.jspecify.annotations.Nullable;

/**
 * Blocking requests to one address, by the JDK's oldest client because it is the smallest
 * in memory.
 */
final class HttpCalls {

	private static final int ANSWER_LIMIT = 4 << 20;

	private final URI hub;

	private final Proxy proxy;

	private final @Nullable Authenticator authenticator;

	private final Duration timeout;

	HttpCalls(URI hub, Optional<ProxySettings> proxy, Duration timeout) {
		this.hub = hub;
		this.timeout = timeout;
		this.proxy = proxy
			.map((settings) -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(settings.host(), settings.port())))
			.orElse(Proxy.NO_PROXY);
		this.authenticator = proxy.flatMap(ProxySettings::credentials).map(HttpCalls::authenticator).orElse(null);
	}

	Answer call(String method, String path, Map<String, String> headers, byte @Nullable [] body) throws IOException {
		HttpURLConnection connection = open(method, path, headers);
		if (body != null) {
			connection.setRequestProperty("Content-Type", "application/json");
			connection.setDoOutput(true);
			connection.getOutputStream().write(body);
		}
		int status = connection.getResponseCode();
		try (InputStream in = (status >= 400) ? connection.getErrorStream() : connection.getInputStream()) {
			byte[] content = (in != null) ? in.readNBytes(ANSWER_LIMIT) : new byte[0];
			return new Answer(status, type(connection), retryAfter(connection), content);
		}
	}

	/** Opens a request whose answer is read for as long as it lasts. */
	HttpURLConnection open(String method, String path, Map<String, String> headers) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) this.hub.resolve(path).toURL().openConnection(this.proxy);
		if (this.authenticator != null) {
			connection.setAuthenticator(this.authenticator);
		}
		connection.setConnectTimeout((int) this.timeout.toMillis());
		connection.setReadTimeout((int) this.timeout.toMillis());
		connection.setInstanceFollowRedirects(false);
		connection.setUseCaches(false);
		connection.setRequestMethod(method);
		headers.forEach(connection::setRequestProperty);
		return connection;
	}

	static String type(HttpURLConnection connection) {
		String type = connection.getContentType();
		return (type != null) ? type.split(";", 2)[0].strip() : "";
	}

	private static Duration retryAfter(HttpURLConnection connection) {
		return Duration.ofSeconds(Math.clamp(connection.getHeaderFieldInt("Retry-After", 0), 0, 3600));
	}

	private static Authenticator authenticator(Credentials credentials) {
		return new Authenticator() {
			@Override
			protected @Nullable PasswordAuthentication getPasswordAuthentication() {
				return (getRequestorType() == RequestorType.PROXY)
						? new PasswordAuthentication(credentials.user(), credentials.password().toCharArray()) : null;
			}
		};
	}

	record Answer(int status, String type, Duration retryAfter, byte[] content) {

		boolean isProblem() {
			return this.type.equals("application/problem+json");
		}

	}

}
