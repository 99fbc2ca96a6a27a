package org.cohesioncyber.hub.charter;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the ledger which columns here are sealed. */
@Configuration(proxyBeanMethods = false)
class CharterConfiguration {

	@Bean
	SealedColumn signatoryName() {
		return SignatureRows.NAME;
	}

	@Bean
	SealedColumn signatoryCapacity() {
		return SignatureRows.CAPACITY;
	}

	@Bean
	SealedColumn stepReason() {
		return StepRows.REASON;
	}

	@Bean
	SealedColumn candidateCard() {
		return CandidateRows.CARD;
	}

	@Bean
	SealedColumn invitationRecipient() {
		return CandidateRows.RECIPIENT;
	}

}
