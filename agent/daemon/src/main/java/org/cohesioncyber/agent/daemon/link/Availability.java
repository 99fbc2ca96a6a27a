package org.cohesioncyber.agent.daemon.link;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the hub answers, told once on the way down and once on the way up. */
public final class Availability {

	private static final Logger LOG = System.getLogger("hub");

	private final AtomicBoolean down = new AtomicBoolean();

	public void failed(HubException cause) {
		if (this.down.compareAndSet(false, true)) {
			LOG.log(Level.WARNING, "hub not available, everything observed is kept: {0}", cause.getMessage());
		}
	}

	public void answered() {
		if (this.down.compareAndSet(true, false)) {
			LOG.log(Level.INFO, "hub available again");
		}
	}

	public boolean isDown() {
		return this.down.get();
	}

}
