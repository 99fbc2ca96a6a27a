package org.cohesioncyber.hub.identity.keycloak;

import java.util.List;

import org.cohesioncyber.hub.identity.MemberChange;
import org.cohesioncyber.hub.identity.keycloak.KeycloakAdministration.Organisation;
import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.PublishedFact;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one Keycloak organisation per registered organisation, with the same members.
 * While Keycloak is away the facts wait; every step may be done twice.
 */
@Component
class KeycloakInStep implements FactConsumer {

	private static final String REGISTERED = "organisation-registered";

	private static final Logger log = LoggerFactory.getLogger(KeycloakInStep.class);

	private final KeycloakAdministration administration;

	private final ServiceToken token;

	private final JsonMapper json;

	KeycloakInStep(KeycloakAdministration administration, ServiceToken token, JsonMapper json) {
		this.administration = administration;
		this.token = token;
		this.json = json;
	}

	@Override
	public String name() {
		return "keycloak";
	}

	@Override
	public void accept(List<PublishedFact> facts, JdbcClient worker) {
		try {
			for (PublishedFact fact : facts) {
				follow(fact);
				// The transaction holds the position and may not idle for the length of a
				// batch.
				worker.sql("SELECT 1").query(Integer.class).single();
			}
		}
		catch (ResourceAccessException | HttpServerErrorException cause) {
			throw new Unavailable("Keycloak", cause);
		}
		catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden cause) {
			// Something to set right in Keycloak, and no reason to set the fact aside.
			this.token.forget();
			throw new Unavailable("Keycloak's consent", cause);
		}
	}

	private void follow(PublishedFact fact) {
		switch (fact.type()) {
			case REGISTERED -> register(fact.subject().id().toString(), this.json.readTree(fact.body()));
			case MemberChange.ADDED -> add(this.json.readValue(fact.body(), MemberChange.class));
			case MemberChange.REMOVED -> remove(this.json.readValue(fact.body(), MemberChange.class));
			default -> {
				// Other facts change nothing in Keycloak.
			}
		}
	}

	private void register(String id, JsonNode body) {
		String name = body.path("name").asString(id);
		Organisation organisation = ensure(id, name);
		if (!organisation.name().equals(name) && !this.administration.renameOrganisation(organisation, id, name)) {
			this.administration.renameOrganisation(organisation, id, distinct(name, id));
		}
	}

	private void add(MemberChange change) {
		Organisation organisation = ensure(change.organisation(), change.organisation());
		if (!this.administration.addMember(organisation, change.subject())) {
			log.atWarn().addKeyValue("subject", change.subject()).log("Member without a Keycloak account");
		}
	}

	private void remove(MemberChange change) {
		this.administration.organisation(change.organisation())
			.ifPresent(organisation -> this.administration.removeMember(organisation, change.subject()));
	}

	private Organisation ensure(String id, String name) {
		return this.administration.organisation(id).orElseGet(() -> {
			if (!this.administration.addOrganisation(id, name)) {
				this.administration.addOrganisation(id, distinct(name, id));
			}
			return this.administration.organisation(id).orElseThrow();
		});
	}

	// Keycloak wants names to be unique; communes are not.
	private static String distinct(String name, String id) {
		return name + " (" + id.substring(id.length() - 12) + ")";
	}

}
