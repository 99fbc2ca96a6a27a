package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RealmTests {

	private final JsonNode realm = read("cohesion-realm.json");

	private final JsonNode demonstration = read("demonstration/cohesion-users-0.json");

	@Test
	void opensNoGrantThatSkipsTheLoginPage() {
		for (JsonNode client : this.realm.path("clients")) {
			assertThat(client.path("implicitFlowEnabled").asBoolean(true)).as(client.toString()).isFalse();
			assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).as(client.toString()).isFalse();
			assertThat(client.path("authorizationServicesEnabled").asBoolean(false)).as(client.toString()).isFalse();
		}
		assertThat(this.realm.path("userManagedAccessAllowed").asBoolean()).isFalse();
		assertThat(this.realm.path("directGrantFlow").asString()).isEqualTo("no direct grant");
	}

	@Test
	void sendsPeopleBackToExactAddressesOnly() {
		for (JsonNode client : this.realm.path("clients")) {
			assertThat(client.path("redirectUris").toString()).doesNotContain("*");
			assertThat(client.path("attributes").path("post.logout.redirect.uris").asString("")).doesNotContain("*",
					"+");
		}
	}

	@Test
	void asksForProofKeysAndRotatesTokens() {
		assertThat(client("cohesion-hub").path("attributes").path("pkce.code.challenge.method").asString())
			.isEqualTo("S256");
		assertThat(this.realm.path("revokeRefreshToken").asBoolean()).isTrue();
		assertThat(this.realm.path("refreshTokenMaxReuse").asInt(1)).isZero();
		assertThat(this.realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
	}

	@Test
	void slowsGuessingDownWithoutLockingPeopleOut() {
		assertThat(this.realm.path("bruteForceProtected").asBoolean()).isTrue();
		assertThat(this.realm.path("permanentLockout").asBoolean(true)).isFalse();
		assertThat(this.realm.path("failureFactor").asInt()).isBetween(3, 10);
	}

	@Test
	void holdsNobodyButTheServiceAccount() {
		assertThat(this.realm.path("users").valueStream().map(user -> user.path("serviceAccountClientId").asString("")))
			.containsExactly("cohesion-hub-admin");
		assertThat(this.realm.toString()).doesNotContain("credentials\":[");
	}

	@Test
	void keepsEverySecretOutOfTheFile() {
		assertThat(this.realm.path("clients").valueStream().map(one -> one.path("secret").asString("${")))
			.allMatch(secret -> secret.startsWith("${"));
	}

	@Test
	void knowsEveryRoleOfTheHub() {
		assertThat(this.realm.path("roles").path("realm").valueStream().map(role -> role.path("name").asString()))
			.containsExactlyInAnyOrderElementsOf(List.of(Role.values()).stream().map(Role::key).toList());
	}

	@Test
	void printsThePasswordsTheDemonstrationPeopleHave() {
		var printed = DemonstrationPasswords.all();
		for (JsonNode user : this.demonstration.path("users")) {
			String name = user.path("username").asString();
			assertThat(user.path("credentials").path(0).path("value").asString()).isEqualTo(printed.getProperty(name));
			assertThat(printed.getProperty(name + ".who")).isNotBlank();
		}
	}

	private JsonNode client(String id) {
		return this.realm.path("clients")
			.valueStream()
			.filter(one -> one.path("clientId").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode read(String file) {
		try {
			return JsonMapper.shared().readTree(Files.readString(SignedIn.repositoryFile("deploy/keycloak/" + file)));
		}
		catch (IOException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
