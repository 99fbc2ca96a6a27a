package org.cohesioncyber.hub.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A column that holds sealed values, declared as a bean by the module that owns it so
 * that key rotation finds it and no key is retired that it needs. The web role must be
 * granted to read and update it as {@code hub:resealing}.
 *
 * @param table schema and table
 * @param id the key column, a uuid or a text; {@code null} for values that are soon gone
 * anyway and are only counted
 * @param column the sealed column, a bytea
 */
public record SealedColumn(String table, @Nullable String id, String column) {

	public SealedColumn {
		require(table);
		require(column);
		if (id != null) {
			require(id);
		}
	}

	/**
	 * Values that expire before long, such as sessions: never sealed again, but counted.
	 * @param view shows no more of each value than its first five bytes
	 */
	public static SealedColumn fleeting(String view, String column) {
		return new SealedColumn(view, null, column);
	}

	/** The place a value of this column is sealed for. */
	public String place(Object rowId) {
		return name() + "/" + rowId;
	}

	String name() {
		return this.table + "." + this.column;
	}

	private static void require(String name) {
		if (!name.matches("[a-z_]+(\\.[a-z_]+)?")) {
			throw new IllegalArgumentException("name: " + name + " (expected: a lower-case SQL name)");
		}
	}

}
