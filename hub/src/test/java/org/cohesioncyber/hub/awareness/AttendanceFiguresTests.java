package org.cohesioncyber.hub.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.awareness.AttendanceFigures.Line;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttendanceFiguresTests {

	private static final LocalDate ON = LocalDate.of(2026, 9, 30);

	private final OrganisationId one = OrganisationId.random();

	private final OrganisationId two = OrganisationId.random();

	private final OrganisationId three = OrganisationId.random();

	@Test
	void sumsBeforeItDivides() {
		AttendanceFigures figures = AttendanceFigures.whole(List.of(session(this.one, PublicGroup.STAFF, ON, 10, 10),
				session(this.two, PublicGroup.STAFF, ON, 90, 30)), ON);
		assertThat(figures.lines()).containsExactly(new Line(PublicGroup.STAFF, 2, 2, 0, 100, 40, 40));
	}

	@Test
	void whatIsUnknownIsNotZero() {
		AttendanceFigures figures = AttendanceFigures.whole(List.of(session(this.one, PublicGroup.STAFF, ON, 10, 5),
				session(this.one, PublicGroup.STAFF, ON, null, 7), session(this.one, PublicGroup.ELECTED, ON, 0, 0),
				session(this.one, PublicGroup.PROVIDERS, ON, null, null)), ON);
		assertThat(figures.lines()).containsExactly(new Line(PublicGroup.STAFF, 1, 2, 1, 10, 5, 50),
				new Line(PublicGroup.ELECTED, 1, 1, 0, 0, 0, null),
				new Line(PublicGroup.PROVIDERS, 1, 1, 1, 0, 0, null));
		assertThat(figures.total()).isEqualTo(new Line(null, 1, 4, 2, 10, 5, 50));
	}

	@Test
	void countsTwelveMonthsBothEndsIncluded() {
		List<Session> sessions = List.of(session(this.one, PublicGroup.STAFF, ON, 1, 1),
				session(this.one, PublicGroup.STAFF, LocalDate.of(2025, 10, 1), 1, 1),
				session(this.one, PublicGroup.STAFF, LocalDate.of(2025, 9, 30), 1, 1),
				session(this.one, PublicGroup.STAFF, ON.plusDays(1), 1, 1));
		assertThat(AttendanceFigures.whole(sessions, ON).lines()).singleElement()
			.extracting(Line::sessions)
			.isEqualTo(2);
	}

	@Test
	void moreThanInvitedIsMoreThanAHundred() {
		assertThat(AttendanceFigures.whole(List.of(session(this.one, PublicGroup.STAFF, ON, 10, 13)), ON).total())
			.matches(line -> line.percent() != null && line.percent() == 130);
	}

	@Test
	void tellsOthersNothingOfOneOrTwoOrganisationsNorWhatItFollowsFrom() {
		List<Session> sessions = List.of(session(this.one, PublicGroup.STAFF, ON, 10, 1),
				session(this.two, PublicGroup.STAFF, ON, 10, 2), session(this.three, PublicGroup.STAFF, ON, 10, 3),
				session(this.one, PublicGroup.ELECTED, ON, 10, 4));
		AttendanceFigures published = AttendanceFigures.whole(sessions, ON).published();
		// The elected alone are too few; the staff would give them away by subtraction.
		assertThat(published.lines()).isEmpty();
		assertThat(published.withheld()).containsExactly(PublicGroup.STAFF, PublicGroup.ELECTED);
		assertThat(published.total()).isNotNull();
		assertThat(AttendanceFigures.whole(sessions.subList(0, 2), ON).published().total()).isNull();
		AttendanceFigures enough = AttendanceFigures.whole(sessions.subList(0, 3), ON).published();
		assertThat(enough.lines()).singleElement().extracting(Line::percent).isEqualTo(20);
	}

	@Test
	void othersReadTheLastQuarterThatEnded() {
		assertThat(AwarenessIndicator.endOfQuarterBefore(LocalDate.of(2026, 11, 22))).isEqualTo("2026-09-30");
		assertThat(AwarenessIndicator.endOfQuarterBefore(LocalDate.of(2026, 12, 31))).isEqualTo("2026-12-31");
		assertThat(AwarenessIndicator.endOfQuarterBefore(LocalDate.of(2027, 1, 1))).isEqualTo("2026-12-31");
		assertThat(AwarenessIndicator.endOfQuarterBefore(LocalDate.of(2026, 3, 30))).isEqualTo("2025-12-31");
	}

	private static Session session(OrganisationId organisation, PublicGroup audience, LocalDate day,
			@Nullable Integer invited, @Nullable Integer attended) {
		return new Session(new SessionId(UUID.randomUUID()), new CampaignId(UUID.randomUUID()), organisation, day,
				Session.Form.MEETING, audience, invited, attended, true, Instant.EPOCH, 1);
	}

}
