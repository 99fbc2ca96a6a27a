package org.cohesioncyber.hub.plans;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of plans is sealed at rest. */
@Configuration(proxyBeanMethods = false)
class SealedPlans {

	static final SealedColumn DRAFT = new SealedColumn("plans.draft", "plan_id", "content");

	static final SealedColumn TEXT = new SealedColumn("plans.version_text", "version_id", "content");

	static final SealedColumn ASKER = new SealedColumn("plans.opening", "id", "asker");

	static final SealedColumn REASON = new SealedColumn("plans.opening", "id", "reason");

	static final SealedColumn GRANTER = new SealedColumn("plans.opening", "id", "granter");

	static final SealedColumn ANSWERS = new SealedColumn("plans.interview", "id", "answers");

	static final SealedColumn COPY_NAME = new SealedColumn("plans.offline_copy", "id", "name");

	static final SealedColumn COPY_DEVICE = new SealedColumn("plans.offline_copy", "id", "device");

	@Bean
	SealedColumn copyName() {
		return COPY_NAME;
	}

	@Bean
	SealedColumn copyDevice() {
		return COPY_DEVICE;
	}

	@Bean
	SealedColumn interviewAnswers() {
		return ANSWERS;
	}

	@Bean
	SealedColumn openingAsker() {
		return ASKER;
	}

	@Bean
	SealedColumn openingReason() {
		return REASON;
	}

	@Bean
	SealedColumn openingGranter() {
		return GRANTER;
	}

	@Bean
	SealedColumn planDraft() {
		return DRAFT;
	}

	@Bean
	SealedColumn planText() {
		return TEXT;
	}

}
