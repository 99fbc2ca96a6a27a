package org.cohesioncyber.hub.isolation;

import java.util.Set;

/**
 * Answer only to what cannot be made up here: a one-time code, a token of Keycloak's, an
 * account Keycloak knows, a SIRET of that very organisation, the revision that was read,
 * a kind of tie where a kind of organisation has the same name, a file, a call whose turn
 * it is, an opening one asked for and somebody else granted, a file of a published plan,
 * a last day from today on, the code of a certificate, an organisation that is engaged
 * and not there yet, the very signature an organisation withdraws, a duplicate to be
 * searched for. Closing a group would leave nothing to try in it. Their own tests have
 * the good ones.
 */
final class RefusedToAll {

	static final Set<String> ROUTES = Set.copyOf("""
			POST /api/v1/agent/enrolments
			GET /api/v1/charter-verifications/{code}
			POST /api/v1/charters/withdrawals
			PUT /api/v1/candidates/{organisation}
			PUT /api/v1/organisations/{id}
			POST /api/v1/organisations/{id}/sites
			POST /api/v1/plan-openings/{opening}/looks
			POST /api/v1/organisations/{id}/ties
			POST /api/v1/solidarity-cases
			POST /api/v1/solidarity-cases/{id}/extension
			POST /api/v1/working-groups/{group}/closure
			POST /api/v1/working-groups/{group}/documents
			POST /charte/carte/importer
			POST /dependances/import
			POST /dependances/import/appliquer
			GET /charte/verifier/{code}
			POST /charte/retrait
			POST /charte/signatures/{signature}/justificatif
			POST /exercices-alerte/{drill}/appels/{attempt}
			POST /exercices-alerte/{drill}/appels/{attempt}/reponse
			POST /fournisseurs/{id}/fusionner
			POST /groupes-de-travail/{group}/documents
			POST /groupes-de-travail/{group}/fermeture
			POST /groupes-de-travail/{group}/invitations
			POST /logout/connect/back-channel/keycloak
			POST /membres/{organisation}
			POST /organisations/import
			POST /organisations/{id}/sites/nouveau
			POST /organisations/{id}/solidarite-hors-charte
			GET /plans/territoire/pieces/{file}
			POST /plans/ouvertures/{opening}/lire
			POST /plans/ouvertures/{opening}/pieces/{file}
			POST /plans/{id}/pieces
			POST /repondre/{token}
			POST /solidarite-hors-charte/{id}/prolonger
			""".lines().toList());

	private RefusedToAll() {
	}

}
