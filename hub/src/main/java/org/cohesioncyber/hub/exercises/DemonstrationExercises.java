package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanKind;
import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the fictional commune rehearsed, measured and learnt. */
@Component
@Order(57)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationExercises implements ApplicationRunner {

	private static final Actor SAINT_ELME = new Actor.Hub("demonstration",
			OrganisationId.of("00000000-0000-4000-8000-000000000002"), Set.of(Role.RSSI));

	private final Exercises exercises;

	private final Participants participants;

	private final Measures measures;

	private final ExerciseFindings findings;

	private final ExerciseActions actions;

	private final Retexes retexes;

	private final Activities activities;

	private final Plans plans;

	private final Clock clock;

	DemonstrationExercises(Exercises exercises, Participants participants, Measures measures, ExerciseFindings findings,
			ExerciseActions actions, Retexes retexes, Activities activities, Plans plans, Clock clock) {
		this.exercises = exercises;
		this.participants = participants;
		this.measures = measures;
		this.findings = findings;
		this.actions = actions;
		this.retexes = retexes;
		this.activities = activities;
		this.plans = plans;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		ExerciseId tabletop = prepare("tabletop", ExerciseKind.TABLETOP, "Rançongiciel un vendredi soir",
				"Décider sans informatique, joindre l’astreinte, ouvrir la fiche de crise.", -40, "PT3H");
		hold(tabletop, -40, Duration.ofHours(3));
		learn(tabletop);
		ExerciseId restore = prepare("restore", ExerciseKind.RESTORE_TEST,
				"Restaurer l’état civil depuis la copie hors ligne", "Mesurer le temps réel de reprise.", -75, "P3D");
		hold(restore, -75, Duration.ofHours(62));
		measure(restore);
	}

	private ExerciseId prepare(String name, ExerciseKind kind, String title, String objectives, int days,
			String length) {
		List<String> rehearsed = Page.<Plan>all(cursor -> this.plans.list(SAINT_ELME, cursor))
			.filter(plan -> plan.scale() == PlanScale.ORGANISATION && plan.kind() == PlanKind.PRA)
			.limit(1)
			.map(plan -> plan.id().toString())
			.toList();
		return this.exercises.add(SAINT_ELME,
				new ExerciseDraft(kind.name(), title, objectives, at(days).toString(), length, rehearsed),
				"demonstration-exercise-" + name);
	}

	/** It was held so many days ago; what people did since stays. */
	private void hold(ExerciseId id, int days, Duration lasted) {
		move(id, Stage.DRAFT, MoveDraft.now(Move.ANNOUNCE));
		move(id, Stage.ANNOUNCED, MoveDraft.at(Move.START, at(days)));
		move(id, Stage.UNDER_WAY, MoveDraft.at(Move.END, at(days).plus(lasted)));
	}

	private void move(ExerciseId id, Stage from, MoveDraft move) {
		this.exercises.find(SAINT_ELME, id)
			.filter(exercise -> exercise.state().stage() == from)
			.ifPresent(exercise -> this.exercises.move(SAINT_ELME, id, exercise.revision(), move));
	}

	private boolean isFresh(ExerciseId id) {
		return this.exercises.find(SAINT_ELME, id).filter(Retexes::isOpen).isPresent()
				&& this.findings.list(SAINT_ELME, id).isEmpty();
	}

	private void learn(ExerciseId id) {
		if (!isFresh(id)) {
			return;
		}
		this.participants.name(SAINT_ELME, id,
				"Jeanne Kermarrec, maire\nAlix Perrin, direction générale\nNadia Benali, sécurité informatique");
		find(id, "STRENGTH", "L’accueil a basculé sur les deux mobiles en dix minutes.");
		FindingId sheet = find(id, "GAP", "La fiche de crise n’était imprimée nulle part.");
		FindingId calls = find(id, "DIFFICULTY", "L’astreinte du prestataire n’a répondu qu’au troisième appel.");
		act(id, "Imprimer la fiche de crise et la ranger à l’accueil et à l’annexe", "Alix Perrin", -5, sheet);
		act(id, "Faire inscrire un délai de réponse de l’astreinte au contrat", "Nadia Benali", 25, calls);
		ActionId done = act(id, "Afficher les numéros des deux mobiles à la porte", "Alix Perrin", -20, sheet);
		this.actions.settle(SAINT_ELME, id, done, 1, new SettlementDraft("DONE", today().minusDays(21).toString(), ""));
		this.retexes.write(SAINT_ELME, id, RetexKind.HOT, 0, RetexDraft.hot(
				"Accueil : les deux mobiles ont suffi.\nDirection : les décisions ont été prises et notées à l’heure.",
				"Accueil : personne ne savait où était la fiche de crise.\nSécurité : l’astreinte a tardé."));
		this.retexes.write(SAINT_ELME, id, RetexKind.COLD, 0, RetexDraft.cold(
				"La commune tient une soirée sans informatique. Deux faiblesses simples restent : une fiche introuvable et une astreinte lente. Toutes deux ont un responsable et une date."));
		this.retexes.approve(SAINT_ELME, id, 1,
				new RetexApprovalDraft("Jeanne Kermarrec", "Maire", today().minusDays(15).toString()));
	}

	private void measure(ExerciseId id) {
		if (!isFresh(id)) {
			return;
		}
		this.activities.all(SAINT_ELME)
			.stream()
			.filter(one -> one.portrait().name().equals("État civil"))
			.findFirst()
			.ifPresent(one -> this.measures.keep(SAINT_ELME, id,
					new MeasureDraft(one.id().toString(), "PT62H", "PT20H", false), null));
		FindingId slow = find(id, "GAP",
				"La restauration a pris 62 heures pour 48 déclarées : le disque est trop lent.");
		act(id, "Remplacer le disque hors ligne et refaire l’essai", "Nadia Benali", 45, slow);
	}

	private FindingId find(ExerciseId id, String kind, String text) {
		return this.findings.add(SAINT_ELME, id, new FindingDraft(kind, text, null, null), null);
	}

	private ActionId act(ExerciseId id, String what, String who, int days, FindingId finding) {
		return this.actions.add(SAINT_ELME, id,
				new ActionDraft(what, who, today().plusDays(days).toString(), finding.toString()), null);
	}

	private Instant at(int days) {
		return today().plusDays(days).atTime(LocalTime.of(9, 0)).atZone(Exercise.PARIS).toInstant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(Exercise.PARIS));
	}

}
