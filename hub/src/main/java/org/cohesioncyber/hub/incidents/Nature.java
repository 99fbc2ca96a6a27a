package org.cohesioncyber.hub.incidents;

/**
 * What people see happening, in their words, each with its code in the taxonomy. RSIT has
 * no type for ransomware: its own text files it under unauthorised modification.
 */
public enum Nature {

	RANSOMWARE("information-content-security:unauthorised-information-modification"),
	DATA_LEAK("information-content-security:data-leak"), MAILBOX("intrusions:unprivileged-account-compromise"),
	PHISHING("fraud:phishing"), TRANSFER_FRAUD("fraud:masquerade"), INTRUSION("intrusions:system-compromise"),
	DENIAL_OF_SERVICE("availability:ddos"),
	DEFACEMENT("information-content-security:unauthorised-information-modification"), OUTAGE("availability:outage"),
	OTHER("other:other"), UNKNOWN("other:undetermined");

	private final Rsit rsit;

	Nature(String code) {
		this.rsit = Rsit.read(code).orElseThrow();
	}

	public Rsit rsit() {
		return this.rsit;
	}

}
