package org.cohesioncyber.hub.sharing;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Decision.Reason;
import org.cohesioncyber.hub.sharing.Decision.Refused;
import org.cohesioncyber.hub.sharing.SolidarityRules.Seen;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharingPolicyTests {

	private static final OrganisationId OWNER = OrganisationId.random();

	private static final OrganisationId OTHER = OrganisationId.random();

	private static final CircleId CIRCLE = CircleId.random();

	/**
	 * Stated the other way round than the policy: the one world in which others receive.
	 */
	@Test
	void allowsAnotherOrganisationExactlyWhenEverythingHolds() {
		List<World> worlds = World.all();
		assertThat(worlds).hasSize(6 * 2 * 3 * 3 * 3 * 3 * 3 * 3 * World.SOLIDARITIES);
		int allowed = 0;
		for (World world : worlds) {
			boolean expected = world.tlp != null && world.tlp != Tlp.RED && world.circle != null
					&& world.reality != null && world.recalled == Answer.NO && world.inCircle == Answer.YES
					&& world.ownerMayShare() && world.readerMaySee() && (world.practiceOnly == Answer.NO
							|| world.practiceOnly == Answer.YES && world.reality == Reality.EXERCISE);
			Decision decision = SharingPolicy.decide(world.thing(), world.reader(OTHER));
			assertThat(decision.isAllowed()).as("%s gives %s", world, decision).isEqualTo(expected);
			allowed += decision.isAllowed() ? 1 : 0;
		}
		// Three owners may share; of the readers, five for CLEAR and GREEN, four for
		// AMBER, three for STRICT.
		assertThat(allowed).isEqualTo(3 * (5 + 5 + 4 + 3) * 3);
	}

	@Test
	void neverRefusesTheOwnerAndAlwaysRefusesNobody() {
		for (World world : World.all()) {
			assertThat(SharingPolicy.decide(world.thing(), world.reader(OWNER)).isAllowed()).as("%s", world).isTrue();
			assertThat(SharingPolicy.decide(world.thing(), world.reader(null)))
				.isEqualTo(new Refused(Reason.NO_ORGANISATION));
		}
	}

	@Test
	void refusesWithTheReasonThatHolds() {
		World fine = new World(Tlp.AMBER, CIRCLE, Reality.ACTUAL, Answer.NO, Answer.YES, Answer.YES, Answer.YES,
				Answer.NO, false, Seen.NOTHING);
		assertThat(SharingPolicy.decide(fine.thing(), fine.reader(OTHER)).isAllowed()).isTrue();
		assertReason(Reason.RED, fine.with(Tlp.RED));
		assertReason(Reason.UNDECIDABLE, fine.with((Tlp) null));
		assertReason(Reason.NO_CIRCLE, fine.withCircle(null));
		assertReason(Reason.RECALLED, fine.withRecalled(Answer.YES));
		assertReason(Reason.UNDECIDABLE, fine.withRecalled(Answer.UNKNOWN));
		assertReason(Reason.OUTSIDE_CIRCLE, fine.withInCircle(Answer.NO));
		assertReason(Reason.OWNER_NOT_ENGAGED, fine.withOwnerEngaged(Answer.NO));
		assertReason(Reason.NOT_ENGAGED, fine.withEngaged(Answer.NO));
		assertReason(Reason.UNDECIDABLE, fine.withEngaged(Answer.UNKNOWN));
		assertReason(Reason.NOT_ENGAGED, fine.withEngaged(Answer.NO).withSolidarity(true, Seen.GREEN));
		assertReason(Reason.OWNER_NOT_ENGAGED, fine.withOwnerEngaged(Answer.NO).withSolidarity(false, Seen.AMBER));
		assertReason(Reason.PRACTICE_ONLY, fine.withPracticeOnly(Answer.YES));
	}

	@Test
	void lessKnowledgeNeverOpensMore() {
		for (World world : World.all()) {
			boolean known = SharingPolicy.decide(world.thing(), world.reader(OTHER)).isAllowed();
			for (World vaguer : world.vaguer()) {
				boolean allowed = SharingPolicy.decide(vaguer.thing(), vaguer.reader(OTHER)).isAllowed();
				assertThat(allowed && !known).as("%s opens what %s refuses", vaguer, world).isFalse();
			}
		}
	}

	@Test
	void letsNothingMarkedStrictOrRedLeaveForOtherPrograms() {
		for (Tlp tlp : List.of(Tlp.AMBER_STRICT, Tlp.RED)) {
			for (Channel channel : List.of(Channel.KAFKA, Channel.TAXII, Channel.MISP, Channel.FEDERATION)) {
				assertThat(SharingPolicy.passage(tlp, channel)).as("%s %s", tlp, channel).isEqualTo(Passage.NOTHING);
			}
		}
	}

	@Test
	void putsOnlyAReferenceOnKafkaAboveGreenAndIntoNotificationsAboveClear() {
		assertThat(SharingPolicy.passage(Tlp.GREEN, Channel.KAFKA)).isEqualTo(Passage.CONTENT);
		assertThat(SharingPolicy.passage(Tlp.AMBER, Channel.KAFKA)).isEqualTo(Passage.REFERENCE);
		assertThat(SharingPolicy.passage(Tlp.CLEAR, Channel.NOTIFICATION)).isEqualTo(Passage.CONTENT);
		for (Tlp tlp : List.of(Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED)) {
			assertThat(SharingPolicy.passage(tlp, Channel.NOTIFICATION)).isEqualTo(Passage.REFERENCE);
		}
	}

	@Test
	void aMoreClosedMarkingNeverPassesMore() {
		for (Channel channel : Channel.values()) {
			for (Tlp tlp : Tlp.values()) {
				for (Tlp closed : Tlp.values()) {
					if (closed.atLeastAsClosedAs(tlp)) {
						assertThat(SharingPolicy.passage(closed, channel))
							.isGreaterThanOrEqualTo(SharingPolicy.passage(tlp, channel));
					}
				}
			}
		}
	}

	@Test
	void letsNothingOfTheOwnersAloneLeaveTheHub() {
		for (Tlp tlp : Tlp.values()) {
			for (Channel channel : Channel.values()) {
				assertThat(SharingPolicy.passage(tlp, channel, true))
					.isEqualTo(channel.leavesTheHub() ? Passage.NOTHING : SharingPolicy.passage(tlp, channel));
				assertThat(SharingPolicy.passage(tlp, channel, false)).isEqualTo(SharingPolicy.passage(tlp, channel));
			}
		}
	}

	private static void assertReason(Reason reason, World world) {
		assertThat(SharingPolicy.decide(world.thing(), world.reader(OTHER))).isEqualTo(new Refused(reason));
	}

	/** Where the charter is not in force, a case lets through what it names. */
	private record World(@Nullable Tlp tlp, @Nullable CircleId circle, @Nullable Reality reality, Answer recalled,
			Answer inCircle, Answer ownerEngaged, Answer engaged, Answer practiceOnly, boolean ownerShares, Seen seen) {

		private static final int SOLIDARITIES = 2 * 3;

		static List<World> all() {
			List<World> all = new ArrayList<>();
			for (int i = 0; i < 6 * 2 * 3 * 243 * SOLIDARITIES; i++) {
				int plain = i / SOLIDARITIES;
				int rest = plain / 36;
				int tlp = plain % 6;
				int reality = plain / 12 % 3;
				all.add(new World(tlp == 5 ? null : Tlp.values()[tlp], plain / 6 % 2 == 0 ? CIRCLE : null,
						reality == 2 ? null : Reality.values()[reality], Answer.values()[rest % 3],
						Answer.values()[rest / 3 % 3], Answer.values()[rest / 9 % 3], Answer.values()[rest / 27 % 3],
						Answer.values()[rest / 81], i % 2 == 0, Seen.values()[i / 2 % 3]));
			}
			return all;
		}

		/** Stated apart from the policy. */
		boolean ownerMayShare() {
			return this.ownerEngaged == Answer.YES || this.ownerEngaged == Answer.NO && this.ownerShares;
		}

		/** Stated apart from the policy. */
		boolean readerMaySee() {
			return this.engaged == Answer.YES || this.engaged == Answer.NO && switch (this.seen) {
				case NOTHING -> false;
				case GREEN -> this.tlp == Tlp.CLEAR || this.tlp == Tlp.GREEN;
				case AMBER -> this.tlp == Tlp.CLEAR || this.tlp == Tlp.GREEN || this.tlp == Tlp.AMBER;
			};
		}

		List<World> vaguer() {
			return List.of(with((Tlp) null), withRecalled(Answer.UNKNOWN), withInCircle(Answer.UNKNOWN),
					withOwnerEngaged(Answer.UNKNOWN), withEngaged(Answer.UNKNOWN), withPracticeOnly(Answer.UNKNOWN));
		}

		SharedThing thing() {
			return new SharedThing(OWNER, this.ownerEngaged, new SolidarityRules(Seen.NOTHING, this.ownerShares),
					this.tlp, this.circle, this.reality, this.recalled);
		}

		Reader reader(@Nullable OrganisationId organisation) {
			return new Reader(organisation, this.inCircle, this.engaged, this.practiceOnly,
					new SolidarityRules(this.seen, false));
		}

		World with(@Nullable Tlp other) {
			return new World(other, this.circle, this.reality, this.recalled, this.inCircle, this.ownerEngaged,
					this.engaged, this.practiceOnly, this.ownerShares, this.seen);
		}

		World withCircle(@Nullable CircleId other) {
			return new World(this.tlp, other, this.reality, this.recalled, this.inCircle, this.ownerEngaged,
					this.engaged, this.practiceOnly, this.ownerShares, this.seen);
		}

		World withRecalled(Answer other) {
			return new World(this.tlp, this.circle, this.reality, other, this.inCircle, this.ownerEngaged, this.engaged,
					this.practiceOnly, this.ownerShares, this.seen);
		}

		World withInCircle(Answer other) {
			return new World(this.tlp, this.circle, this.reality, this.recalled, other, this.ownerEngaged, this.engaged,
					this.practiceOnly, this.ownerShares, this.seen);
		}

		World withOwnerEngaged(Answer other) {
			return new World(this.tlp, this.circle, this.reality, this.recalled, this.inCircle, other, this.engaged,
					this.practiceOnly, this.ownerShares, this.seen);
		}

		World withEngaged(Answer other) {
			return new World(this.tlp, this.circle, this.reality, this.recalled, this.inCircle, this.ownerEngaged,
					other, this.practiceOnly, this.ownerShares, this.seen);
		}

		World withPracticeOnly(Answer other) {
			return new World(this.tlp, this.circle, this.reality, this.recalled, this.inCircle, this.ownerEngaged,
					this.engaged, other, this.ownerShares, this.seen);
		}

		World withSolidarity(boolean shares, Seen sees) {
			return new World(this.tlp, this.circle, this.reality, this.recalled, this.inCircle, this.ownerEngaged,
					this.engaged, this.practiceOnly, shares, sees);
		}

	}

}
