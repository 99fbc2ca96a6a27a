package org.cohesioncyber.hub.charter;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

/** Registers organisations of a test's own and has them sign. */
public class Territory {

	private static final String VERSION = "2020-01";

	private final Organisations organisations;

	private final Charters charters;

	private final Actor coordinator;

	public Territory(Organisations organisations, Charters charters) {
		this.organisations = organisations;
		this.charters = charters;
		this.coordinator = person(OrganisationId.random(), Role.COORDINATOR);
		if (charters.all(this.coordinator).stream().noneMatch(version -> version.name().equals(VERSION))) {
			charters.publish(this.coordinator,
					new CharterDraft(VERSION, "2020-01-01", "Nous nous entraidons.", null, null, null));
		}
	}

	public Actor coordinator() {
		return this.coordinator;
	}

	/** A new organisation that has signed nothing. */
	public OrganisationId organisation(Nature nature) {
		return this.organisations.register(this.coordinator, draft(nature).check(), null).organisation();
	}

	/** A new organisation whose signature is in force. */
	public OrganisationId signatory(Nature nature) {
		OrganisationId organisation = organisation(nature);
		sign(organisation, "2024-05-06");
		return organisation;
	}

	public UUID sign(OrganisationId organisation, String day) {
		return this.charters.sign(this.coordinator, VERSION,
				new SignatureDraft(organisation.toString(), day, "Ada Martin", "maire"), null);
	}

	static OrganisationDraft draft(Nature nature) {
		return new OrganisationDraft("Organisation " + UUID.randomUUID(), siren(), "COMMUNE", "PUBLIC_ADMINISTRATION",
				"44109", "SMALL", nature.name(), "ESSENTIAL");
	}

	/** A SIREN nobody has, with a correct check digit. */
	static String siren() {
		String eight = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
		for (int key = 0; key < 10; key++) {
			try {
				return new Siren(eight + key).value();
			}
			catch (IllegalArgumentException _) {
				continue;
			}
		}
		throw new IllegalStateException(eight);
	}

	public static Actor person(OrganisationId organisation, Role... roles) {
		String subject = UUID.randomUUID().toString();
		return new Actor.Person(subject, "Person " + subject, organisation, Set.of(roles));
	}

}
