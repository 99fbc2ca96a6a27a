package org.cohesioncyber.hub.awareness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.awareness.Campaign.Scope;
import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody typed or sent it.
 *
 * @param scope one's own when left out
 * @param startsOn a day such as {@code 2026-12-01}
 */
public record CampaignDraft(@Nullable String scope, @Nullable String title, @Nullable String theme,
		@Nullable List<String> audiences, @Nullable String startsOn, @Nullable String endsOn,
		@Nullable String description) {

	Checked check() {
		Faulty faulty = new Faulty();
		Optional<Scope> checkedScope = Faulty.isBlank(this.scope) ? Optional.of(Scope.OWN)
				: faulty.choice("scope", this.scope, Scope.class);
		Optional<String> checkedTitle = faulty.text("title", this.title, 2, 150);
		Optional<Theme> checkedTheme = faulty.choice("theme", this.theme, Theme.class);
		List<PublicGroup> checkedAudiences = new ArrayList<>();
		List<String> given = this.audiences == null ? List.of() : this.audiences;
		given.forEach(one -> faulty.choice("audiences", one, PublicGroup.class).ifPresent(checkedAudiences::add));
		if (given.isEmpty()) {
			faulty.refuse("audiences", "", "au moins un public", "at least one audience");
		}
		Optional<LocalDate> start = day(faulty, "startsOn", this.startsOn);
		Optional<LocalDate> end = day(faulty, "endsOn", this.endsOn);
		if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
			faulty.refuse("endsOn", this.endsOn, "le jour du début ou après", "the day it starts, or later");
		}
		Optional<String> text = faulty.lines("description", this.description, 0, 2000);
		faulty.done();
		return new Checked(checkedScope.orElseThrow(), checkedTitle.orElseThrow(), checkedTheme.orElseThrow(),
				checkedAudiences.stream().distinct().sorted().toList(), start.orElseThrow(), end.orElseThrow(),
				text.orElseThrow());
	}

	static Optional<LocalDate> day(Faulty faulty, String field, @Nullable String value) {
		return faulty.read(field, value, LocalDate::parse, "une date, par exemple 1 12 2026",
				"a date, such as 2026-12-01");
	}

	/** The checked values. */
	record Checked(Scope scope, String title, Theme theme, List<PublicGroup> audiences, LocalDate startsOn,
			LocalDate endsOn, String description) {

	}

}
