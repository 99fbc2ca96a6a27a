package org.cohesioncyber.hub.shell.threads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualThreadsTests {

	private final VirtualThreads threads = new VirtualThreads();

	@AfterEach
	void end() {
		this.threads.destroy();
	}

	@Test
	void whoeverHangsUpInterruptsNothing() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch hungUp = new CountDownLatch(1);
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Disposable caller = this.threads.call(() -> {
			begun.countDown();
			try {
				hungUp.await();
				interrupted.complete(Thread.currentThread().isInterrupted());
			}
			catch (InterruptedException _) {
				interrupted.complete(true);
			}
			return "done";
		}).subscribe();
		begun.await();
		caller.dispose();
		hungUp.countDown();
		assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
	}

}
