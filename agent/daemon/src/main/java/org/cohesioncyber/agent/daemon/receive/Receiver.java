package org.cohesioncyber.agent.daemon.receive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.time.Duration;

import org.cohesioncyber.agent.daemon.Json;
import org.cohesioncyber.agent.daemon.Stop;
import org.cohesioncyber.agent.daemon.link.Availability;
import org.cohesioncyber.agent.daemon.link.BackOff;
import org.cohesioncyber.agent.daemon.link.HubException;
import org.cohesioncyber.agent.daemon.link.HubException.Unavailable;
import org.cohesioncyber.agent.daemon.receive.EventReader.Event;
import org.cohesioncyber.agent.protocol.DeliveredAlert;
import tools.jackson.core.JacksonException;

/** Keeps the hub's stream of alerts open and each alert that comes. */
public final class Receiver {

	private static final Logger LOG = System.getLogger("receive");

	private final Hub hub;

	private final ReceivedAlerts received;

	private final BackOff backOff;

	private final Availability availability;

	public Receiver(Hub hub, ReceivedAlerts received, BackOff backOff, Availability availability) {
		this.hub = hub;
		this.received = received;
		this.backOff = backOff;
		this.availability = availability;
	}

	/**
	 * Receives until stopped; a stream in which nothing comes is left when its time is
	 * over.
	 */
	public void run(Stop stop) throws InterruptedException {
		while (!stop.isWished()) {
			Duration atLeast = Duration.ZERO;
			try {
				follow(stop);
			}
			catch (HubException ex) {
				this.availability.failed(ex);
				atLeast = (ex instanceof Unavailable later) ? later.retryAfter() : atLeast;
			}
			catch (IOException ex) {
				LOG.log(Level.DEBUG, "stream ended: {0}", ex);
			}
			stop.await(this.backOff.afterFailure(atLeast));
		}
	}

	private void follow(Stop stop) throws HubException, IOException {
		HttpURLConnection stream = this.hub.alertsAfter(this.received.last());
		this.availability.answered();
		try (InputStream in = new BufferedInputStream(stream.getInputStream())) {
			EventReader events = new EventReader(in);
			for (Event event = events.next(); event != null && !stop.isWished(); event = events.next()) {
				this.backOff.afterSuccess();
				if (event.type().equals("alert")) {
					keep(event);
				}
			}
		}
		finally {
			stream.disconnect();
		}
	}

	private void keep(Event event) throws IOException {
		try {
			this.received.keep(Json.MAPPER.readValue(event.data(), DeliveredAlert.class));
		}
		catch (JacksonException ex) {
			LOG.log(Level.WARNING, "event {0} is no alert this version understands: {1}", event.id(),
					ex.getOriginalMessage());
		}
	}

	/** What the receiver needs of the link to the hub. */
	public interface Hub {

		/** Opens the stream of alerts after a publication number. */
		HttpURLConnection alertsAfter(long number) throws HubException;

	}

}
