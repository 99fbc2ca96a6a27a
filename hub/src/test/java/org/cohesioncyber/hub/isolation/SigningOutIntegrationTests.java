package org.cohesioncyber.hub.isolation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.cohesioncyber.hub.testing.OwnHubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two ways to end a session are no handlers of pages or of the API: everybody tries
 * them against the victim's session, and ends no session but their own.
 */
@OwnHubTest
@Import({ Victim.class, Visitors.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningOutIntegrationTests {

	private final SignedIn signedIn;

	private final Visitors visitors;

	private final Visitor owner;

	private final String ownersSecret;

	private List<Visitor> others = List.of();

	@Autowired
	SigningOutIntegrationTests(Visitors visitors, Victim victim, SignedIn signedIn) {
		victim.settle();
		this.signedIn = signedIn;
		this.visitors = visitors;
		this.owner = visitors.owners().getFirst();
		this.ownersSecret = signedIn.session(Visitors.OWNER);
	}

	@BeforeEach
	void everybody() {
		this.others = this.visitors.others();
	}

	@Test
	void nobodySignsAnotherPersonOut() {
		String fields = "id=%1$s&session=%1$s&sid=%2$s&sub=%3$s&cohesion=%1$s&id_token_hint=%3$s"
			.formatted(this.ownersSecret, Visitors.OWNER.providerSession(), Visitors.OWNER.subject());
		List<String> wrong = new ArrayList<>();
		for (Visitor visitor : this.others) {
			boolean wasIn = isSignedIn(visitor);
			post(visitor, "/deconnexion?" + fields, fields);
			if (isSignedIn(visitor)) {
				wrong.add(visitor + " is still signed in");
			}
			if (wasIn != (visitor.kind() == Visitor.Kind.MEMBER || visitor.kind() == Visitor.Kind.UNATTACHED)) {
				wrong.add(visitor + " was " + (wasIn ? "" : "not ") + "signed in");
			}
			wrong.addAll(ownerIsOut(visitor));
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void anAgentsCredentialOutlivesASignOut() {
		for (Visitor visitor : this.others) {
			if (visitor.kind() == Visitor.Kind.AGENT) {
				post(visitor, "/deconnexion", "");
				assertThat(Answer.to(visitor, "/api/v1/agent/time").status()).as(visitor.name()).isEqualTo(200);
			}
		}
	}

	@Test
	void nobodyPassesForTheIdentityProvider() {
		List<String> wrong = new ArrayList<>();
		for (Visitor visitor : this.others) {
			for (String token : forgeries()) {
				Answer answer = post(visitor, "/logout/connect/back-channel/keycloak", "logout_token=" + token);
				if (answer.status() < 400 || answer.isBroken()) {
					wrong.add(visitor + " gets " + answer.status() + " for " + token);
				}
			}
			wrong.addAll(ownerIsOut(visitor));
		}
		assertThat(wrong).isEmpty();
	}

	private List<String> ownerIsOut(Visitor visitor) {
		boolean isIn = isSignedIn(this.owner) && this.signedIn.withSession(this.ownersSecret)
			.get()
			.uri("/agents")
			.exchange()
			.returnResult(Void.class)
			.getStatus()
			.is2xxSuccessful();
		return isIn ? List.of() : List.of(visitor + " signed the owner out");
	}

	private static boolean isSignedIn(Visitor visitor) {
		return Answer.to(visitor, "/compte-non-rattache").status() < 400
				&& !Answer.to(visitor, "/compte-non-rattache").location().equals("/connexion");
	}

	/** Logout tokens about the owner by everybody but Keycloak. */
	private static List<String> forgeries() {
		String claims = """
				{"iss":"http://localhost:1/realms/cohesion","aud":"cohesion-hub","sub":"%s","sid":"%s","iat":%d,"exp":9999999999,
				"jti":"x","events":{"http://schemas.openid.net/event/backchannel-logout":{}}}"""
			.formatted(Visitors.OWNER.subject(), Visitors.OWNER.providerSession(), System.currentTimeMillis() / 1000);
		return List.of(base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".",
				signed("{\"alg\":\"HS256\"}", claims, "of-no-use"), signed("{\"alg\":\"HS256\"}", claims, "x"),
				base64("{\"alg\":\"RS256\",\"kid\":\"../x\"}") + "." + base64(claims) + "." + base64("signature"),
				Visitors.OWNER.subject(), "");
	}

	private static String signed(String header, String claims, String secret) {
		try {
			String signing = base64(header) + "." + base64(claims);
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			byte[] signature = mac.doFinal(signing.getBytes(StandardCharsets.UTF_8));
			return signing + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
		}
		catch (GeneralSecurityException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static Answer post(Visitor visitor, String path, String fields) {
		return Answer.to(visitor, HttpMethod.POST, path, MediaType.APPLICATION_FORM_URLENCODED,
				fields.getBytes(StandardCharsets.UTF_8));
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
