package org.cohesioncyber.hub.contacts;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The fictional contacts of the demonstration territory. The mobile numbers are those the
 * French regulator keeps for fiction.
 */
@Component
@Order(40)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationContacts implements ApplicationRunner {

	private static final String ID = "00000000-0000-4000-8000-%012d";

	private static final List<Fiction> FICTIONS = List.of(
			new Fiction(1, CrisisFunction.EXECUTIVE, CrisisRole.LEAD, "Solène Kerbrat", "Denis Morin"),
			new Fiction(1, CrisisFunction.SECURITY_OFFICER, CrisisRole.OPERATIONAL, "Ewen Tanguy", "Lise Garo"),
			new Fiction(1, CrisisFunction.COMMUNICATION, CrisisRole.COMMUNICATION, "Aline Rousse", ""),
			new Fiction(2, CrisisFunction.EXECUTIVE, CrisisRole.LEAD, "Gérard Le Goff", "Marie Cadou"),
			new Fiction(2, CrisisFunction.ON_CALL, CrisisRole.OPERATIONAL, "Nadia Benali", ""),
			new Fiction(3, CrisisFunction.EXECUTIVE, CrisisRole.LEAD, "Odile Marchand", "Rémi Sorel"),
			new Fiction(3, CrisisFunction.SECURITY_OFFICER, CrisisRole.OPERATIONAL, "Yann Morvan", "Sarah Lenoir"),
			new Fiction(3, CrisisFunction.DATA_PROTECTION, CrisisRole.LEGAL, "Paul Astier", ""),
			new Fiction(4, CrisisFunction.IT_DIRECTOR, CrisisRole.OPERATIONAL, "Karim Haddad", "Lucie Tran"),
			new Fiction(6, CrisisFunction.EXECUTIVE, CrisisRole.LEAD, "Anne Riou", "Joël Perrin"));

	private final CrisisDirectory directory;

	private final DemonstrationDrill drill;

	DemonstrationContacts(CrisisDirectory directory, DemonstrationDrill drill) {
		this.directory = directory;
		this.drill = drill;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		for (int at = 0; at < FICTIONS.size(); at++) {
			Fiction one = FICTIONS.get(at);
			this.directory.add(one.keeper(), one.draft(at), "demonstration-" + at);
		}
		this.drill.run();
	}

	private record Fiction(int organisation, CrisisFunction function, CrisisRole role, String holder, String deputy) {

		Actor.Hub keeper() {
			return new Actor.Hub("demonstration", OrganisationId.of(ID.formatted(this.organisation)),
					Set.of(Role.RSSI));
		}

		ContactDraft draft(int number) {
			return new ContactDraft(this.function.name(), null, Hours.Kind.ALWAYS.name(), null, null, this.role.name(),
					person(this.holder, 2 * number),
					this.deputy.isEmpty() ? null : person(this.deputy, 2 * number + 1));
		}

		private static ContactDraft.PersonDraft person(String name, int number) {
			String mail = "secours-%02d@messagerie-de-secours.example".formatted(number);
			return new ContactDraft.PersonDraft(name,
					List.of(new ContactDraft.ChannelDraft(ChannelKind.MOBILE.name(),
							"06 39 98 10 %02d".formatted(number), null, null),
							new ContactDraft.ChannelDraft(ChannelKind.RESCUE_EMAIL.name(), mail, null, null)));
		}

	}

}
