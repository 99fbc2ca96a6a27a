package org.cohesioncyber.hub.ledger;

import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The background worker's way into the database: granted only facts, frozen recipients
 * and what projections need, never a member's own tables.
 */
public class WorkerDatabase {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	WorkerDatabase(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
	}

	/** Runs one transaction with the worker's rights. */
	public <T> T inTransaction(Function<JdbcClient, T> work) {
		return this.transactions.execute(_ -> work.apply(this.jdbc));
	}

}
