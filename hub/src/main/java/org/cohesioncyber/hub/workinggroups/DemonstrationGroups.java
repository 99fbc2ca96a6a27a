package org.cohesioncyber.hub.workinggroups;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.workinggroups.MinutesDraft.Line;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The working group of the demonstration territory. */
@Component
@Order(45)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationGroups implements ApplicationRunner {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final Actor METROPOLE = rssi(1);

	private static final Actor COMMUNE = rssi(2);

	private static final Actor WATER = rssi(6);

	private static final String TEMPLATE = """
			Fiche réflexe de la commune (fiction)

			1. Débrancher le réseau, laisser les postes allumés.
			2. Appeler l’astreinte de la métropole.
			3. Ouvrir la main courante papier.
			""";

	private final WorkingGroups groups;

	private final Memberships memberships;

	private final Meetings meetings;

	private final Decisions decisions;

	private final SharedDocuments documents;

	private final Clock clock;

	DemonstrationGroups(WorkingGroups groups, Memberships memberships, Meetings meetings, Decisions decisions,
			SharedDocuments documents, Clock clock) {
		this.groups = groups;
		this.memberships = memberships;
		this.meetings = meetings;
		this.decisions = decisions;
		this.documents = documents;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		GroupId group = this.groups.open(METROPOLE, new GroupDraft("Cyber-résilience des communes",
				"Préparer les communes et leurs services publics à tenir sans informatique pendant une semaine : sauvegardes, modes dégradés, entraide.",
				"OPEN"), "demonstration-group");
		join(group, COMMUNE, "Nadia Benali");
		join(group, WATER, "Anne Riou");
		MeetingId past = meet(group, "past", -19, "Sauvegardes hors ligne",
				"1. Tour de table\n2. État des sauvegardes");
		meet(group, "next", 9, "Mode dégradé de l’état civil",
				"1. Décisions à faire\n2. Formulaires papier\n3. Exercice de décembre");
		if (this.meetings.find(METROPOLE, group, past).filter(one -> one.minutes().isEmpty()).isPresent()) {
			minute(group, past);
		}
		decide(group, "backup", COMMUNE, "Restaurer une sauvegarde hors ligne et noter le temps que cela prend", 12,
				past);
		decide(group, "paper", WATER, "Proposer un formulaire papier d’intervention d’urgence", -3, past);
		decide(group, "list", METROPOLE, "Tenir à jour la liste des astreintes des communes", 40, null);
		if (this.documents.list(METROPOLE, group, null).items().isEmpty()) {
			this.documents.share(METROPOLE, group, Tlp.GREEN, new Upload("document", "fiche-reflexe-commune.txt",
					new ByteArrayInputStream(TEMPLATE.getBytes(StandardCharsets.UTF_8))));
		}
	}

	private void join(GroupId group, Actor member, String person) {
		OrganisationId organisation = member.requireOrganisation();
		boolean isConcerned = this.groups.find(member, group).filter(one -> one.standing() != null).isPresent();
		if (!isConcerned) {
			this.memberships.move(member, group, organisation, Standing.ASKED);
			this.memberships.move(METROPOLE, group, organisation, Standing.MEMBER);
			this.memberships.participants(member, group, List.of(person));
		}
	}

	private MeetingId meet(GroupId group, String key, int days, String title, String agenda) {
		String start = today().plusDays(days).atTime(LocalTime.of(9, 30)).atZone(PARIS).toInstant().toString();
		return this.meetings.publish(METROPOLE, group, new MeetingDraft(title, start, "90",
				"Hôtel de métropole, salle Armen", "https://visio.valmer.example/communes", agenda),
				"demonstration-meeting-" + key);
	}

	private void minute(GroupId group, MeetingId meeting) {
		int revision = this.meetings.find(METROPOLE, group, meeting).orElseThrow().revision();
		this.meetings.minute(METROPOLE, group, meeting, revision,
				new MinutesDraft(
						"Deux organisations sur trois ont une sauvegarde hors ligne ; aucune ne l’a restaurée.",
						List.of(new Line(METROPOLE.requireOrganisation().toString(), "PRESENT", List.of("Ewen Tanguy")),
								new Line(COMMUNE.requireOrganisation().toString(), "PRESENT", List.of("Nadia Benali")),
								new Line(WATER.requireOrganisation().toString(), "EXCUSED", List.of()))));
	}

	private void decide(GroupId group, String key, Actor owner, String text, int days, @Nullable MeetingId meeting) {
		this.decisions.record(METROPOLE, group, new DecisionDraft("", text, owner.requireOrganisation().toString(), "",
				today().plusDays(days).toString(), ""), meeting, "demonstration-decision-" + key);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(PARIS));
	}

	private static Actor rssi(int organisation) {
		return new Actor.Hub("demonstration",
				OrganisationId.of("00000000-0000-4000-8000-%012d".formatted(organisation)), Set.of(Role.RSSI));
	}

}
