package org.cohesioncyber.hub.ledger;

import java.util.List;

import org.cohesioncyber.hub.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * After a new key was added, seals every value again with it, a few rows at a time, while
 * the hub goes on.
 */
@Component
class Resealing {

	private static final int BATCH = 200;

	private static final Actor.Hub HUB = new Actor.Hub("resealing");

	private final List<SealedColumn> columns;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final Vault vault;

	Resealing(List<SealedColumn> columns, Ledger ledger, JdbcClient jdbc, Vault vault) {
		this.columns = columns;
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.vault = vault;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void resealAll() {
		this.columns.forEach(this::reseal);
	}

	int reseal(SealedColumn column) {
		int resealed = 0;
		String after = "";
		List<Row> batch;
		do {
			batch = next(column, after);
			for (Row row : batch) {
				resealed += this.vault.isStale(row.sealed()) && reseal(column, row) ? 1 : 0;
				after = row.id();
			}
		}
		while (batch.size() == BATCH);
		return resealed;
	}

	private List<Row> next(SealedColumn column, String after) {
		return this.ledger.read(HUB, () -> this.jdbc.sql("""
				SELECT %1$s::text, %2$s FROM %3$s WHERE %2$s IS NOT NULL AND %1$s::text > ? ORDER BY %1$s::text LIMIT ?
				""".formatted(column.id(), column.column(), column.table()))
			.params(after, BATCH)
			.query((row, _) -> new Row(row.getString(1), row.getBytes(2)))
			.list());
	}

	private boolean reseal(SealedColumn column, Row row) {
		String place = column.place(row.id());
		byte[] fresh = this.vault.seal(this.vault.open(row.sealed(), place), place);
		return this.ledger.upkeep(HUB,
				() -> this.jdbc.sql("""
						UPDATE %3$s SET %2$s = ? WHERE %1$s::text = ? AND %2$s = ?
						""".formatted(column.id(), column.column(), column.table()))
					.params(fresh, row.id(), row.sealed())
					.update()) == 1;
	}

	private record Row(String id, byte[] sealed) {

	}

}
