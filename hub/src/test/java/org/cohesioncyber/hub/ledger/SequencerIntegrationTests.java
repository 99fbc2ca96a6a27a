package org.cohesioncyber.hub.ledger;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@HubTest
class SequencerIntegrationTests {

	@Autowired
	Ledger ledger;

	@Autowired
	Audiences audiences;

	@Autowired
	FactStream stream;

	@Autowired
	WorkerDatabase worker;

	@Autowired
	@Qualifier("workerDataSource")
	DataSource workerPool;

	@Autowired
	PlatformTransactionManager transactions;

	private final Actor writer = LedgerFixtures.someone();

	private final String type = LedgerFixtures.ownType();

	@Test
	void losesNothingOfALongWriterBesideShortOnes() throws Exception {
		List<Long> seen = Collections.synchronizedList(new ArrayList<>());
		Disposable reading = this.stream.after(this.writer, Set.of(this.type), this.stream.now())
			.subscribe(fact -> seen.add(fact.number()));
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> longWriter = threads.submit(() -> writeAndStayOpen(written, release));
			written.await();
			// The long one has taken its place in time before any of the short ones.
			for (int i = 1; i <= 40; i++) {
				int value = i;
				this.ledger.write(this.writer, entry -> publish(entry, value));
			}
			await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 40);
			release.countDown();
			longWriter.get();
			await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 41);
		}
		reading.dispose();
		assertThat(seen).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void aNumberBasedOnTimeWouldLoseTheLongWriter() throws Exception {
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> longWriter = threads.submit(() -> writeAndStayOpen(written, release));
			written.await();
			for (int i = 1; i <= 5; i++) {
				int value = i;
				this.ledger.write(this.writer, entry -> publish(entry, value));
			}
			// The control: a cursor over the recording time has passed the long one's
			// row.
			var cursor = maximumRecordedAt();
			release.countDown();
			longWriter.get();
			assertThat(countAfter(cursor)).as("rows a time cursor would still deliver").isZero();
			await().atMost(Duration.ofSeconds(10)).until(() -> numbersOf().size() == 6);
		}
	}

	@Test
	void aFrozenLeaderIsReplacedAndNumbersNothingWhenItThaws() {
		Sequencer frozen = new Sequencer(this.worker, "frozen", Duration.ofSeconds(60));
		Sequencer heir = new Sequencer(this.worker, "heir", Duration.ofSeconds(60));
		takeLead(frozen);
		this.ledger.write(this.writer, entry -> publish(entry, 1));
		assertThat(heir.sequence()).as("while the lease holds").isEmpty();
		expireLease();
		assertThat(heir.sequence()).as("after the lease").isPresent();
		this.ledger.write(this.writer, entry -> publish(entry, 2));
		assertThat(frozen.sequence()).as("thawed").isEmpty();
		assertThat(heir.sequence()).isPresent();
		await().atMost(Duration.ofSeconds(10)).until(() -> numbersOf().size() == 2);
		expireLease();
	}

	@Test
	void aLeaderFrozenInsideItsBatchHoldsNobodyUp() throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		Thread frozen = Thread.ofVirtual().start(() -> holdTheSequencersRow(locked));
		locked.await();
		this.ledger.write(this.writer, entry -> publish(entry, 1));
		// PostgreSQL ends the idle transaction after five seconds; the hub's own loop
		// goes on.
		await().atMost(Duration.ofSeconds(20)).until(() -> numbersOf().size() == 1);
		frozen.join();
	}

	@Test
	void everyNumberIsGivenOnceUnderConcurrentWritersAndSequencers() throws Exception {
		List<Sequencer> rivals = List.of(new Sequencer(this.worker, "r1", Duration.ofMillis(1)),
				new Sequencer(this.worker, "r2", Duration.ofMillis(1)));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> work = new ArrayList<>();
			for (int w = 0; w < 8; w++) {
				work.add(threads.submit(() -> {
					for (int i = 0; i < 25; i++) {
						int value = i;
						this.ledger.write(LedgerFixtures.someone(), entry -> publish(entry, value));
					}
				}));
			}
			for (Sequencer rival : rivals) {
				work.add(threads.submit(() -> {
					for (int i = 0; i < 50; i++) {
						rival.sequence();
					}
				}));
			}
			for (Future<?> done : work) {
				done.get();
			}
		}
		await().atMost(Duration.ofSeconds(20)).until(() -> numbersOf().size() == 200);
		assertThat(new HashSet<>(numbersOf())).hasSize(200);
		assertThat(gapsAndDoubles()).as("gaps or doubles among all numbers").isZero();
		assertThat(leafGaps()).as("gaps among the leaves").isZero();
	}

	private String publish(Entry entry, int value) {
		Subject subject = LedgerFixtures.thing();
		entry.journal("tested", subject, Map.of("value", value));
		entry.publish(LedgerFixtures.fact(this.type, subject,
				this.audiences.freeze(entry, Set.of(entry.actor().requireOrganisation())), LedgerFixtures.body(value)));
		return "published";
	}

	/** Has everything written, the fact with its recording time too, and commits late. */
	private void writeAndStayOpen(CountDownLatch written, CountDownLatch release) {
		new TransactionTemplate(this.transactions).executeWithoutResult(_ -> {
			this.ledger.write(this.writer, entry -> publish(entry, 0));
			written.countDown();
			try {
				assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException cause) {
				throw new IllegalStateException(cause);
			}
		});
	}

	private void takeLead(Sequencer sequencer) {
		await().atMost(Duration.ofSeconds(15)).until(() -> {
			expireLease();
			return sequencer.sequence().isPresent();
		});
	}

	private void expireLease() {
		this.worker.inTransaction(
				jdbc -> jdbc.sql("UPDATE ledger.sequencer SET lease_until = '-infinity', epoch = epoch").update());
	}

	private void holdTheSequencersRow(CountDownLatch locked) {
		try (var connection = this.workerPool.getConnection(); var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("UPDATE ledger.sequencer SET holder = 'stuck'");
			locked.countDown();
			Thread.sleep(7_000);
		}
		catch (SQLException | InterruptedException _) {
			locked.countDown();
		}
	}

	private List<Long> numbersOf() {
		return this.worker
			.inTransaction(jdbc -> jdbc.sql("SELECT number FROM ledger.fact WHERE type = ? AND number IS NOT NULL")
				.param(this.type)
				.query(Long.class)
				.list());
	}

	private long gapsAndDoubles() {
		return this.worker.inTransaction(
				jdbc -> count(jdbc, "SELECT (SELECT last_number FROM ledger.sequencer) - count(DISTINCT number) + "
						+ "count(number) - count(DISTINCT number) FROM ledger.fact"));
	}

	private long leafGaps() {
		return this.worker.inTransaction(jdbc -> count(jdbc,
				"SELECT (SELECT tree_size FROM ledger.sequencer) - count(DISTINCT position) FROM ledger.leaf"));
	}

	private Timestamp maximumRecordedAt() {
		return this.worker.inTransaction(jdbc -> jdbc.sql("SELECT max(recorded_at) FROM ledger.fact WHERE type = ?")
			.param(this.type)
			.query(Timestamp.class)
			.single());
	}

	private long countAfter(Timestamp cursor) {
		return this.worker
			.inTransaction(jdbc -> jdbc.sql("SELECT count(*) FROM ledger.fact WHERE type = ? AND recorded_at > ?")
				.params(this.type, cursor)
				.query(Long.class)
				.single());
	}

	private static long count(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

}
