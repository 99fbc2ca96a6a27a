package org.cohesioncyber.agent.daemon;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

import org.cohesioncyber.agent.daemon.config.Home;
import org.jspecify.annotations.Nullable;

/**
 * Holds a home for one running agent; the operating system lets go of it however the
 * agent ends.
 */
final class HomeLock implements AutoCloseable {

	private final FileChannel channel;

	private HomeLock(FileChannel channel) {
		this.channel = channel;
	}

	static HomeLock take(Home home) throws IOException, HomeInUseException {
		FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw new HomeInUseException(home.directory());
		}
		return new HomeLock(channel);
	}

	static boolean isTaken(Home home) throws IOException {
		try (HomeLock _ = take(home)) {
			return false;
		}
		catch (HomeInUseException _) {
			return true;
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException _) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
