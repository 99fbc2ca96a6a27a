package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the clients of an imported realm in line with its file and the values of today.
 *
 * @param server the address of Keycloak
 * @param user an administrator of the whole server
 * @param password of that user
 */
record RealmClients(URI server, String user, String password) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

	private static final JsonMapper JSON = JsonMapper.shared();

	void update(String realmFile, Map<String, String> variables) throws IOException, InterruptedException {
		var realm = JSON.readTree(realmFile);
		var clients = this.server.resolve("/admin/realms/" + realm.path("realm").asString() + "/clients");
		var token = token();
		for (var client : realm.path("clients")) {
			if (PLACEHOLDER.matcher(client.toString()).find()) {
				update(clients, client, token, variables);
			}
		}
	}

	private void update(URI clients, JsonNode client, String token, Map<String, String> variables)
			throws IOException, InterruptedException {
		var query = "?clientId=" + encode(client.path("clientId").asString());
		var found = JSON.readTree(Http.send(authorised(URI.create(clients + query), token)));
		var address = URI.create(clients + "/" + found.path(0).path("id").asString());
		Http.send(authorised(address, token).header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(fill(client.toString(), variables))));
	}

	private String token() throws IOException, InterruptedException {
		var form = "grant_type=password&client_id=admin-cli&username=" + encode(this.user) + "&password="
				+ encode(this.password);
		var address = this.server.resolve("/realms/master/protocol/openid-connect/token");
		var answer = Http.send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
		return JSON.readTree(answer).path("access_token").asString();
	}

	private static HttpRequest.Builder authorised(URI address, String token) {
		return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
	}

	private static String fill(String text, Map<String, String> variables) {
		return PLACEHOLDER.matcher(text).replaceAll((found) -> {
			var value = variables.get(found.group(1));
			if (value == null) {
				throw new PlatformException(found.group(1) + " : valeur absente, le fichier de royaume en a besoin");
			}
			return Matcher.quoteReplacement(value);
		});
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
