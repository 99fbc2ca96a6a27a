package org.cohesioncyber.hub.workinggroups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.workinggroups.Decision.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What people type about groups, checked. */
class DraftsOfGroupsTests {

	private static final OrganisationId MEMBER = OrganisationId.random();

	private static final OrganisationId LEFT = OrganisationId.random();

	@Test
	void namesEveryFieldOfAMeetingAtFault() {
		assertThat(faults(() -> new MeetingDraft("x", "demain", "5", "", "http://clair.example", null).check()))
			.containsExactlyInAnyOrder("title", "startsAt", "durationMinutes", "link");
		assertThat(faults(() -> new MeetingDraft("Réunion", "2026-12-01T09:00:00Z", "60", " ", "", null).check()))
			.containsExactly("place");
		MeetingDraft.Plan plan = new MeetingDraft("Réunion", "2026-12-01T09:00:00Z", "90", "",
				"https://visio.example/a", "un\r\ndeux")
			.check();
		assertThat(plan.endsAt()).isEqualTo(Instant.parse("2026-12-01T10:30:00Z"));
		assertThat(plan.agenda()).isEqualTo("un\ndeux");
	}

	@Test
	void minutesNameEachMemberOnce() {
		MinutesDraft.Line line = new MinutesDraft.Line(MEMBER.toString(), "PRESENT", List.of("Ada Martin", " "));
		assertThat(new MinutesDraft("Dit", List.of(line)).check(Set.of(MEMBER)).attendance())
			.containsExactly(new Attendance(MEMBER, Attendance.Presence.PRESENT, List.of("Ada Martin")));
		assertThat(faults(() -> new MinutesDraft("Dit", List.of(line, line)).check(Set.of(MEMBER))))
			.containsExactly("attendance[1].organisation");
		assertThat(faults(() -> new MinutesDraft("", List.of(line)).check(Set.of(LEFT))))
			.containsExactlyInAnyOrder("minutes", "attendance[0].organisation");
	}

	@Test
	void aDecisionBelongsToAMemberAndBeginsToBeDone() {
		assertThat(faults(() -> decision("TO_DO", LEFT, "").check(Set.of(MEMBER), null))).containsExactly("owner");
		assertThat(faults(() -> decision("DONE", MEMBER, "").check(Set.of(MEMBER), null))).containsExactly("progress");
		assertThat(decision("", MEMBER, "").check(Set.of(MEMBER), null).state()).isEqualTo(State.TO_DO);
	}

	@Test
	void correctingAndAbandoningNeedAReasonAndDoingDoesNot() {
		Decision.Line before = line(State.TO_DO, null);
		assertThat(faults(() -> decision("TO_DO", MEMBER, "").check(Set.of(MEMBER), before))).containsExactly("reason");
		assertThat(faults(() -> decision("ABANDONED", MEMBER, "").check(Set.of(MEMBER), before)))
			.containsExactly("reason");
		assertThatNoException().isThrownBy(() -> decision("DONE", MEMBER, "").check(Set.of(MEMBER), before));
		// Whoever had it keeps it, even after leaving the group.
		assertThatNoException().isThrownBy(() -> decision("DONE", LEFT, "").check(Set.of(MEMBER), before));
	}

	@Test
	void onlyWhatIsOpenAndWasDueIsOverdue() {
		LocalDate due = LocalDate.of(2026, 11, 30);
		assertThat(with(line(State.TO_DO, due)).isOverdue(due)).isFalse();
		assertThat(with(line(State.TO_DO, due)).isOverdue(due.plusDays(1))).isTrue();
		assertThat(with(line(State.DONE, due)).isOverdue(due.plusDays(1))).isFalse();
		assertThat(with(line(State.TO_DO, null)).isOverdue(due)).isFalse();
	}

	private static Decision with(Decision.Line line) {
		return new Decision(new DecisionId(UUID.randomUUID()), new GroupId(UUID.randomUUID()), 1, null, line.at(),
				List.of(line));
	}

	private static Decision.Line line(State state, @org.jspecify.annotations.Nullable LocalDate due) {
		return new Decision.Line(1, state, "Faire", LEFT, "", due, "", Instant.EPOCH, MEMBER);
	}

	private static DecisionDraft decision(String state, OrganisationId owner, String reason) {
		return new DecisionDraft(state, "Tester les sauvegardes", owner.toString(), "", "", reason);
	}

	private static List<String> faults(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		return catchThrowableOfType(InvalidInput.class, act).faults().stream().map(Fault::field).toList();
	}

}
