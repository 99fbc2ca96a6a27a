package org.cohesioncyber.hub.shell.page;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
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

	private static final List<Entry> ALL = List.of(new Entry("/alertes", "shell.navigation.alerts"),
			new Entry("/incidents", "shell.navigation.incidents"), new Entry("/cercles", "shell.navigation.circles"),
			new Entry("/groupes-de-travail", "shell.navigation.workinggroups"),
			new Entry("/sensibilisation", "shell.navigation.awareness"),
			new Entry("/organisations", "shell.navigation.organisations"),
			new Entry("/charte", "shell.navigation.charter"), new Entry("/agents", "shell.navigation.agents"),
			new Entry("/activites", "shell.navigation.activities"),
			new Entry("/dependances", "shell.navigation.dependencies"),
			new Entry("/fournisseurs", "shell.navigation.providers"), new Entry("/plans", "shell.navigation.plans"),
			new Entry("/plans/avancement", "shell.navigation.progress"),
			new Entry("/annuaire-de-crise", "shell.navigation.contacts"),
			new Entry("/exercices-alerte", "shell.navigation.drills"),
			new Entry("/membres", "shell.navigation.members"), new Entry("/recherche", "shell.navigation.search"),
			new Entry("/notifications", "shell.navigation.notifications"),
			new Entry("/crise", "shell.navigation.crisis"));

	private final RequestMappingHandlerMapping handlers;

	private final SortedMap<PathPattern, CallableBy> callers = new TreeMap<>();

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
			mapping.getPatternsCondition().getPatterns().forEach((path) -> this.callers.put(path, callers));
		}
	}

	List<Entry> of(@Nullable Actor actor) {
		return ALL.stream().filter((entry) -> isOpen(entry.path(), actor)).toList();
	}

	/** Whether there is a page at this path whose handler this actor may call. */
	boolean isOpen(String path, @Nullable Actor actor) {
		PathContainer asked = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
		return this.callers.entrySet()
			.stream()
			.filter(one -> one.getKey().matches(asked))
			.findFirst()
			.filter(closest -> mayCall(actor, closest.getValue()))
			.isPresent();
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

	/** One link of the menu: where it goes and the key of its words. */
	record Entry(String path, String key) {

	}

}
