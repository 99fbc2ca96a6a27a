package org.cohesioncyber.hub.plans;

/** What the assistant asks, one a page, in this order. */
public enum Question {

	SCOPE(Form.TEXT), ACTIVITIES(Form.SEVERAL), IT_LOSS(Form.TEXT), SITE(Form.TEXT), STAFF(Form.TEXT),
	PROVIDER(Form.TEXT), ENERGY_TELECOM(Form.TEXT), ACTIVATION(Form.TEXT), DEACTIVATION(Form.TEXT), DECIDERS(Form.TEXT),
	PROCEDURES(Form.SEVERAL), BACKUP_OFFLINE(Form.KNOWN), BACKUP_WHERE(Form.TEXT), COMMUNICATION(Form.TEXT);

	private final Form form;

	Question(Form form) {
		this.form = form;
	}

	public Form form() {
		return this.form;
	}

	/** How it is answered; « I do not know » is an answer to all. */
	public enum Form {

		/** In words. */
		TEXT,
		/** Some of the example's items. */
		SEVERAL,
		/** Yes or no. */
		KNOWN

	}

}
