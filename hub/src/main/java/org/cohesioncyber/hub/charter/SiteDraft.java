package org.cohesioncyber.hub.charter;

import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/** A site as somebody typed or sent it, not checked yet. */
public record SiteDraft(@Nullable String siret, @Nullable String name, @Nullable String commune) {

	/**
	 * The checked values.
	 * @throws org.cohesioncyber.hub.shared.InvalidInput naming every field at fault
	 */
	NewSite check(Siren owner) {
		Faulty draft = new Faulty();
		Optional<Siret> checkedSiret = draft.read("siret", this.siret, Siret::of,
				"un numéro SIRET de 14 chiffres, dont la clé est juste",
				"a SIRET of 14 digits with a correct check digit");
		checkedSiret.filter(siret -> !siret.siren().equals(owner))
			.ifPresent(siret -> draft.refuse("siret", siret, "un SIRET qui commence par " + owner.grouped(),
					"a SIRET that begins with " + owner.grouped()));
		Optional<String> checkedName = draft.text("name", this.name, 1, 200);
		Optional<String> checkedCommune = DescriptionDraft.commune(draft, "commune",
				this.commune == null ? "" : this.commune.strip());
		draft.done();
		return new NewSite(checkedSiret.orElseThrow(), checkedName.orElseThrow(), checkedCommune.orElseThrow());
	}

	/** A site whose values are right. */
	record NewSite(Siret siret, String name, String commune) {

	}

}
