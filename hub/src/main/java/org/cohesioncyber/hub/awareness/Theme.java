package org.cohesioncyber.hub.awareness;

/** What a campaign makes people aware of. */
public enum Theme {

	PHISHING, PASSWORDS, RANSOMWARE, MOBILE_WORK, PERSONAL_DATA, FRAUD, REPORTING, OTHER

}
