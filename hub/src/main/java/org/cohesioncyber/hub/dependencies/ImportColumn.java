package org.cohesioncyber.hub.dependencies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.charter.SearchName;

/** A column of a file of activities and what they depend on. */
public enum ImportColumn {

	ACTIVITY("Activité", "activity", "nom"), DMIA("DMIA", "mtpd"), RTO("RTO"), RPO("PDMA", "rpo"),
	OWNER("Responsable", "owner", "qui en repond"), ON("Dépend de", "depends on", "dependance"),
	NEEDED("Combien", "needed", "combien il en faut"), TOLERANCE("Tolérance", "tolerance"), LABEL("Usage", "label");

	private final String header;

	private final Set<String> names;

	ImportColumn(String header, String... names) {
		this.header = header;
		this.names = Set.copyOf(List.of(names));
	}

	/** As the page says it. */
	public String header() {
		return this.header;
	}

	/** Which column has that header, without case or accents. */
	static Optional<ImportColumn> called(String header) {
		String name = SearchName.of(header);
		return Arrays.stream(values())
			.filter(one -> SearchName.of(one.header).equals(name) || one.names.contains(name))
			.findFirst();
	}

}
