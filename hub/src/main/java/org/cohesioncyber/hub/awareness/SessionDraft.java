package org.cohesioncyber.hub.awareness;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A session as somebody typed or sent it.
 *
 * @param invited a number, or nothing when nobody knows
 * @param attended a number, or nothing when nobody knows
 * @param confirmed true when more came than were invited, and that is right
 */
public record SessionDraft(@Nullable String heldOn, @Nullable String form, @Nullable String audience,
		@Nullable String invited, @Nullable String attended, @Nullable Boolean confirmed) {

	private static final int MOST = 1_000_000;

	Checked check(Campaign campaign, LocalDate today) {
		Faulty faulty = new Faulty();
		Optional<LocalDate> day = CampaignDraft.day(faulty, "heldOn", this.heldOn);
		if (day.filter(one -> one.isAfter(today) || one.isBefore(campaign.startsOn())).isPresent()) {
			faulty.refuse("heldOn", this.heldOn, "un jour de la campagne, aujourd’hui au plus tard",
					"a day of the campaign, today at the latest");
		}
		Optional<Session.Form> checkedForm = faulty.choice("form", this.form, Session.Form.class);
		Optional<PublicGroup> checkedAudience = faulty.choice("audience", this.audience, PublicGroup.class);
		Integer checkedInvited = count(faulty, "invited", this.invited);
		Integer checkedAttended = count(faulty, "attended", this.attended);
		boolean isConfirmed = Boolean.TRUE.equals(this.confirmed);
		if (checkedInvited != null && checkedAttended != null && checkedAttended > checkedInvited && !isConfirmed) {
			faulty.refuse("confirmed", "false", "votre confirmation que plus de personnes sont venues qu’invitées",
					"true, since more came than were invited");
		}
		faulty.done();
		return new Checked(day.orElseThrow(), checkedForm.orElseThrow(), checkedAudience.orElseThrow(), checkedInvited,
				checkedAttended, isConfirmed);
	}

	private static @Nullable Integer count(Faulty faulty, String field, @Nullable String value) {
		if (Faulty.isBlank(value)) {
			return null;
		}
		return faulty
			.read(field, value, SessionDraft::count, "un nombre de 0 à 1 000 000, ou rien si on l’ignore",
					"a number, 0 to 1,000,000, or nothing when it is not known")
			.orElse(null);
	}

	private static int count(String text) {
		int count = Integer.parseInt(text);
		if (count < 0 || count > MOST) {
			throw new IllegalArgumentException(text);
		}
		return count;
	}

	/** The checked values. */
	record Checked(LocalDate heldOn, Session.Form form, PublicGroup audience, @Nullable Integer invited,
			@Nullable Integer attended, boolean confirmed) {

	}

}
