package org.cohesioncyber.hub.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the register's file, in their order. */
public enum RegisterColumn {

	NAME("name", "Nom", "raison sociale", "denomination", "name"), SIREN("siren", "SIREN", "numero siren"),
	KIND("kind", "Nature juridique", "nature", "kind"), SECTOR("sector", "Secteur", "secteur nis 2", "sector"),
	COMMUNE_CODE("commune", "Code INSEE de la commune", "code insee", "code commune", "insee"),
	COMMUNE("commune", "Commune", "ville"), SIZE("size", "Effectif", "taille", "size"),
	STATUS("status", "Entité NIS 2", "statut nis 2", "statut", "status"), NATURE("nature", "Existence", "existence");

	/** What a file cannot do without; a commune may be told in either of its columns. */
	static final List<RegisterColumn> NEEDED = List.of(NAME, SIREN, KIND, SECTOR, SIZE);

	private final String field;

	private final String header;

	private final List<String> alsoCalled;

	RegisterColumn(String field, String header, String... alsoCalled) {
		this.field = field;
		this.header = header;
		this.alsoCalled = List.of(alsoCalled);
	}

	/** The field of a record it tells. */
	public String field() {
		return this.field;
	}

	/** Its words in the first line of the file. */
	public String header() {
		return this.header;
	}

	static Optional<RegisterColumn> called(String header) {
		String wanted = SearchName.of(header);
		return Arrays.stream(values())
			.filter(column -> SearchName.of(column.header).equals(wanted) || column.alsoCalled.contains(wanted))
			.findFirst();
	}

}
