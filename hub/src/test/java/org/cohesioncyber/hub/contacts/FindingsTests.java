package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTests {

	private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

	@Test
	void findsNothingWrongWithAContactThatIsWhole() {
		assertThat(findings(person(ChannelKind.MOBILE), person(ChannelKind.MOBILE), "2026-06-01T00:00:00Z")).isEmpty();
	}

	@Test
	void missesADeputy() {
		assertThat(findings(person(ChannelKind.MOBILE), null, "2026-11-01T00:00:00Z"))
			.containsExactly(Finding.NO_DEPUTY);
	}

	@Test
	void seesThatEveryChannelFallsSilentWithTheNetwork() {
		assertThat(findings(person(ChannelKind.WORK_EMAIL, ChannelKind.OFFICE_PHONE), person(ChannelKind.WORK_EMAIL),
				"2026-11-01T00:00:00Z"))
			.containsExactly(Finding.OWN_IT_ONLY);
		assertThat(findings(person(ChannelKind.WORK_EMAIL), person(ChannelKind.SIGNAL), "2026-11-01T00:00:00Z"))
			.isEmpty();
	}

	@Test
	void seesThatNobodyCanBeReached() {
		assertThat(findings(person(), person(), "2026-11-01T00:00:00Z")).containsExactly(Finding.NO_CHANNEL);
	}

	@Test
	void doesNotTrustWhatNobodyCheckedForSixMonths() {
		assertThat(findings(person(ChannelKind.MOBILE), person(ChannelKind.MOBILE), null))
			.containsExactly(Finding.STALE);
		assertThat(findings(person(ChannelKind.MOBILE), person(ChannelKind.MOBILE), "2026-05-22T07:59:59Z"))
			.as("six calendar months, in Paris, where it was summer")
			.containsExactly(Finding.STALE);
		assertThat(findings(person(ChannelKind.MOBILE), person(ChannelKind.MOBILE), "2026-05-22T08:00:00Z")).isEmpty();
	}

	@Test
	void saysNothingOfWhatItMayNotKnow() {
		assertThat(Findings.of(new Contact(ContactId.of(UUID.randomUUID().toString()), OrganisationId.random(),
				CrisisFunction.EXECUTIVE, null, null, 1, Optional.empty()), NOW))
			.isEmpty();
	}

	private static List<Finding> findings(Person holder, @Nullable Person deputy, @Nullable String verifiedAt) {
		Contact.Details details = new Contact.Details(new Hours(Hours.Kind.ALWAYS, null, null), CrisisRole.LEAD, holder,
				deputy, null);
		return Findings.of(new Contact(ContactId.of(UUID.randomUUID().toString()), OrganisationId.random(),
				CrisisFunction.EXECUTIVE, null, verifiedAt == null ? null : Instant.parse(verifiedAt), 1,
				Optional.of(details)), NOW);
	}

	private static Person person(ChannelKind... kinds) {
		return new Person("Quelqu’un",
				Stream.of(kinds).map(kind -> new Channel(UUID.randomUUID(), kind, "x", null, null)).toList());
	}

}
