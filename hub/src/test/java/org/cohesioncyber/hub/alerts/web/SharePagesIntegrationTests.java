package org.cohesioncyber.hub.alerts.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohesioncyber.hub.testing.Pages.body;
import static org.cohesioncyber.hub.testing.Pages.get;
import static org.cohesioncyber.hub.testing.Pages.location;
import static org.cohesioncyber.hub.testing.Pages.post;
import static org.cohesioncyber.hub.testing.Pages.refused;

/** From an incident to a published alert with nothing but links and forms. */
@HubTest
class SharePagesIntegrationTests {

	private static final String CIRCLE = "00000000-0000-4000-8000-000000000102";

	private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

	@Autowired
	SignedIn signedIn;

	@Autowired
	Incidents incidents;

	@Test
	void sharesAnIncidentAfterShowingWhoWillSeeIt() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		IncidentId incident = this.incidents.declare(
				new Actor.Hub("test", OrganisationId.of("00000000-0000-4000-8000-000000000002"), Set.of(Role.RSSI)),
				new Declaration(Nature.RANSOMWARE, Circumstances.UNKNOWN, Reality.ACTUAL), null);
		String first = get(nadia, "/alertes/nouvelle?incident=" + incident);
		assertThat(first).contains("Rançongiciel dans une organisation du territoire");
		String canary = "Canari-" + UUID.randomUUID();
		Map<String, String> fields = said(canary);
		fields.putAll(hidden(first));
		String second = page(post(nadia, "/alertes/nouvelle/destinataires", fields));
		assertThat(second).contains("Collectivités et santé")
			.contains("TLP:AMBER+STRICT")
			.contains("Personne d’autre que nous");
		Map<String, String> chosen = hidden(second);
		chosen.put("tlp", "AMBER");
		chosen.put("circle", CIRCLE);
		String third = page(post(nadia, "/alertes/nouvelle/apercu", chosen));
		assertThat(third).contains("Qui verra ceci")
			.contains("Centre hospitalier de Valmer")
			.contains("Syndicat des eaux du Valmer")
			.contains("Ce qui ne pourra plus être rattrapé")
			.doesNotContain("Port-Atlantis");
		Map<String, String> shown = hidden(third);
		URI published = location(post(nadia, "/alertes/nouvelle/publier", shown));
		assertThat(location(post(nadia, "/alertes/nouvelle/publier", shown))).as("a second click").isEqualTo(published);
		assertThat(get(nadia, published.getPath())).contains(canary)
			.contains("/incidents/" + incident)
			.contains("198.51.100.9")
			.contains("Centre hospitalier de Valmer");
		assertThat(get(this.signedIn.as("yann.morvan"), published.getPath())).contains(canary)
			.contains("Que faire")
			.doesNotContain(incident.toString())
			.doesNotContain("Syndicat des eaux");
		this.signedIn.as("lucie.tran").get().uri(published.getPath()).exchange().expectStatus().isNotFound();
	}

	@Test
	void showsTheListAgainWhenItHasChangedMeanwhile() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		String canary = "Canari-" + UUID.randomUUID();
		Map<String, String> fields = said(canary);
		fields.put("request", UUID.randomUUID().toString());
		fields.put("tlp", "AMBER");
		fields.put("circle", CIRCLE);
		fields.put("shown", "00000000-0000-4000-8000-000000000002");
		assertThat(body(post(nadia, "/alertes/nouvelle/publier", fields).expectStatus().isEqualTo(409)))
			.contains("Rien n’est parti")
			.contains("Centre hospitalier de Valmer");
		assertThat(get(nadia, "/alertes")).doesNotContain(canary);
	}

	@Test
	void saysWhatIsMissingInBothLanguages() {
		WebTestClient nadia = this.signedIn.as("nadia.benali");
		assertThat(refused(post(nadia, "/alertes/nouvelle/destinataires", Map.of("observables", "nimporte quoi"))))
			.contains("Il y a un problème")
			.contains("href=\"#title\"")
			.contains("nimporte quoi");
		assertThat(refused(post(nadia, "/alertes/nouvelle/destinataires?lang=en", Map.of())))
			.contains("There is a problem")
			.contains("a title");
		assertThat(refused(post(nadia, "/alertes/nouvelle/apercu", said("x")))).contains("href=\"#circle\"")
			.contains("Avec qui partager");
		assertThat(refused(post(nadia, "/alertes/nouvelle/apercu?lang=en", said("x")))).contains("a circle");
	}

	@Test
	void onlyThoseWhoMayPublishAreAsked() {
		for (String person : List.of("lucie.tran", "hugo.petit", "ines.moreau")) {
			this.signedIn.as(person).get().uri("/alertes/nouvelle").exchange().expectStatus().isForbidden();
		}
		assertThat(get(this.signedIn.as("lucie.tran"), "/alertes")).doesNotContain("/alertes/nouvelle");
	}

	private static Map<String, String> said(String title) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("title", title);
		fields.put("summary", "Chiffrement constaté.\r\nÀ confirmer.");
		fields.put("advice", "Couper les accès distants.");
		fields.put("nature", "RANSOMWARE");
		fields.put("severity", "CRITICAL");
		fields.put("reality", "ACTUAL");
		fields.put("observables", "198[.]51[.]100[.]9");
		return fields;
	}

	private static Map<String, String> hidden(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		String form = page.substring(page.indexOf("<main"));
		form = form.substring(0, form.indexOf("</form>"));
		Matcher field = HIDDEN.matcher(form);
		while (field.find()) {
			fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
		}
		fields.remove("_csrf");
		return fields;
	}

	private static String page(WebTestClient.ResponseSpec response) {
		return body(response.expectStatus().isOk());
	}

}
