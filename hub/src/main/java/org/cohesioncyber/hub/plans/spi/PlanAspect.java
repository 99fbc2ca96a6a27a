package org.cohesioncyber.hub.plans.spi;

import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Actor;

/** What a module above knows of a plan, shown on its page to those who read it. */
public interface PlanAspect {

	/** In the reader's language. */
	Shown of(Actor actor, PlanId id, Locale locale);

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
