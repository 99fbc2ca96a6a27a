package org.cohesioncyber.hub.workinggroups;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A meeting as somebody typed or sent it.
 *
 * @param startsAt a moment as RFC 3339 writes it
 */
public record MeetingDraft(@Nullable String title, @Nullable String startsAt, @Nullable String durationMinutes,
		@Nullable String place, @Nullable String link, @Nullable String agenda) {

	private static final int LONGEST = 720;

	Plan check() {
		Faulty faulty = new Faulty();
		Optional<String> checkedTitle = faulty.text("title", this.title, 2, 150);
		Optional<Instant> start = faulty.read("startsAt", this.startsAt, Instant::parse, "une date avec l’heure",
				"a date with the time, such as 2026-12-01T09:00:00Z");
		Optional<Duration> duration = faulty.read("durationMinutes", this.durationMinutes, MeetingDraft::duration,
				"un nombre de minutes, de 15 à " + LONGEST, "a number of minutes, 15 to " + LONGEST);
		Optional<String> checkedPlace = faulty.text("place", this.place, 0, 300);
		Optional<String> checkedLink = faulty.read("link", this.link, MeetingDraft::link, "une adresse en https://",
				"an address that begins with https://");
		Optional<String> checkedAgenda = faulty.lines("agenda", this.agenda, 0, 5000);
		if (Faulty.isBlank(this.place) && Faulty.isBlank(this.link)) {
			faulty.refuse("place", this.place, "un lieu, ou un lien d’appel", "a place, or a call link");
		}
		faulty.done();
		return new Plan(checkedTitle.orElseThrow(), start.orElseThrow(), start.get().plus(duration.orElseThrow()),
				checkedPlace.orElseThrow(), checkedLink.orElseThrow(), checkedAgenda.orElseThrow());
	}

	private static Duration duration(String text) {
		int minutes = Integer.parseInt(text);
		if (minutes < 15 || minutes > LONGEST) {
			throw new IllegalArgumentException(text);
		}
		return Duration.ofMinutes(minutes);
	}

	private static String link(String text) {
		if (!text.isEmpty()) {
			URI uri = URI.create(text);
			if (!"https".equals(uri.getScheme()) || uri.getHost() == null || text.length() > 500) {
				throw new IllegalArgumentException(text);
			}
		}
		return text;
	}

	/** The checked values. */
	record Plan(String title, Instant startsAt, Instant endsAt, String place, String link, String agenda) {

	}

}
