package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.continuity.spi.ActivityAspect;
import org.cohesioncyber.hub.shared.Actor;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on an activity's page what does not hold in what it rests on. */
@Component
class ActivityDependencies implements ActivityAspect {

	private final OwnMaps maps;

	private final ConcernWords words;

	private final MessageSource messages;

	ActivityDependencies(OwnMaps maps, ConcernWords words, MessageSource messages) {
		this.maps = maps;
		this.words = words;
		this.messages = messages;
	}

	@Override
	public Shown of(Actor actor, ActivityId id, Locale locale) {
		List<String> sentences = Concerns.of(this.maps.of(actor))
			.getOrDefault(id.value(), List.of())
			.stream()
			.map(concern -> this.words.text(concern, locale))
			.toList();
		return new Shown(this.messages.getMessage("dependencies.of.title", null, locale), sentences,
				this.messages.getMessage("dependencies.of.link", null, locale), "/dependances/de/" + id);
	}

}
