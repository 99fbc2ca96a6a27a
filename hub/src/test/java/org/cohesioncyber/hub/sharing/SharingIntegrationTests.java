package org.cohesioncyber.hub.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.CharterStanding;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.SignatureState;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Decision.Reason;
import org.cohesioncyber.hub.sharing.Preview.LeftOut;
import org.cohesioncyber.hub.sharing.Preview.Recipient;
import org.cohesioncyber.hub.sharing.SolidarityRules.Seen;
import org.cohesioncyber.hub.testing.HubTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@HubTest
class SharingIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Engagement engagement;

	@Autowired
	Circles circles;

	@Autowired
	Sharing sharing;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SolidarityCases cases;

	private final Map<OrganisationId, SolidarityRules> helped = new HashMap<>();

	private Territory territory;

	@BeforeEach
	void territory() {
		this.territory = new Territory(this.organisations, this.charters);
	}

	/**
	 * Policy, preview, frozen recipients and row-level security agree on random worlds.
	 */
	@Test
	void policyPreviewFrozenRecipientsAndRowLevelSecurityAgree() {
		Random random = new Random(20_250_304);
		for (int world = 0; world < 25; world++) {
			List<OrganisationId> all = population(random);
			OrganisationId owner = all.getFirst();
			Actor sender = Territory.person(owner, Role.RSSI);
			CircleId circle = random.nextInt(6) == 0 ? null
					: this.circles.create(sender, new NewCircle("Monde " + UUID.randomUUID(), some(all, random)), null);
			Tlp tlp = Tlp.values()[random.nextInt(Tlp.values().length)];
			Reality reality = Reality.values()[random.nextInt(2)];
			Set<OrganisationId> expected = byPolicy(sender, all, tlp, circle, reality);
			Preview preview = this.sharing.preview(sender, tlp, circle, reality);
			Subject subject = new Subject("thing", UUID.randomUUID());
			Addressed addressed = share(sender, subject, tlp, circle, reality);
			assertThat(preview.recipients()).extracting(Recipient::organisation)
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(addressed.recipients()).isEqualTo(expected);
			assertThat(all.stream().filter(one -> sees(one, subject)).collect(Collectors.toSet())).isEqualTo(expected);
		}
	}

	private Set<OrganisationId> byPolicy(Actor sender, List<OrganisationId> all, Tlp tlp, @Nullable CircleId circle,
			Reality reality) {
		OrganisationId owner = sender.requireOrganisation();
		Set<OrganisationId> members = circle == null ? Set.of() : this.circles.members(sender, circle);
		Map<OrganisationId, CharterStanding> standings = this.engagement.standings(sender, Set.copyOf(all));
		SharedThing thing = new SharedThing(owner, engaged(standings, owner), rules(owner), tlp, circle, reality,
				Answer.NO);
		return all.stream()
			.filter(one -> SharingPolicy
				.decide(thing,
						new Reader(one, Answer.of(members.contains(one)), engaged(standings, one),
								Answer.of(standing(standings, one).isPracticeOnly()), rules(one)))
				.isAllowed())
			.collect(Collectors.toSet());
	}

	private SolidarityRules rules(OrganisationId one) {
		return this.helped.getOrDefault(one, SolidarityRules.NONE);
	}

	private static Answer engaged(Map<OrganisationId, CharterStanding> standings, OrganisationId one) {
		return Answer.of(standing(standings, one).isInForce());
	}

	private static CharterStanding standing(Map<OrganisationId, CharterStanding> standings, OrganisationId one) {
		return Objects.requireNonNull(standings.get(one));
	}

	private List<OrganisationId> population(Random random) {
		List<OrganisationId> all = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			Nature nature = random.nextInt(4) == 0 ? Nature.EXERCISE : Nature.ACTUAL;
			OrganisationId one = this.territory.organisation(nature);
			if (random.nextInt(4) > 0) {
				UUID signature = this.territory.sign(one, "2024-05-06");
				if (random.nextInt(4) == 0) {
					this.charters.change(this.territory.coordinator(), signature, SignatureState.SUSPENDED,
							this.engagement.today(), "essai");
				}
			}
			else if (random.nextInt(2) == 0) {
				SolidarityRules rules = new SolidarityRules(Seen.values()[random.nextInt(3)], true);
				this.cases.open(this.territory.coordinator(), one, new SolidarityDraft(rules.sees().name(), "YES",
						this.engagement.today().plusDays(3).toString(), "Attaque en cours, pas encore signataire"),
						null);
				this.helped.put(one, rules);
			}
			all.add(one);
		}
		return all;
	}

	private static Set<OrganisationId> some(List<OrganisationId> all, Random random) {
		return all.stream().filter(_ -> random.nextInt(3) > 0).collect(Collectors.toSet());
	}

	@Test
	void previewNamesWhoReceivesAndSaysWhyOthersDoNot() {
		OrganisationId owner = this.territory.signatory(Nature.ACTUAL);
		OrganisationId engaged = this.territory.signatory(Nature.ACTUAL);
		OrganisationId unsigned = this.territory.organisation(Nature.ACTUAL);
		OrganisationId practising = this.territory.signatory(Nature.EXERCISE);
		Actor sender = Territory.person(owner, Role.RSSI);
		CircleId circle = this.circles.create(sender, new NewCircle("Voisins", Set.of(engaged, unsigned, practising)),
				null);
		Preview preview = this.sharing.preview(sender, Tlp.AMBER, circle, Reality.ACTUAL);
		assertThat(preview.recipients()).extracting(Recipient::organisation).containsExactly(owner, engaged);
		assertThat(preview.recipients()).extracting(Recipient::name)
			.doesNotContain("")
			.allMatch(name -> name.startsWith("Org"));
		assertThat(preview.leftOut()).extracting(LeftOut::organisation, LeftOut::reason)
			.containsExactlyInAnyOrder(tuple(unsigned, Reason.NOT_ENGAGED), tuple(practising, Reason.PRACTICE_ONLY));
		assertThat(preview.channels()).containsEntry(Channel.KAFKA, Passage.REFERENCE);
		assertThat(preview.beyondRecall()).contains(Channel.KAFKA).doesNotContain(Channel.PAGE);
	}

	@Test
	void redAndNoCircleReachTheOwnerOnlyAndLeaveForNoProgram() {
		OrganisationId owner = this.territory.signatory(Nature.ACTUAL);
		Actor sender = Territory.person(owner, Role.RSSI);
		CircleId circle = this.circles.create(sender,
				new NewCircle("Rouge", Set.of(this.territory.signatory(Nature.ACTUAL))), null);
		for (Preview preview : List.of(this.sharing.preview(sender, Tlp.RED, circle, Reality.ACTUAL),
				this.sharing.preview(sender, Tlp.CLEAR, null, Reality.ACTUAL))) {
			assertThat(preview.isForOwnerOnly()).isTrue();
			assertThat(preview.channels()).containsEntry(Channel.KAFKA, Passage.NOTHING)
				.containsEntry(Channel.FEDERATION, Passage.NOTHING);
		}
	}

	@Test
	void answersAForeignCircleLikeAnUnknownOne() {
		Actor outsider = Territory.person(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
		Actor sender = Territory.person(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
		CircleId circle = this.circles.create(sender, new NewCircle("Secret", Set.of()), null);
		for (CircleId one : List.of(circle, CircleId.random())) {
			assertThatThrownBy(() -> this.sharing.preview(outsider, Tlp.GREEN, one, Reality.ACTUAL))
				.isInstanceOf(InvalidInput.class)
				.hasMessage("circle: " + one + " (expected: one of your circles)");
			assertThatThrownBy(
					() -> share(outsider, new Subject("thing", UUID.randomUUID()), Tlp.GREEN, one, Reality.ACTUAL))
				.isInstanceOf(InvalidInput.class);
		}
	}

	@Test
	void aNewcomerSeesOnlyWhatIsSharedAfterJoining() {
		OrganisationId newcomer = this.territory.signatory(Nature.ACTUAL);
		Actor sender = Territory.person(this.territory.signatory(Nature.ACTUAL), Role.RSSI);
		CircleId circle = this.circles.create(sender, new NewCircle("Avant", Set.of()), null);
		Subject before = new Subject("thing", UUID.randomUUID());
		share(sender, before, Tlp.GREEN, circle, Reality.ACTUAL);
		this.circles.changeMembers(sender, circle, Set.of(newcomer));
		Subject after = new Subject("thing", UUID.randomUUID());
		share(sender, after, Tlp.GREEN, circle, Reality.ACTUAL);
		assertThat(sees(newcomer, before)).isFalse();
		assertThat(sees(newcomer, after)).isTrue();
	}

	private Addressed share(Actor sender, Subject subject, Tlp tlp, @Nullable CircleId circle, Reality reality) {
		return this.ledger.write(sender, entry -> {
			Addressed addressed = this.sharing.address(entry, tlp, circle, reality);
			entry.journal("thing-shared", subject, Map.of());
			entry.publish(Fact.of("thing-shared", subject, reality, tlp, addressed.audience(), Map.of("a", "b")));
			return addressed;
		});
	}

	private boolean sees(OrganisationId reader, Subject subject) {
		return this.ledger
			.read(Territory.person(reader, Role.RSSI),
					() -> this.jdbc.sql("SELECT subject_id FROM ledger.fact").query(UUID.class).list())
			.contains(subject.id());
	}

}
