package org.cohesioncyber.hub.sharing;

/** A way by which something shared may leave the hub's database. */
public enum Channel {

	PAGE, API, STREAM, SEARCH, NOTIFICATION, EXPORT, KAFKA, TAXII, MISP, FEDERATION;

	/** Whether what went this way is out of the hub's reach after a recall. */
	public boolean beyondRecall() {
		return switch (this) {
			case PAGE, STREAM, SEARCH -> false;
			case API, NOTIFICATION, EXPORT, KAFKA, TAXII, MISP, FEDERATION -> true;
		};
	}

	/** Whether it ends with programs other than the recipients' own. */
	public boolean leavesTheHub() {
		return switch (this) {
			case PAGE, API, STREAM, SEARCH, NOTIFICATION, EXPORT -> false;
			case KAFKA, TAXII, MISP, FEDERATION -> true;
		};
	}

}
