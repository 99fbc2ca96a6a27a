package org.cohesioncyber.hub.continuity.spi;

import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.shared.Actor;

/** What a module above knows of an activity, shown on its page to those who read it. */
public interface ActivityAspect {

	/** In the reader's language. */
	Shown of(Actor actor, ActivityId id, Locale locale);

	/**
	 * A part of the page.
	 *
	 * @param sentences may be none
	 * @param link the words of the link to the page that tells more
	 */
	record Shown(String title, List<String> sentences, String link, String path) {

		public Shown {
			sentences = List.copyOf(sentences);
		}

	}

}
