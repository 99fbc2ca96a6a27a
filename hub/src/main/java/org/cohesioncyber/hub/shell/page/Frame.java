package org.cohesioncyber.hub.shell.page;

import java.util.List;
import java.util.function.Predicate;

import org.cohesioncyber.hub.shared.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

/**
 * What the layout shows around every page: the territory, where one is, who acts.
 *
 * @param person the name of whoever is signed in, or nothing
 * @param organisation the name of the organisation acted for, or nothing
 * @param navigation the links of the menu this reader may follow
 * @param open which other pages this reader may open
 */
public record Frame(String territory, boolean demonstration, String path, @Nullable String person,
		@Nullable String organisation, List<Navigation.Entry> navigation, Predicate<String> open) {

	/**
	 * The exchange attribute holding the name of the organisation acted for. The actor is
	 * in the attribute named after its class.
	 */
	public static final String ORGANISATION = Frame.class.getName() + ".organisation";

	static Frame of(TerritorySettings territory, Navigation navigation, ServerWebExchange exchange) {
		Actor actor = exchange.getAttribute(Actor.class.getName());
		String person = (actor instanceof Actor.Person signedIn) ? signedIn.name() : null;
		String organisation = exchange.getAttribute(ORGANISATION);
		return new Frame(territory.name(), territory.demonstration(), exchange.getRequest().getPath().value(), person,
				organisation, navigation.of(actor), path -> navigation.isOpen(path, actor));
	}

	public boolean isSignedIn() {
		return this.person != null;
	}

	/**
	 * Whether the reader is at this entry of the menu, or below it with no other entry
	 * closer.
	 */
	public boolean isAt(Navigation.Entry entry) {
		return entry.holds(this.path) && this.navigation.stream()
			.flatMap(one -> one.pages().stream())
			.noneMatch(page -> page.isBelow(entry) && page.holds(this.path));
	}

	/** The section the reader is in, if any. */
	public Navigation.@Nullable Entry section() {
		return this.navigation.stream()
			.filter(entry -> !entry.pages().isEmpty() && isAt(entry))
			.findFirst()
			.orElse(null);
	}

	/** Whether there is a page at this path that the reader may open. */
	public boolean opens(String path) {
		return this.open.test(path);
	}

}
