package org.cohesioncyber.hub.shell.security;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets the security filters, which may not block, ask what blocks. */
@Component
class VirtualThreads implements DisposableBean {

	private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

	private final Scheduler scheduler = Schedulers.fromExecutorService(this.executor);

	<T> Mono<T> call(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(this.scheduler);
	}

	@Override
	public void destroy() {
		this.scheduler.dispose();
		this.executor.close();
	}

}
