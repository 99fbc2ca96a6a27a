package org.cohesioncyber.hub.ledger;

import java.io.IOException;
import java.util.Map;

import javax.sql.DataSource;

import org.cohesioncyber.hub.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * A process with the hub's ledger and nothing else of it: writes without pause, says what
 * was acknowledged, and runs the sequencer as every replica does. No annotation makes it
 * a component: a whole hub of another test must not find it.
 */
@ComponentScan(excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = KeyWatch.class))
@EnableConfigurationProperties(PostgresSettings.class)
class Replica {

	static final String TYPE = "rival-wrote";

	private static final int WRITERS = 2;

	private static volatile boolean writing = true;

	public static void main(String[] arguments) throws IOException, InterruptedException {
		var context = new SpringApplicationBuilder(Replica.class).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.run(arguments);
		context.getBean(SequencerLoop.class).start();
		Ledger ledger = context.getBean(Ledger.class);
		Thread[] writers = new Thread[WRITERS];
		for (int i = 0; i < WRITERS; i++) {
			writers[i] = Thread.ofPlatform().start(() -> write(ledger));
		}
		// A line ends the writing; the end of the input ends the process.
		if (System.in.read() >= 0) {
			writing = false;
			for (Thread writer : writers) {
				writer.join();
			}
			say("stopped");
			while (System.in.read() >= 0) {
				continue;
			}
		}
		Runtime.getRuntime().halt(0);
	}

	@Bean
	JdbcClient jdbcClient(DataSource webDataSource) {
		return JdbcClient.create(webDataSource);
	}

	@Bean
	JsonMapper json() {
		return JsonMapper.builder().build();
	}

	private static void write(Ledger ledger) {
		Actor actor = LedgerFixtures.someone();
		Subject subject = LedgerFixtures.thing();
		for (int value = 0; writing; value++) {
			Fact fact = LedgerFixtures.fact(TYPE, subject, AudienceId.TERRITORY, LedgerFixtures.body(value));
			try {
				ledger.write(actor, entry -> {
					entry.journal(TYPE, subject, Map.of());
					entry.publish(fact);
					return fact;
				});
				say("acknowledged " + fact.id());
				Thread.sleep(3);
			}
			catch (DataAccessException | TransactionException _) {
				say("unsure");
			}
			catch (InterruptedException cause) {
				throw new IllegalStateException(cause);
			}
		}
	}

	private static synchronized void say(String line) {
		System.out.println(line);
		System.out.flush();
	}

}
