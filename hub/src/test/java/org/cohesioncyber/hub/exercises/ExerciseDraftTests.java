package org.cohesioncyber.hub.exercises;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ExerciseDraftTests {

	private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

	@Test
	void readsWhatIsPossible() {
		UUID plan = UUID.randomUUID();
		var read = new ExerciseDraft("TABLETOP", " Rançongiciel ", null, "2026-03-20T08:00:00Z", "PT15M",
				List.of(plan.toString(), plan.toString()))
			.check(NOW);
		assertThat(read.text()).isEqualTo(new ExerciseText("Rançongiciel", ""));
		assertThat(read.plans()).containsExactly(new PlanId(plan));
		assertThat(read.length()).hasMinutes(15);
	}

	@Test
	void namesEverythingThatCannotBe() {
		assertThat(faults(new ExerciseDraft("NAP", "x", null, "2025-03-01T08:00:00Z", "PT5M", List.of("mine"))))
			.extracting(Fault::field)
			.containsExactly("exerciseKind", "title", "plannedStart", "length", "plans");
		assertThat(faults(new ExerciseDraft("TABLETOP", "Titre", null, "demain", "P31D", null)))
			.extracting(Fault::field)
			.containsExactly("plannedStart", "length");
		assertThat(faults(new ExerciseDraft("TABLETOP", "Titre", null, "2032-03-20T08:00:00Z", "-PT3H", null)))
			.extracting(Fault::expectedFrench)
			.containsExactly("une date avec l’heure, d’il y a un an au plus à dans cinq ans",
					"une durée de 15 minutes à 30 jours, par exemple 3 heures (PT3H)");
		assertThat(faults(new ExerciseDraft("TABLETOP", "Titre", null, null, null, null))).extracting(Fault::field)
			.containsExactly("plannedStart", "length");
	}

	private static List<Fault> faults(ExerciseDraft draft) {
		return catchThrowableOfType(InvalidInput.class, () -> draft.check(NOW)).faults();
	}

}
