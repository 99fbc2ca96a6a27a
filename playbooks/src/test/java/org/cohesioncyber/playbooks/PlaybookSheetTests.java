package org.cohesioncyber.playbooks;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybookSheetTests {

	@Test
	void numbersEveryStepAndSaysWhereToGoOn() {
		assertThat(PlaybookSheet.of(Sample.playbook())).isEqualTo("""
				ESSAI
				Un essai
				Version du 2026-11-22T00:00:00Z, playbook--1b1f5f0e-6f0d-4c43-9a37-0c2f3e8d7a51

				1. Isoler – au plus 15m
				   Qui : Cellule
				   [ ] Débrancher.
				   En cas d’échec : étape 7

				2. Mener de front
				   En même temps : étape 3, étape 5
				   Ensuite : étape 6

				3. Répéter
				   Tant que __sain__:value = 'false' : étape 4
				   Ensuite : fin

				4. Vérifier
				   Qui : Robot
				   [ ] (bash) ls -l
				   Ensuite : étape 3

				5. Choisir
				   Si __sain__:value = 'true' : fin
				   Ensuite : fin

				6. Choisir
				   __sain__:value = default : fin
				   __sain__:value = true : étape 7
				   Ensuite : étape 8

				7. Prévenir
				   Qui : Cellule
				   [ ] Appeler l’astreinte.
				   Ensuite : fin

				8. Autre fiche
				   Suivre la fiche playbook--2c2f5f0e-6f0d-4c43-9a37-0c2f3e8d7a52
				   Ensuite : étape 7
				""");
	}

}
