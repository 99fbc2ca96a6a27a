package org.cohesioncyber.hub.incidents.http;

import java.time.Instant;
import java.util.UUID;

import org.cohesioncyber.hub.incidents.Receipt;
import org.cohesioncyber.hub.shared.Reality;

/** What whoever declared an incident gets back. */
record ReceiptView(UUID id, String number, Reality reality, Instant declaredAt) {

	static ReceiptView of(Receipt receipt) {
		return new ReceiptView(receipt.incident().value(), receipt.number(), receipt.reality(), receipt.declaredAt());
	}

}
