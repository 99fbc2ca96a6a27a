package org.cohesioncyber.agent.protocol;

import java.util.List;

/** Alerts sent and signed together, oldest first. */
public record AlertBatch(List<ObservedAlert> items) {

	/** Most alerts in one batch. */
	public static final int LIMIT = 500;

	public AlertBatch {
		items = Require.list("items", items, LIMIT);
		Require.between("items", items.size(), 1, LIMIT);
	}

}
