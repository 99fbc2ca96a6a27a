package org.cohesioncyber.hub.workinggroups;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.SignatureState;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.Waiting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HubTest
@Import(GroupWorld.class)
class WorkingGroupsIntegrationTests {

	@Autowired
	GroupWorld world;

	@Autowired
	WorkingGroups groups;

	@Autowired
	Memberships memberships;

	@Autowired
	Meetings meetings;

	@Autowired
	Decisions decisions;

	@Autowired
	SharedDocuments documents;

	@Autowired
	MeetingReminders reminders;

	@Autowired
	Charters charters;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Test
	void anOpenGroupIsKnownAndItsRosterIsNot() {
		Actor convener = this.world.rssi();
		Actor member = this.world.rssi();
		Actor outsider = this.world.rssi();
		GroupId group = this.world.group(convener, "ouvert", "OPEN");
		this.memberships.move(member, group, member.requireOrganisation(), Standing.ASKED);
		this.memberships.move(convener, group, member.requireOrganisation(), Standing.MEMBER);
		assertThat(this.groups.find(outsider, group)).get()
			.matches(known -> !known.live() && known.standing() == null && known.name().equals("Groupe ouvert"));
		assertThat(this.groups.roster(outsider, group)).isEmpty();
		assertThat(this.groups.roster(member, group)).extracting(Membership::organisation)
			.containsExactlyInAnyOrder(convener.requireOrganisation(), member.requireOrganisation());
		assertThat(count(outsider, "workinggroups.member")).isZero();
		assertThat(this.groups.mine(outsider)).isEmpty();
		assertThat(this.groups.mine(member)).extracting(WorkingGroup::id).containsExactly(group);
	}

	@Test
	void aGroupByInvitationIsUnknownToOthers() {
		Actor convener = this.world.rssi();
		Actor outsider = this.world.rssi();
		GroupId group = this.world.group(convener, "fermé", "INVITATION");
		assertThat(this.groups.find(outsider, group)).isEmpty();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.memberships.move(outsider, group, outsider.requireOrganisation(), Standing.ASKED));
		this.memberships.move(convener, group, outsider.requireOrganisation(), Standing.INVITED);
		assertThat(this.groups.find(outsider, group)).get().matches(known -> !known.live());
		assertThat(this.groups.roster(outsider, group)).extracting(Membership::organisation)
			.containsExactly(outsider.requireOrganisation());
	}

	@Test
	void nobodyLetsItselfInAndNobodyWithoutACharterComesIn() {
		Actor convener = this.world.rssi();
		Actor asking = this.world.rssi();
		Actor stranger = this.world.stranger();
		GroupId group = this.world.group(convener, "porte", "OPEN");
		this.memberships.move(asking, group, asking.requireOrganisation(), Standing.ASKED);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.memberships.move(asking, group, asking.requireOrganisation(), Standing.MEMBER));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> sql(asking,
				"UPDATE workinggroups.member SET standing = 'MEMBER', joined_at = now() WHERE standing = 'ASKED'"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.memberships.move(stranger, group, stranger.requireOrganisation(), Standing.ASKED));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.memberships.move(convener, group, stranger.requireOrganisation(), Standing.INVITED));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.world.group(stranger, "x y", "OPEN"));
	}

	@Test
	void aNewcomerSeesWhatLiesAheadAndNotWhatIsPast() {
		Actor convener = this.world.rssi();
		Actor newcomer = this.world.rssi();
		GroupId group = this.world.group(convener, "temps", "INVITATION");
		MeetingId past = this.world.meeting(convener, group, "passée", "2026-01-05T09:00:00Z");
		MeetingId ahead = this.world.meeting(convener, group, "prochaine", "2999-01-05T09:00:00Z");
		DecisionId open = this.world.decision(convener, group, "ouverte");
		DecisionId settled = this.world.decision(convener, group, "faite");
		amend(convener, group, settled, 1, "DONE", "");
		FileId before = this.world.document(convener, group, "avant", Tlp.AMBER);
		this.world.join(convener, group, newcomer);
		FileId after = this.world.document(convener, group, "après", Tlp.AMBER);
		assertThat(this.meetings.list(newcomer, group, null).items()).extracting(Meeting::id).containsExactly(ahead);
		assertThat(this.meetings.list(convener, group, null).items()).extracting(Meeting::id)
			.containsExactly(ahead, past);
		assertThat(this.decisions.find(newcomer, group, open)).isPresent();
		assertThat(this.decisions.find(newcomer, group, settled)).isEmpty();
		assertThat(files(newcomer, group)).containsExactly(after);
		assertThat(files(convener, group)).containsExactly(after, before);
		// The next number respects what it cannot see.
		DecisionId next = this.world.decision(newcomer, group, "suivante");
		assertThat(this.decisions.find(convener, group, next).orElseThrow().number()).isEqualTo(3);
	}

	@Test
	void whoLeavesKeepsWhatWasDeliveredAndSeesNothingElse() throws IOException {
		Actor convener = this.world.rssi();
		Actor leaver = this.world.rssi();
		GroupId group = this.world.group(convener, "départ", "INVITATION");
		this.world.join(convener, group, leaver);
		this.world.meeting(convener, group, "commune", "2999-01-05T09:00:00Z");
		FileId kept = this.world.document(convener, group, "livré", Tlp.AMBER_STRICT);
		this.memberships.move(leaver, group, leaver.requireOrganisation(), Standing.LEFT);
		this.world.document(convener, group, "trop tard", Tlp.CLEAR);
		assertThat(files(leaver, group)).containsExactly(kept);
		try (var content = this.documents.open(leaver, group, kept).content()) {
			assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Contenu livré");
		}
		assertThat(this.meetings.next(leaver, 10)).isEmpty();
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.meetings.list(leaver, group, null));
		assertThat(this.groups.roster(leaver, group)).extracting(Membership::organisation)
			.containsOnly(leaver.requireOrganisation());
		assertThat(this.groups.roster(convener, group)).filteredOn(one -> one.standing() == Standing.LEFT)
			.singleElement()
			.matches(one -> one.joinedAt() != null && one.endedAt() != null);
	}

	@Test
	void redStaysWithItsOwnerAndNoOutsiderSeesAnything() {
		Actor convener = this.world.rssi();
		Actor member = this.world.rssi();
		Actor outsider = this.world.rssi();
		GroupId group = this.world.group(convener, "rouge", "OPEN");
		this.world.join(convener, group, member);
		FileId red = this.world.document(member, group, "rouge", Tlp.RED);
		FileId clear = this.world.document(member, group, "clair", Tlp.CLEAR);
		this.world.meeting(member, group, "x", "2999-01-05T09:00:00Z");
		this.world.decision(member, group, "x");
		assertThat(files(member, group)).containsExactly(clear, red);
		assertThat(files(convener, group)).containsExactly(clear);
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.documents.open(convener, group, red));
		for (String table : List.of("meeting", "decision", "decision_line", "document", "attendance", "counter")) {
			assertThat(count(outsider, "workinggroups." + table)).as(table).isZero();
		}
		assertThat(count(outsider, "files.file WHERE purpose = 'working-group-document'")).isZero();
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.world.meeting(outsider, group, "intruse", "2999-01-05T09:00:00Z"));
	}

	@Test
	void aLapsedCharterClosesTheGroupToTheOrganisationAndARenewedOneOpensIt() {
		Actor convener = this.world.rssi();
		Actor member = this.world.rssi();
		GroupId group = this.world.group(convener, "échéance", "INVITATION");
		this.world.join(convener, group, member);
		FileId file = this.world.document(convener, group, "avant", Tlp.GREEN);
		Actor staff = Territory.person(OrganisationId.random(), Role.COORDINATOR);
		UUID signature = this.charters.of(staff, member.requireOrganisation()).getFirst().signature().id();
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneId.of("Europe/Paris")));
		this.charters.change(staff, signature, SignatureState.SUSPENDED, today, "Impayé");
		Waiting.until("the group is closed to it",
				() -> this.groups.find(member, group).filter(WorkingGroup::live).isEmpty());
		assertThat(files(member, group)).isEmpty();
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.documents.open(member, group, file));
		MeetingId meanwhile = this.world.meeting(convener, group, "entre-temps", "2999-02-05T09:00:00Z");
		this.charters.change(staff, signature, SignatureState.RESUMED, today, "Payé");
		Waiting.until("the group is open to it again",
				() -> this.groups.find(member, group).filter(WorkingGroup::live).isPresent());
		assertThat(files(member, group)).containsExactly(file);
		assertThat(this.meetings.find(member, group, meanwhile)).isPresent();
	}

	@Test
	void decisionsAreNumberedAndNeverEditedAway() {
		Actor convener = this.world.rssi();
		GroupId group = this.world.group(convener, "décide", "INVITATION");
		DecisionId first = this.world.decision(convener, group, "un");
		DecisionId second = this.world.decision(convener, group, "deux");
		assertThat(amend(convener, group, first, 1, "TO_DO", "L’échéance était fausse")).isEqualTo(Change.DONE);
		assertThat(amend(convener, group, first, 1, "DONE", "")).isEqualTo(Change.STALE);
		assertThat(amend(convener, group, first, 2, "ABANDONED", "Sans objet")).isEqualTo(Change.DONE);
		Decision decision = this.decisions.find(convener, group, first).orElseThrow();
		assertThat(decision.number()).isEqualTo(1);
		assertThat(decision.lines()).extracting(Decision.Line::state)
			.containsExactly(Decision.State.TO_DO, Decision.State.TO_DO, Decision.State.ABANDONED);
		assertThat(this.decisions.own(convener, 5)).extracting(Decision::id).containsExactly(second);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> sql(convener, "UPDATE workinggroups.decision_line SET text = 'autre'"));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> sql(convener, "DELETE FROM workinggroups.decision_line"));
	}

	@Test
	void meetingsAreChangedMinutedAndCalledOffByWhoeverReadThemLast() {
		Actor convener = this.world.rssi();
		GroupId group = this.world.group(convener, "réunit", "INVITATION");
		MeetingId meeting = this.world.meeting(convener, group, "une", "2026-01-05T09:00:00Z");
		this.world.minutes(convener, group, meeting, "une");
		Meeting written = this.meetings.find(convener, group, meeting).orElseThrow();
		assertThat(written.minutes()).isEqualTo("Compte rendu une");
		assertThat(this.meetings.attendance(convener, written)).singleElement()
			.matches(one -> one.persons().equals(List.of("Ada une")));
		assertThat(this.meetings.change(convener, group, meeting, 0,
				new MeetingDraft("Autre", "2026-01-05T09:00:00Z", "60", "Ici", "", "")))
			.isEqualTo(Change.STALE);
		assertThat(this.meetings.cancel(convener, group, meeting, "Malade")).isEqualTo(Change.DONE);
		assertThat(this.meetings.cancel(convener, group, meeting, "Malade")).isEqualTo(Change.STALE);
	}

	@Test
	void theGroupIsHandedOverAndClosedAndNothingIsAddedToItThen() {
		Actor convener = this.world.rssi();
		Actor member = this.world.rssi();
		GroupId group = this.world.group(convener, "relais", "INVITATION");
		this.world.join(convener, group, member);
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.groups.handOver(member, group, member.requireOrganisation()));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.memberships.move(convener, group, convener.requireOrganisation(), Standing.LEFT));
		this.groups.handOver(convener, group, member.requireOrganisation());
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.groups.close(convener, group, "Fini"));
		assertThat(
				sql(convener, "UPDATE workinggroups.working_group SET name = 'pris' WHERE id = '%s'".formatted(group)))
			.isZero();
		this.groups.close(member, group, "But atteint");
		assertThat(this.groups.find(convener, group).orElseThrow().isClosed()).isTrue();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.world.decision(member, group, "tard"));
	}

	@Test
	void everyOrganisationIsRemindedOnceOfTomorrowsMeetings() {
		Actor convener = this.world.rssi();
		GroupId group = this.world.group(convener, "rappel", "INVITATION");
		Instant now = Instant.parse("2100-03-01T10:00:00Z");
		this.world.meeting(convener, group, "a", now.plus(1, ChronoUnit.DAYS).toString());
		this.world.meeting(convener, group, "b", now.plus(25, ChronoUnit.HOURS).toString());
		this.reminders.remind(Instant.parse("2100-03-01T06:00:00Z"));
		assertThat(reminders(convener)).isZero();
		this.reminders.remind(now);
		this.reminders.remind(now.plus(1, ChronoUnit.HOURS));
		assertThat(reminders(convener)).isEqualTo(1);
	}

	private long reminders(Actor actor) {
		return this.ledger.read(actor,
				() -> this.jdbc.sql("SELECT count(*) FROM ledger.leaf_content WHERE act = 'meetings-reminded'")
					.query(Long.class)
					.single());
	}

	private Change amend(Actor actor, GroupId group, DecisionId decision, int after, String state, String reason) {
		return this.decisions.amend(actor, group, decision, after,
				new DecisionDraft(state, "Faire", actor.requireOrganisation().toString(), "", "", reason));
	}

	private List<FileId> files(Actor actor, GroupId group) {
		return this.documents.list(actor, group, null).items().stream().map(one -> one.file().id()).toList();
	}

	private long count(Actor actor, String table) {
		return this.ledger.read(actor, () -> this.jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
	}

	private int sql(Actor actor, String sql) {
		return this.ledger.write(actor, entry -> {
			entry.journal("test", GroupDesk.subject(new GroupId(UUID.randomUUID())), Map.of());
			return this.jdbc.sql(sql).update();
		});
	}

}
