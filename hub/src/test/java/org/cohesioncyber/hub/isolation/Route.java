package org.cohesioncyber.hub.isolation;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.isolation.Visitor.Kind;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.Form;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
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

	/** Every path made by putting in each variable what is worth trying there. */
	List<String> paths(Things things) {
		List<String> paths = List.of(this.path);
		for (String variable : variables()) {
			List<String> values = things.fitting(type(variable), this.path.hashCode());
			paths = paths.stream()
				.flatMap(path -> values.stream()
					.map(value -> VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(value))))
				.toList();
		}
		return paths;
	}

	/** What the handler takes the variable as. */
	private Class<?> type(String variable) {
		return Arrays.stream(this.handler.getMethod().getParameters())
			.filter(parameter -> parameter.isAnnotationPresent(PathVariable.class)
					&& parameter.getName().equals(variable))
			.findFirst()
			.<Class<?>>map(Parameter::getType)
			.orElse(Object.class);
	}

	/** Whether the handler takes a body at all. */
	boolean takesBody() {
		return Arrays.stream(this.handler.getMethodParameters())
			.anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
					|| parameter.getParameterType() == Form.class
					|| parameter.getParameterType() == ServerWebExchange.class
					|| parameter.getParameterType() == Upload.class);
	}

	boolean streams() {
		return this.handler.getMethod().getGenericReturnType().getTypeName().contains("ServerSentEvent");
	}

	boolean reads() {
		return this.method.equals(HttpMethod.GET);
	}

	/** Whether a form with this action is sent here. */
	boolean answers(String action) {
		return action.replaceAll("\\?.*", "").matches(VARIABLE.matcher(this.path).replaceAll("[^/]+"));
	}

	/** The address with the id in each query parameter the handler reads, one by one. */
	List<String> queries(String path, String id) {
		return Arrays.stream(this.handler.getMethodParameters())
			.filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
					|| parameter.getParameterType() == Form.class)
			.map(parameter -> path + "?" + (parameter.getParameterType() == Form.class ? form(id) : name(parameter))
					+ (parameter.getParameterType() == Form.class ? "" : "=" + id))
			.toList();
	}

	private static String form(String id) {
		return Stream.of("id", "circle", "incident", "organisation", "agent", "member", "q")
			.map(name -> name + "=" + id)
			.collect(Collectors.joining("&"));
	}

	private static String name(MethodParameter parameter) {
		String name = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)).name();
		return name.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : name;
	}

	/** Whether the rule before the handler turns this caller away, whatever is asked. */
	boolean isClosedTo(Visitor visitor) {
		CallableBy rule = Objects.requireNonNull(this.handler.getMethodAnnotation(CallableBy.class), toString());
		Kind kind = visitor.kind();
		boolean isMember = kind == Kind.MEMBER
				&& (rule.roles().length == 0 || Stream.of(rule.roles()).anyMatch(role -> role == visitor.role()));
		return switch (rule.value()) {
			case EVERYONE -> false;
			case SIGNED_IN -> kind != Kind.MEMBER && kind != Kind.UNATTACHED;
			case MEMBER -> !isMember;
			case AGENT -> kind != Kind.AGENT;
			case MEMBER_OR_AGENT -> kind != Kind.AGENT && !isMember;
		};
	}

	boolean isMachine() {
		return this.path.startsWith("/api/");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
