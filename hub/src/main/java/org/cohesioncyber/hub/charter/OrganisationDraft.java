package org.cohesioncyber.hub.charter;

import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/** An organisation as somebody typed or sent it, not checked yet. */
public record OrganisationDraft(@Nullable String name, @Nullable String siren, @Nullable String kind,
		@Nullable String sector, @Nullable String commune, @Nullable String size, @Nullable String nature,
		@Nullable String status) {

	/**
	 * The checked values.
	 * @throws org.cohesioncyber.hub.shared.InvalidInput naming every field at fault
	 */
	public NewOrganisation check() {
		Faulty draft = new Faulty();
		Optional<Siren> checkedSiren = draft.read("siren", this.siren, Siren::of,
				"un numéro SIREN de 9 chiffres, dont la clé est juste",
				"a SIREN of 9 digits with a correct check digit");
		Optional<Description> description = description().read(draft);
		Optional<Nature> checkedNature = Faulty.isBlank(this.nature) ? Optional.of(Nature.ACTUAL)
				: draft.choice("nature", this.nature, Nature.class);
		draft.done();
		return new NewOrganisation(checkedSiren.orElseThrow(), checkedNature.orElseThrow(), description.orElseThrow());
	}

	private DescriptionDraft description() {
		return new DescriptionDraft(this.name, this.kind, this.sector, this.commune, this.size, this.status);
	}

}
