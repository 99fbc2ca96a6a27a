package org.cohesioncyber.hub.shell.sessions;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.cohesioncyber.hub.shell.threads.VirtualThreads;

import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Spring Session's way to the session table; each call blocks a virtual thread of its
 * own.
 */
@Component
class SessionRows implements ReactiveSessionRepository<HubSession> {

	private static final Duration SEEN_STEP = Duration.ofMinutes(1);

	private final SessionTable table;

	private final SessionCheck check;

	private final VirtualThreads threads;

	SessionRows(SessionTable table, SessionCheck check, VirtualThreads threads) {
		this.table = table;
		this.check = check;
		this.threads = threads;
	}

	@Override
	public Mono<HubSession> createSession() {
		return Mono.fromSupplier(this.table::fresh);
	}

	@Override
	public Mono<HubSession> findById(String id) {
		return this.threads.call(() -> this.table.find(id)).flatMap(Mono::justOrEmpty).doOnNext(this::checkIfDue);
	}

	@Override
	public Mono<Void> save(HubSession session) {
		if (!session.isNew() && !session.isChanged() && !session.hasMoved(SEEN_STEP)) {
			return Mono.empty();
		}
		return blocking(() -> {
			store(session);
			return session;
		});
	}

	@Override
	public Mono<Void> deleteById(String id) {
		return blocking(() -> this.table.end(id));
	}

	private void store(HubSession session) {
		String replaced = session.replaces();
		if (replaced != null) {
			this.table.end(replaced);
		}
		if (session.isNew()) {
			String refreshToken = session.attribute(SessionAttributes.REFRESH_TOKEN);
			session.removeAttribute(SessionAttributes.REFRESH_TOKEN);
			this.table.add(session, refreshToken);
		}
		else {
			this.table.change(session);
		}
		session.markStored();
	}

	private void checkIfDue(HubSession session) {
		if (this.table.isDueForCheck(session)) {
			this.threads.begin(() -> this.check.check(SessionSecrets.hash(session.getId())));
		}
	}

	private <T> Mono<Void> blocking(Callable<T> work) {
		return this.threads.call(work).then();
	}

}
