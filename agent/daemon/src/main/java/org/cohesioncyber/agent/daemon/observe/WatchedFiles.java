package org.cohesioncyber.agent.daemon.observe;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.cohesioncyber.agent.daemon.config.AgentConfig.SourceConfig;
import org.cohesioncyber.agent.daemon.observe.Source.Malformed;
import org.cohesioncyber.agent.daemon.observe.Source.Observed;
import org.cohesioncyber.agent.daemon.observe.Source.Skipped;
import org.cohesioncyber.agent.daemon.spool.Spool;
import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.Heartbeat.SourceState;
import org.cohesioncyber.agent.protocol.ObservedAlert;

/**
 * One configured source: the files its path stands for, each followed from where it was
 * left.
 */
final class WatchedFiles {

	private static final Logger LOG = System.getLogger("observe");

	/**
	 * Buffers read before what they held is written down: a commit costs more than a
	 * buffer.
	 */
	private static final int READS = 16;

	private final SourceConfig config;

	private final Source source;

	private final Spool spool;

	private final Duration grace;

	private final InstantSource clock;

	private final Map<Path, FileTail> tails = new TreeMap<>();

	private final SourceCounts counts = new SourceCounts();

	private boolean failing;

	WatchedFiles(SourceConfig config, Source source, Spool spool, Duration grace, InstantSource clock) {
		this.config = config;
		this.source = source;
		this.spool = spool;
		this.grace = grace;
		this.clock = clock;
	}

	/** Reads some of each file into the spool; says whether anything moved. */
	boolean poll() {
		boolean moved = false;
		for (Path file : files()) {
			try {
				moved |= read(file);
				this.failing = false;
			}
			catch (IOException ex) {
				failed(file, ex);
			}
		}
		return moved;
	}

	/**
	 * What was read but not kept is read again: the file is opened anew where the spool
	 * says it was left.
	 */
	private void failed(Path file, IOException failure) {
		if (!this.failing) {
			LOG.log(Level.WARNING, "source {0}, {1} cannot be read: {2}", this.config.name(), file, failure);
		}
		this.failing = true;
		FileTail tail = this.tails.remove(file);
		if (tail != null) {
			close(tail);
		}
	}

	private boolean read(Path file) throws IOException {
		String key = this.config.name() + "\n" + file;
		FileTail tail = this.tails.get(file);
		if (tail == null) {
			tail = new FileTail(file, TailPosition.fromBytes(this.spool.position(key)), this.grace, this.clock);
			this.tails.put(file, tail);
		}
		Lines lines = new Lines();
		TailPosition position = null;
		for (int i = 0; i < READS && lines.alerts.size() < AlertBatch.LIMIT; i++) {
			TailPosition next = tail.read(lines);
			if (next == null) {
				break;
			}
			position = next;
		}
		if (position != null) {
			this.spool.append(key, position.toBytes(), lines.alerts);
		}
		return position != null;
	}

	private List<Path> files() {
		Path path = this.config.path();
		Path name = path.getFileName();
		Path directory = path.toAbsolutePath().getParent();
		if (name == null || directory == null || !name.toString().matches(".*[*?{\\[].*")) {
			return List.of(path);
		}
		Set<Path> files = new TreeSet<>(this.tails.keySet());
		if (Files.isDirectory(directory)) {
			try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, name.toString())) {
				found.forEach(files::add);
			}
			catch (IOException | DirectoryIteratorException ex) {
				LOG.log(Level.DEBUG, "{0}: {1}", directory, ex);
			}
		}
		return List.copyOf(files);
	}

	SourceState state() {
		return this.counts.state(this.config.name(), this.source.product());
	}

	void close() {
		this.tails.values().forEach(WatchedFiles::close);
	}

	private static void close(FileTail tail) {
		try {
			tail.close();
		}
		catch (IOException ex) {
			LOG.log(Level.DEBUG, "closing: {0}", ex);
		}
	}

	private final class Lines implements FileTail.LineSink {

		private final List<ObservedAlert> alerts = new ArrayList<>();

		@Override
		public void line(byte[] buffer, int from, int length) {
			switch (WatchedFiles.this.source.read(buffer, from, length)) {
				case Observed(ObservedAlert alert) -> {
					WatchedFiles.this.counts.alert();
					this.alerts.add(alert);
				}
				case Skipped() -> WatchedFiles.this.counts.skip();
				case Malformed(String reason) -> malformed(reason);
			}
		}

		@Override
		public void tooLong() {
			malformed("longer than " + FileTail.LONGEST_LINE + " bytes");
		}

		private void malformed(String reason) {
			WatchedFiles.this.counts.malformed();
			if (Long.bitCount(WatchedFiles.this.counts.malformedSoFar()) == 1) {
				LOG.log(Level.WARNING, "source {0}: {1} unreadable lines so far, the last: {2}",
						WatchedFiles.this.config.name(), WatchedFiles.this.counts.malformedSoFar(), reason);
			}
		}

	}

}
