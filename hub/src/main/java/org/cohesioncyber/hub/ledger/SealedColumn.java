package org.cohesioncyber.hub.ledger;

/**
 * A column that holds sealed values, declared as a bean by the module that owns it so
 * that key rotation finds it. The web role must be granted to read and update it as the
 * hub.
 *
 * @param table schema and table
 * @param id the key column, a uuid or a text
 * @param column the sealed column, a bytea
 */
public record SealedColumn(String table, String id, String column) {

	public SealedColumn {
		for (String name : new String[] { table, id, column }) {
			if (!name.matches("[a-z_]+(\\.[a-z_]+)?")) {
				throw new IllegalArgumentException("name: " + name + " (expected: a lower-case SQL name)");
			}
		}
	}

	/** The place a value of this column is sealed for. */
	public String place(Object rowId) {
		return this.table + "." + this.column + "/" + rowId;
	}

}
