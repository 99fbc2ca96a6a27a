package org.cohesioncyber.hub.charter;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.charter.CommuneReading.Found;
import org.cohesioncyber.hub.charter.CommuneReading.Merged;
import org.cohesioncyber.hub.charter.map.Drawing.Shape;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * Who is engaged where: pure.
 *
 * @param places the territory's communes by name
 * @param elsewhere how many engaged organisations have their seat outside; {@code null}
 * where withheld
 * @param withoutShape how many communes the map does not show
 */
public record EngagedPlaces(List<EngagedPlace> places, EngagedPlace.Look elsewhereLook, int elsewhere,
		long withoutShape) {

	private static final String ELSEWHERE = "";

	public EngagedPlaces {
		places = List.copyOf(places);
	}

	/**
	 * @param engaged who is engaged, with where each has its seat (a code of any time)
	 * @param municipalities those of them that are communes, if the reader may know them
	 * @param isWhole whether the reader knows the communes of all organisations anyway
	 */
	static EngagedPlaces of(Communes reference, List<Commune> territory, Map<OrganisationId, String> engaged,
			Collection<EngagedOrganisation> municipalities, Map<String, Shape> shapes, boolean isWhole) {
		Map<String, Integer> parts = new HashMap<>();
		territory.forEach(commune -> parts.put(commune.code(), 0));
		engaged.values().forEach(code -> parts.merge(place(reference, parts.keySet(), code), 1, Integer::sum));
		Set<String> withheld = isWhole ? Set.of() : Suppression.of(parts);
		Map<String, EngagedOrganisation> byCommune = new HashMap<>();
		municipalities.forEach(
				one -> byCommune.put(place(reference, parts.keySet(), engaged.getOrDefault(one.id(), ELSEWHERE)), one));
		List<EngagedPlace> places = territory.stream()
			.sorted(Comparator.comparing(Commune::name, Collator.getInstance(Locale.FRENCH)))
			.map(commune -> new EngagedPlace(commune,
					withheld.contains(commune.code()) ? null : parts.get(commune.code()),
					Optional.ofNullable(byCommune.get(commune.code())),
					Optional.ofNullable(shapes.get(commune.code()))))
			.toList();
		int elsewhere = parts.getOrDefault(ELSEWHERE, 0);
		return new EngagedPlaces(places, look(elsewhere, withheld.contains(ELSEWHERE)),
				withheld.contains(ELSEWHERE) ? 0 : elsewhere,
				places.stream().filter(one -> one.shape().isEmpty()).count());
	}

	private static EngagedPlace.Look look(int organisations, boolean isWithheld) {
		if (isWithheld) {
			return EngagedPlace.Look.WITHHELD;
		}
		return organisations == 0 ? EngagedPlace.Look.NONE : EngagedPlace.Look.SOME;
	}

	/** The commune of today, if it is one of the territory's. */
	private static String place(Communes reference, Set<String> territory, String code) {
		String now = switch (reference.withCode(code)) {
			case Found found -> found.commune().code();
			case Merged merged -> merged.commune().code();
			default -> code;
		};
		String city = Communes.city(now);
		return territory.contains(city) ? city : ELSEWHERE;
	}

}
