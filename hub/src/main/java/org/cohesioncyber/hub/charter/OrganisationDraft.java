package org.cohesioncyber.hub.charter;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** An organisation as somebody typed or sent it, not checked yet. */
public record OrganisationDraft(@Nullable String name, @Nullable String siren, @Nullable String kind,
		@Nullable String sector, @Nullable String commune, @Nullable String size, @Nullable String nature) {

	/** Metropolitan departments, Corsica (2A, 2B) and overseas (97, 98). */
	private static final String COMMUNE = "(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-578])[0-9]{3}";

	/**
	 * The checked values.
	 * @throws org.cohesioncyber.hub.shared.InvalidInput naming every field at fault
	 */
	public NewOrganisation check() {
		Draft draft = new Draft();
		Optional<String> name = draft.text("name", this.name, 2, 200);
		Optional<Siren> siren = draft.read("siren", this.siren, Siren::of,
				"un numéro SIREN de 9 chiffres, dont la clé est juste",
				"a SIREN of 9 digits with a correct check digit");
		Optional<OrganisationKind> kind = draft.choice("kind", this.kind, OrganisationKind.class);
		Optional<Sector> sector = draft.choice("sector", this.sector, Sector.class);
		Optional<String> commune = draft.matching("commune", this.commune, COMMUNE,
				"un code commune de l’INSEE, par exemple 44109 ou 2A004",
				"a French commune code, such as 44109 or 2A004");
		Optional<SizeClass> size = draft.choice("size", this.size, SizeClass.class);
		Optional<Nature> nature = isBlank(this.nature) ? Optional.of(Nature.ACTUAL)
				: draft.choice("nature", this.nature, Nature.class);
		draft.done();
		return new NewOrganisation(name.orElseThrow(), siren.orElseThrow(), kind.orElseThrow(), sector.orElseThrow(),
				commune.orElseThrow(), size.orElseThrow(), nature.orElseThrow());
	}

	private static boolean isBlank(@Nullable String value) {
		return value == null || value.isBlank();
	}

}
