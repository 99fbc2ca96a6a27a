package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.spi.NextSteps.Step;
import org.cohesioncyber.hub.charter.spi.NextSteps.Weight;
import org.cohesioncyber.hub.charter.spi.Words;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryStepsTests {

	private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

	private static final Instant LATELY = Instant.parse("2026-11-01T09:00:00Z");

	private static final Instant LONG_AGO = Instant.parse("2026-01-01T09:00:00Z");

	@Test
	void anEmptyDirectoryWantsAFirstContact() {
		assertThat(DirectorySteps.of(List.of(), true, NOW)).singleElement().satisfies(step -> {
			assertThat(step.weight()).isEqualTo(Weight.NOW);
			assertThat(step.path()).isEqualTo("/annuaire-de-crise/contacts/nouveau");
		});
		assertThat(DirectorySteps.of(List.of(), false, NOW)).singleElement().extracting(Step::path).isNull();
	}

	@Test
	void aDirectoryWithoutWeaknessWantsNothing() {
		assertThat(DirectorySteps.of(List.of(whole(LATELY)), true, NOW)).isEmpty();
	}

	@Test
	void eachWeaknessIsOneStepAboutTheFirstContactThatHasIt() {
		Contact stale = whole(LONG_AGO);
		Contact alone = contact(LATELY, null, person(ChannelKind.MOBILE), null);
		Contact mute = contact(LATELY, "Cellule", person(), person(ChannelKind.MOBILE));
		List<Step> steps = DirectorySteps.of(List.of(stale, whole(LONG_AGO), alone, mute), true, NOW);
		assertThat(steps).extracting(step -> step.title().key())
			.containsExactlyInAnyOrder("contacts.step.STALE", "contacts.step.NO_DEPUTY", "contacts.step.NO_CHANNEL");
		assertThat(step(steps, "contacts.step.STALE")).satisfies(step -> {
			assertThat(step.weight()).isEqualTo(Weight.SOON);
			assertThat(step.path()).isEqualTo("/annuaire-de-crise/contacts/" + stale.id());
			assertThat(step.title())
				.isEqualTo(Words.of("contacts.step.STALE", Words.of("contacts.function.EXECUTIVE"), 2));
			assertThat(step.reason()).isEqualTo(Words.of("contacts.step.STALE.why"));
		});
		assertThat(step(steps, "contacts.step.NO_CHANNEL")).satisfies(step -> {
			assertThat(step.weight()).isEqualTo(Weight.NOW);
			assertThat(step.title()).isEqualTo(Words.of("contacts.step.NO_CHANNEL", "Cellule", 1));
		});
	}

	@Test
	void whoMayNotReadAContactKnowsOnlyThatNobodyCheckedIt() {
		Contact closed = new Contact(new ContactId(UUID.randomUUID()), OrganisationId.random(),
				CrisisFunction.EXECUTIVE, null, LONG_AGO, 1, Optional.empty());
		assertThat(DirectorySteps.of(List.of(closed), false, NOW)).singleElement().satisfies(step -> {
			assertThat(step.title().key()).isEqualTo("contacts.step.STALE");
			assertThat(step.path()).isNull();
		});
	}

	private static Step step(List<Step> steps, String key) {
		return steps.stream().filter(step -> step.title().key().equals(key)).findFirst().orElseThrow();
	}

	private static Contact whole(Instant verifiedAt) {
		return contact(verifiedAt, null, person(ChannelKind.MOBILE), person(ChannelKind.MOBILE));
	}

	private static Contact contact(Instant verifiedAt, @Nullable String label, Person holder, @Nullable Person deputy) {
		return new Contact(new ContactId(UUID.randomUUID()), OrganisationId.random(),
				label == null ? CrisisFunction.EXECUTIVE : CrisisFunction.OTHER, label, verifiedAt, 1,
				Optional.of(new Contact.Details(new Hours(Hours.Kind.ALWAYS, null, null), CrisisRole.LEAD, holder,
						deputy, null)));
	}

	private static Person person(ChannelKind... kinds) {
		return new Person("Ada",
				Arrays.stream(kinds).map(kind -> new Channel(UUID.randomUUID(), kind, "x", null, null)).toList());
	}

}
