package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;

/** A visitor's open streams, and what came by them. */
final class Ears implements AutoCloseable {

	private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT = new ParameterizedTypeReference<>() {
	};

	private final Visitor visitor;

	private final List<Disposable> open = new ArrayList<>();

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private Ears(Visitor visitor) {
		this.visitor = visitor;
	}

	/** Opens every stream that lets the visitor in. */
	static Ears of(Visitor visitor, List<Route> routes) {
		Ears ears = new Ears(visitor);
		routes.stream().filter(Route::streams).forEach(ears::open);
		return ears;
	}

	private void open(Route route) {
		var request = this.visitor.client().get().uri(route.path()).accept(MediaType.TEXT_EVENT_STREAM);
		AgentKey key = this.visitor.key();
		if (key != null) {
			request.headers(headers -> key.sign(headers, "GET", route.path(), new byte[0]));
		}
		var answer = request.exchange().returnResult(EVENT);
		boolean isOpen = answer.getStatus().is2xxSuccessful();
		if (isOpen && route.isClosedTo(this.visitor)) {
			this.heard.add("is let in to " + route);
		}
		this.open.add(answer.getResponseBody()
			.filter(event -> isOpen && event.data() != null)
			.subscribe(event -> this.heard.add(event.event() + " " + Objects.toString(event.data())), _ -> {
			}));
	}

	Visitor visitor() {
		return this.visitor;
	}

	List<String> heard() {
		return this.heard;
	}

	@Override
	public void close() {
		this.open.forEach(Disposable::dispose);
	}

}
