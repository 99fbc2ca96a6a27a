package org.cohesioncyber.hub.isolation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.cohesioncyber.hub.charter.CandidateDraft;
import org.cohesioncyber.hub.charter.Candidates;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Groups;
import org.cohesioncyber.hub.charter.Imports;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Proofs;
import org.cohesioncyber.hub.charter.Signature;
import org.cohesioncyber.hub.charter.SiteDraft;
import org.cohesioncyber.hub.charter.Sites;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.charter.TieDraft;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.SolidarityCases;
import org.cohesioncyber.hub.sharing.SolidarityDraft;

/** What staff keep of the victim and of others in the register. */
class RegisterWorld {

	static final String VERSION = "2020-01";

	/** Staff of the register, at work for the victim. */
	private static final Actor KEEPER = new Actor.Hub("test", OrganisationId.of("00000000-0000-4000-8000-000000000001"),
			Set.of(Role.COORDINATOR));

	private final Territory territory;

	private final Charters charters;

	private final Candidates candidates;

	private final Proofs proofs;

	private final Sites sites;

	private final Groups groups;

	private final Imports imports;

	private final SolidarityCases cases;

	RegisterWorld(Organisations organisations, Charters charters, Candidates candidates, Proofs proofs, Sites sites,
			Groups groups, Imports imports, SolidarityCases cases) {
		this.territory = new Territory(organisations, charters);
		this.charters = charters;
		this.candidates = candidates;
		this.proofs = proofs;
		this.sites = sites;
		this.groups = groups;
		this.imports = imports;
		this.cases = cases;
	}

	Actor coordinator() {
		return this.territory.coordinator();
	}

	/** One that has signed nothing. */
	OrganisationId organisation() {
		return this.territory.organisation(Nature.ACTUAL);
	}

	/** A signature of one more organisation. */
	UUID signature() {
		return this.territory.sign(organisation(), "2025-03-04");
	}

	/** Proves its signature by a file with the canary in its name and its content. */
	String prove(String canary) {
		UUID signature = this.charters.of(Victim.RSSI, Victim.ORGANISATION)
			.stream()
			.map(recorded -> recorded.signature())
			.filter(given -> given.version().equals(VERSION))
			.findFirst()
			.map(Signature::id)
			.orElseGet(() -> this.territory.sign(Victim.ORGANISATION, "2025-03-04"));
		this.proofs.add(this.territory.coordinator(), VERSION, signature, new Upload("proof", canary + ".txt",
				new ByteArrayInputStream(("Délibération " + canary).getBytes(StandardCharsets.UTF_8))));
		return signature.toString();
	}

	/** A case of solidarity, which staff may close. */
	String helped() {
		OrganisationId outside = organisation();
		return this.cases
			.open(this.territory.coordinator(), outside,
					new SolidarityDraft("GREEN", "NO", this.cases.today().toString(), "Une attaque est en cours"), null)
			.toString();
	}

	/** An organisation staff follow, and may invite. */
	String candidate() {
		OrganisationId organisation = organisation();
		this.candidates.follow(KEEPER, organisation, null,
				new CandidateDraft(null, null, null, null, "personne@exemple.example", null));
		return organisation.toString();
	}

	/** A site in the register, which staff may remove. */
	String open(String canary) {
		while (true) {
			String siret = "999990013%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
			try {
				return this.sites
					.add(KEEPER, Victim.ORGANISATION, new SiteDraft(siret, "Site " + canary, "44998"), null)
					.toString();
			}
			catch (InvalidInput _) {
				// Nine in ten have a wrong check digit.
			}
		}
	}

	/** A tie of that organisation's with the friend, which staff may end. */
	String tie(OrganisationId organisation) {
		return this.groups
			.tie(KEEPER, organisation, new TieDraft("IT_OPERATED_BY", Victim.FRIEND.toString(), "2023-01-01", null),
					null)
			.toString();
	}

	/** A file checked, and not yet taken over. */
	String imported() {
		byte[] file = "Nom;SIREN;Nature juridique;Secteur;Commune;Effectif\n".getBytes(StandardCharsets.UTF_8);
		return this.imports.check(KEEPER, "fichier.csv", file).toString();
	}

}
