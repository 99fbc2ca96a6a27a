package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** One way into the hub: a method, a path with variables, and the handler behind it. */
record Route(HttpMethod method, String path, HandlerMethod handler) {

	private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:[^}]*)?}");

	static List<Route> all(RequestMappingHandlerMapping mapping) {
		List<Route> routes = new ArrayList<>();
		mapping.getHandlerMethods().forEach((info, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.cohesioncyber")) {
				routes.addAll(of(info, handler));
			}
		});
		return routes;
	}

	private static List<Route> of(RequestMappingInfo info, HandlerMethod handler) {
		List<Route> routes = new ArrayList<>();
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		for (PathPattern path : info.getPatternsCondition().getPatterns()) {
			for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
				routes.add(new Route(method.asHttpMethod(), path.getPatternString(), handler));
			}
		}
		return routes;
	}

	List<String> variables() {
		List<String> names = new ArrayList<>();
		Matcher matcher = VARIABLE.matcher(this.path);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	/** Every path made by putting one of the values in each variable. */
	List<String> paths(List<String> values) {
		List<String> paths = List.of(this.path);
		for (String _ : variables()) {
			List<String> next = new ArrayList<>();
			for (String path : paths) {
				for (String value : values) {
					next.add(VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(value)));
				}
			}
			paths = next;
		}
		return paths;
	}

	boolean streams() {
		return this.handler.getMethod().getGenericReturnType().getTypeName().contains("ServerSentEvent");
	}

	boolean reads() {
		return this.method.equals(HttpMethod.GET);
	}

	boolean isMachine() {
		return this.path.startsWith("/api/");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
