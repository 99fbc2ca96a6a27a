package org.cohesioncyber.hub.shell.sessions;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Spring Session's way to the session table; each call blocks a virtual thread of its
 * own.
 */
@Component
class SessionRows implements ReactiveSessionRepository<HubSession>, DisposableBean {

	private static final Duration SEEN_STEP = Duration.ofMinutes(1);

	private final SessionTable table;

	private final SessionCheck check;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Scheduler scheduler = Schedulers.fromExecutorService(this.threads);

	SessionRows(SessionTable table, SessionCheck check) {
		this.table = table;
		this.check = check;
	}

	@Override
	public Mono<HubSession> createSession() {
		return Mono.fromSupplier(this.table::fresh);
	}

	@Override
	public Mono<HubSession> findById(String id) {
		return Mono.fromCallable(() -> this.table.find(id).orElse(null))
			.doOnNext(this::checkIfDue)
			.subscribeOn(this.scheduler);
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

	@Override
	public void destroy() {
		this.scheduler.dispose();
		this.threads.close();
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
			this.threads.execute(() -> this.check.check(SessionSecrets.hash(session.getId())));
		}
	}

	private <T> Mono<Void> blocking(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(this.scheduler).then();
	}

}
