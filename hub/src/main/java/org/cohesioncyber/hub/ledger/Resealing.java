package org.cohesioncyber.hub.ledger;

import java.util.List;

import org.cohesioncyber.hub.ledger.SealedRows.Row;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * After a new key began to seal, seals every value again with it, a few rows at a time,
 * while the hub goes on.
 */
@Component
class Resealing {

	private static final Logger log = LoggerFactory.getLogger(Resealing.class);

	private static final int BATCH = 200;

	private final List<SealedColumn> columns;

	private final SealedRows rows;

	private final Vault vault;

	Resealing(List<SealedColumn> columns, SealedRows rows, Vault vault) {
		this.columns = columns;
		this.rows = rows;
		this.vault = vault;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	synchronized void resealAll() {
		int resealed = this.columns.stream().filter(column -> column.id() != null).mapToInt(this::reseal).sum();
		if (resealed > 0) {
			log.info("sealed {} values again with key {}", resealed, Keys.name(this.vault.keys().sealing()));
		}
	}

	int reseal(SealedColumn column) {
		int resealed = 0;
		String after = "";
		List<Row> batch;
		do {
			batch = this.rows.next(column, this.vault.refresh().sealing(), after, BATCH);
			for (Row row : batch) {
				resealed += reseal(column, row) ? 1 : 0;
				after = row.id();
			}
		}
		while (batch.size() == BATCH);
		return resealed;
	}

	private boolean reseal(SealedColumn column, Row row) {
		String place = column.place(row.id());
		try {
			return this.rows.replace(column, row, this.vault.seal(this.vault.open(row.sealed(), place), place));
		}
		catch (IllegalStateException cause) {
			// One value that does not open must not keep the others under an old key.
			log.error("not sealed again: {}", cause.getMessage());
			return false;
		}
	}

}
