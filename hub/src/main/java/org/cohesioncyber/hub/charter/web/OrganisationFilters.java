package org.cohesioncyber.hub.charter.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Commune;
import org.cohesioncyber.hub.charter.CommuneReading.Found;
import org.cohesioncyber.hub.charter.CommuneReading.Merged;
import org.cohesioncyber.hub.charter.CommuneReading.Several;
import org.cohesioncyber.hub.charter.CommuneReading.Unknown;
import org.cohesioncyber.hub.charter.Communes;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.OrganisationFilter;
import org.cohesioncyber.hub.charter.OrganisationFilter.Engagedness;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Sector;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;

import org.springframework.web.util.UriComponentsBuilder;

/** How the list of organisations is narrowed, as its address says. */
final class OrganisationFilters {

	static final List<Choice> KINDS = withAll(Choice.of("charter.kind", OrganisationKind.values()));

	static final List<Choice> SECTORS = withAll(Choice.of("charter.sector", Sector.values()));

	static final List<Choice> ENGAGEMENTS = withAll(List.of(Choice.key("true", "charter.filter.engaged.true"),
			Choice.key("false", "charter.filter.engaged.false")));

	private static final List<String> FIELDS = List.of("q", "kind", "sector", "commune", "engaged");

	private OrganisationFilters() {
	}

	static OrganisationFilter of(Form form, Engagement engagement) {
		Optional<Engagedness> engaged = Optional.of(form.value("engaged"))
			.filter(value -> value.equals("true") || value.equals("false"))
			.map(value -> new Engagedness(value.equals("true"), engagement.engagedToday()));
		return new OrganisationFilter(form.value("q"), constant(OrganisationKind.values(), form.value("kind")),
				constant(Sector.values(), form.value("sector")), communes(form.value("commune")), engaged);
	}

	/** Whether more than the name was asked for, so that the page shows with what. */
	static boolean isFiltered(Form form) {
		return FIELDS.stream().skip(1).anyMatch(field -> !form.value(field).isEmpty());
	}

	static String address(Form form, String cursor) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/organisations");
		List<String> values = new ArrayList<>();
		Stream.concat(FIELDS.stream(), Stream.of("cursor")).forEach(field -> {
			String value = field.equals("cursor") ? cursor : form.value(field);
			if (!value.isEmpty()) {
				address.queryParam(field, "{" + field + "}");
				values.add(value);
			}
		});
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

	private static Optional<List<String>> communes(String typed) {
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(switch (Communes.reference().read(typed)) {
			case Found found -> List.of(found.commune().code());
			case Merged merged -> List.of(merged.commune().code());
			case Several several -> several.communes().stream().map(Commune::code).toList();
			case Unknown unknown -> List.of();
		});
	}

	private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
		return Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
	}

	private static List<Choice> withAll(List<Choice> choices) {
		return Stream.concat(Stream.of(Choice.key("", "charter.filter.all")), choices.stream()).toList();
	}

}
