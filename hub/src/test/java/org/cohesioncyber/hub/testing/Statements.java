package org.cohesioncyber.hub.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the statements the current thread sends to the database. */
public final class Statements {

	private static final String SENT = "Executing prepared SQL statement [";

	private Statements() {
	}

	/** The statements sent while that is done. */
	public static List<String> sentBy(Supplier<?> work) {
		List<String> sent = new CopyOnWriteArrayList<>();
		String thread = Thread.currentThread().getName();
		Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
			@Override
			protected void append(ILoggingEvent event) {
				if (event.getThreadName().equals(thread) && event.getFormattedMessage().startsWith(SENT)) {
					sent.add(event.getFormattedMessage().substring(SENT.length()).strip());
				}
			}
		};
		Level before = log.getLevel();
		ear.start();
		log.addAppender(ear);
		log.setLevel(Level.DEBUG);
		log.setAdditive(false);
		try {
			work.get();
		}
		finally {
			log.detachAppender(ear);
			log.setLevel(before);
			log.setAdditive(true);
		}
		return sent;
	}

}
