package org.cohesioncyber.hub.contacts;

/** A way to reach somebody. */
public enum ChannelKind {

	MOBILE, PERSONAL_PHONE, OFFICE_PHONE, SIGNAL, TCHAP, OLVID, RESCUE_EMAIL, WORK_EMAIL;

	/** Whether it falls silent with the organisation's own network. */
	public boolean dependsOnOwnIt() {
		return this == OFFICE_PHONE || this == WORK_EMAIL;
	}

	/** Whether the hub can write there by itself; for the others somebody calls. */
	public boolean reachedByTheHub() {
		return this == RESCUE_EMAIL;
	}

	/** Whether a drill tries it: it proves nothing by way of what may be down. */
	public boolean isDrilled() {
		return this != WORK_EMAIL;
	}

	/** Whether it is somebody's own, so that they must have agreed, and until when. */
	public boolean needsConsent() {
		return this == PERSONAL_PHONE;
	}

}
