package org.cohesioncyber.hub.shell.page;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The menu and the links between pages: of the pages it knows, those that exist and whose
 * handler says that this actor may call it. So no link leads to a refusal, and no list of
 * roles is kept twice.
 */
@Component
class Navigation implements SmartInitializingSingleton {

	static final List<Entry> ALL = List.of(page("/alertes", "alerts"), page("/incidents", "incidents"),
			section("/se-preparer", "preparation", page("/activites", "activities"),
					page("/dependances", "dependencies"), page("/fournisseurs", "providers"), page("/plans", "plans"),
					page("/plans/avancement", "progress"), page("/exercices", "exercises"),
					page("/annuaire-de-crise", "contacts"), page("/exercices-alerte", "drills"),
					page("/sensibilisation", "awareness")),
			section("/le-territoire", "territory", page("/organisations", "organisations"), page("/charte", "charter"),
					page("/cercles", "circles"), page("/groupes-de-travail", "workinggroups")),
			section("/notre-organisation", "organisation", page("/notre-engagement", "engagement"),
					page("/notifications", "notifications"), page("/membres", "members"),
					page("/codes-de-crise", "crisiscodes"), page("/agents", "agents"),
					page("/tout-emporter", "takeout")),
			page("/recherche", "search"), page("/crise", "crisis"));

	private final RequestMappingHandlerMapping handlers;

	private final Map<String, CallableBy> pages = new HashMap<>();

	private final SortedMap<PathPattern, CallableBy> pagesOfThings = new TreeMap<>();

	Navigation(RequestMappingHandlerMapping handlers) {
		this.handlers = handlers;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.handlers.getHandlerMethods().forEach((mapping, handler) -> note(mapping, handler.getMethod()));
	}

	private void note(RequestMappingInfo mapping, Method handler) {
		CallableBy callers = handler.getAnnotation(CallableBy.class);
		if (callers != null && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
			mapping.getPatternsCondition().getPatterns().forEach(path -> note(path, callers));
		}
	}

	private void note(PathPattern path, CallableBy callers) {
		if (path.hasPatternSyntax()) {
			this.pagesOfThings.put(path, callers);
		}
		else {
			this.pages.put(path.getPatternString(), callers);
		}
	}

	List<Entry> of(@Nullable Actor actor) {
		return ALL.stream().flatMap(entry -> open(entry, actor).stream()).toList();
	}

	/**
	 * An entry with what is open to the actor of it; a section with nothing in it is
	 * none.
	 */
	private Optional<Entry> open(Entry entry, @Nullable Actor actor) {
		if (entry.pages().isEmpty()) {
			return Optional.of(entry).filter(page -> isOpen(page.path(), actor));
		}
		List<Entry> open = entry.pages().stream().filter(page -> isOpen(page.path(), actor)).toList();
		return open.isEmpty() ? Optional.empty() : Optional.of(new Entry(entry.path(), entry.name(), open));
	}

	/** Whether there is a page at this path whose handler this actor may call. */
	boolean isOpen(String path, @Nullable Actor actor) {
		String asked = path.replaceAll("\\?.*", "");
		CallableBy callers = this.pages.containsKey(asked) ? this.pages.get(asked) : ofThing(asked);
		return callers != null && mayCall(actor, callers);
	}

	private @Nullable CallableBy ofThing(String path) {
		PathContainer asked = PathContainer.parsePath(path);
		return this.pagesOfThings.entrySet()
			.stream()
			.filter(one -> one.getKey().matches(asked))
			.findFirst()
			.map(Map.Entry::getValue)
			.orElse(null);
	}

	private static boolean mayCall(@Nullable Actor actor, CallableBy callers) {
		boolean person = actor instanceof Actor.Person;
		return switch (callers.value()) {
			case EVERYONE -> true;
			case SIGNED_IN -> person;
			case MEMBER, MEMBER_OR_AGENT -> person && isMember(actor, callers);
			case AGENT -> false;
		};
	}

	private static boolean isMember(@Nullable Actor actor, CallableBy callers) {
		return actor != null && actor.organisation().isPresent()
				&& (callers.roles().length == 0 || Arrays.stream(callers.roles()).anyMatch(actor::has));
	}

	private static Entry page(String path, String name) {
		return new Entry(path, name, List.of());
	}

	private static Entry section(String path, String name, Entry... pages) {
		return new Entry(path, name, List.of(pages));
	}

	/**
	 * One link of the menu: where it goes, the name of its words, and the pages below it
	 * if it is a section.
	 */
	record Entry(String path, String name, List<Entry> pages) {

		/** Whether the page at this path is this one, or one below it. */
		boolean holds(String there) {
			return there.equals(this.path) || there.startsWith(this.path + "/")
					|| this.pages.stream().anyMatch(page -> page.holds(there));
		}

		boolean isBelow(Entry other) {
			return this.path.startsWith(other.path + "/");
		}

	}

}
