package org.cohesioncyber.hub.shell.threads;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets what may not block ask what blocks. Work goes on to its end even when nobody waits
 * for it any more.
 */
@Component
public class VirtualThreads implements DisposableBean {

	private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

	// Of an executor that is no service, so that whoever hangs up interrupts nothing: an
	// interrupted statement costs the pool its connection.
	private final Scheduler scheduler = Schedulers.fromExecutor(this.executor::execute);

	public <T> Mono<T> call(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(this.scheduler);
	}

	/** Begins something nobody waits for. */
	public void begin(Runnable work) {
		this.executor.execute(work);
	}

	@Override
	public void destroy() {
		this.scheduler.dispose();
		this.executor.close();
	}

}
