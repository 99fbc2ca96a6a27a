package org.cohesioncyber.hub.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.cohesioncyber.hub.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed values wherever they are kept, and the keys they rest under. */
@Component
class SealedRows {

	private static final Actor.Hub HUB = new Actor.Hub("resealing");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	SealedRows(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	/**
	 * Tells the database which columns are sealed, so that a command that knows none of
	 * the modules counts them all.
	 */
	void register(List<SealedColumn> columns) {
		this.ledger.upkeep(HUB, () -> {
			columns.forEach(column -> this.jdbc.sql("""
					INSERT INTO ledger.sealed_column (relation, id, name) VALUES (:relation, :id, :name)
					ON CONFLICT DO NOTHING
					""")
				.param("relation", column.table())
				.param("id", column.id())
				.param("name", column.column())
				.update());
			return columns.size();
		});
	}

	/** How many values of each column rest under each key. */
	Map<Integer, Map<String, Long>> count() {
		return this.ledger.read(HUB, () -> {
			Map<Integer, Map<String, Long>> counts = new TreeMap<>();
			for (SealedColumn column : registered()) {
				this.jdbc.sql("""
						SELECT substring(%1$s FROM 2 FOR 4), count(*) FROM %2$s WHERE %1$s IS NOT NULL GROUP BY 1
						""".formatted(column.column(), column.table()))
					.query((row, _) -> counts
						.computeIfAbsent(ByteBuffer.wrap(row.getBytes(1)).getInt(), _ -> new TreeMap<>())
						.put(column.name(), row.getLong(2)))
					.list();
			}
			return counts;
		});
	}

	/** The next values of a column that another key sealed. */
	List<Row> next(SealedColumn column, int sealing, String after, int atMost) {
		byte[] key = ByteBuffer.allocate(Integer.BYTES).putInt(sealing).array();
		return this.ledger.read(HUB,
				() -> this.jdbc.sql("""
						SELECT %1$s::text, %2$s FROM %3$s
						WHERE %2$s IS NOT NULL AND substring(%2$s FROM 2 FOR 4) <> ? AND %1$s::text > ?
						ORDER BY %1$s::text LIMIT ?
						""".formatted(column.id(), column.column(), column.table()))
					.params(key, after, atMost)
					.query((row, _) -> new Row(row.getString(1), row.getBytes(2)))
					.list());
	}

	/** Replaces a value unless somebody changed it meanwhile. */
	boolean replace(SealedColumn column, Row row, byte[] fresh) {
		return this.ledger.upkeep(HUB,
				() -> this.jdbc.sql("""
						UPDATE %3$s SET %2$s = ? WHERE %1$s::text = ? AND %2$s = ?
						""".formatted(column.id(), column.column(), column.table()))
					.params(fresh, row.id(), row.sealed())
					.update()) == 1;
	}

	private List<SealedColumn> registered() {
		return this.jdbc.sql("SELECT relation, id, name FROM ledger.sealed_column")
			.query((row, _) -> new SealedColumn(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	record Row(String id, byte[] sealed) {

	}

}
