package org.cohesioncyber.hub.workinggroups;

import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/** What a working group is for, as somebody typed or sent it. */
public record GroupDraft(@Nullable String name, @Nullable String purpose, @Nullable String visibility) {

	Description check() {
		Faulty faulty = new Faulty();
		Optional<String> checkedName = faulty.text("name", this.name, 2, 100);
		Optional<String> checkedPurpose = faulty.lines("purpose", this.purpose, 2, 2000);
		Optional<Visibility> checkedVisibility = faulty.choice("visibility", this.visibility, Visibility.class);
		faulty.done();
		return new Description(checkedName.orElseThrow(), checkedPurpose.orElseThrow(),
				checkedVisibility.orElseThrow());
	}

	/** The checked values. */
	record Description(String name, String purpose, Visibility visibility) {

	}

}
