package org.cohesioncyber.hub.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads the keyring again when it was changed, tells the database which keys this replica
 * has, and begins to seal again when another key seals. Refuses to start with a keyring
 * that is not this database's.
 */
@Component
class KeyWatch implements SmartInitializingSingleton, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);

	private static final long REPORT_EVERY = Duration.ofSeconds(5).toNanos();

	private final UUID replica = UUID.randomUUID();

	private final String host = host();

	private final List<SealedColumn> columns;

	private final SealedRows rows;

	private final KeyBook book;

	private final Vault vault;

	private final Resealing resealing;

	private Keys reported;

	private long reportedAt = System.nanoTime();

	private boolean isAway;

	KeyWatch(List<SealedColumn> columns, SealedRows rows, KeyBook book, Vault vault, Resealing resealing) {
		this.columns = columns;
		this.rows = rows;
		this.book = book;
		this.vault = vault;
		this.resealing = resealing;
		this.reported = vault.keys();
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			this.rows.register(this.columns);
			refuse(this.reported);
			tell(this.reported);
		}
		catch (DataAccessException | TransactionException cause) {
			log.warn("the keyring is compared with the database later: {}", cause.getMessage());
		}
	}

	@Scheduled(fixedDelayString = "PT0.5S")
	void look() {
		Keys keys = this.vault.refresh();
		boolean isChanged = !keys.equals(this.reported);
		if (!isChanged && System.nanoTime() - this.reportedAt < REPORT_EVERY) {
			return;
		}
		try {
			boolean sealsAnew = keys.sealing() != this.reported.sealing();
			tell(keys);
			if (isChanged) {
				log.info("read the keyring: {} keys, {} seals", keys.ids().size(), Keys.name(keys.sealing()));
			}
			if (sealsAnew) {
				Thread.ofVirtual().name("resealing").start(this.resealing::resealAll);
			}
			this.isAway = false;
		}
		catch (DataAccessException | TransactionException cause) {
			if (!this.isAway) {
				log.warn("cannot tell which keys were read: {}", cause.getMessage());
			}
			this.isAway = true;
			this.reportedAt = System.nanoTime();
		}
	}

	@Override
	public void destroy() {
		try {
			this.book.leave(this.replica);
		}
		catch (DataAccessException | TransactionException cause) {
			log.debug("left without a word", cause);
		}
	}

	private void tell(Keys keys) {
		if (!keys.equals(this.reported)) {
			List<Integer> missing = this.book.missing(keys);
			if (!missing.isEmpty()) {
				log.error(sentence(missing));
			}
		}
		this.book.catchUp(keys);
		this.book.report(this.replica, this.host, keys);
		this.reported = keys;
		this.reportedAt = System.nanoTime();
	}

	private void refuse(Keys keys) {
		List<Integer> missing = this.book.missing(keys);
		if (!missing.isEmpty()) {
			throw new KeyringException(sentence(missing));
		}
	}

	private String sentence(List<Integer> missing) {
		return "cohesion.keys.file: " + this.vault.file()
				+ " (expected: the keyring of this database, which seals with "
				+ missing.stream().map(Keys::name).collect(Collectors.joining(", ")) + ")";
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException _) {
			return "localhost";
		}
	}

}
