package org.cohesioncyber.hub.charter;

import java.util.Optional;

import org.cohesioncyber.hub.charter.CommuneReading.Merged;
import org.cohesioncyber.hub.shared.Faulty;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an organisation as somebody typed or sent it, not checked
 * yet.
 */
public record DescriptionDraft(@Nullable String name, @Nullable String kind, @Nullable String sector,
		@Nullable String commune, @Nullable String size, @Nullable String status) {

	/**
	 * The checked values.
	 * @throws org.cohesioncyber.hub.shared.InvalidInput naming every field at fault
	 */
	public Description check() {
		Faulty draft = new Faulty();
		Optional<Description> description = read(draft);
		draft.done();
		return description.orElseThrow();
	}

	Optional<Description> read(Faulty draft) {
		Optional<String> checkedName = draft.text("name", this.name, 2, 200);
		Optional<OrganisationKind> checkedKind = draft.choice("kind", this.kind, OrganisationKind.class);
		Optional<Sector> checkedSector = draft.choice("sector", this.sector, Sector.class);
		Optional<String> checkedCommune = commune(draft);
		Optional<SizeClass> checkedSize = draft.choice("size", this.size, SizeClass.class);
		Optional<EntityStatus> checkedStatus = Faulty.isBlank(this.status) ? Optional.of(EntityStatus.UNKNOWN)
				: draft.choice("status", this.status, EntityStatus.class);
		if (!draft.isFaultless()) {
			return Optional.empty();
		}
		return Optional
			.of(new Description(checkedName.orElseThrow(), checkedKind.orElseThrow(), checkedSector.orElseThrow(),
					checkedCommune.orElseThrow(), checkedSize.orElseThrow(), checkedStatus.orElseThrow()));
	}

	private Optional<String> commune(Faulty draft) {
		String code = this.commune == null ? "" : this.commune.strip();
		return commune(draft, "commune", code);
	}

	static Optional<String> commune(Faulty draft, String field, String code) {
		Optional<Commune> known = Communes.reference().find(code);
		if (known.isPresent()) {
			return known.map(Commune::code);
		}
		if (Communes.reference().withCode(code) instanceof Merged merged) {
			draft.refuse(field, code,
					"le code " + merged.commune().code() + " : cette commune fait maintenant partie de "
							+ merged.commune().label(),
					"the code " + merged.commune().code() + ": this commune is part of " + merged.commune().label()
							+ " now");
		}
		else {
			draft.refuse(field, code, "un code commune de l’INSEE, par exemple 44109 ou 2A004",
					"a French commune code, such as 44109 or 2A004");
		}
		return Optional.empty();
	}

}
