package org.cohesioncyber.agent.daemon.observe;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.cohesioncyber.agent.daemon.config.AgentConfig.SourceConfig;
import org.cohesioncyber.agent.daemon.observe.Source.Malformed;
import org.cohesioncyber.agent.daemon.observe.Source.Observed;
import org.cohesioncyber.agent.daemon.observe.Source.Skipped;
import org.cohesioncyber.agent.daemon.spool.Spool;
import org.cohesioncyber.agent.protocol.Heartbeat.SourceState;
import org.cohesioncyber.agent.protocol.ObservedAlert;

/**
 * One configured source: the files its path stands for, each followed from where it was
 * left.
 */
final class WatchedFiles {

	private static final Logger LOG = System.getLogger("observe");

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

	/** Reads one buffer of each file into the spool; says whether anything moved. */
	boolean poll() {
		boolean moved = false;
		try {
			for (Path file : files()) {
				moved |= read(file);
			}
			this.failing = false;
		}
		catch (IOException ex) {
			if (!this.failing) {
				LOG.log(Level.WARNING, "source {0} cannot be read: {1}", this.config.name(), ex);
			}
			this.failing = true;
		}
		return moved;
	}

	private boolean read(Path file) throws IOException {
		String key = this.config.name() + "\n" + file;
		FileTail tail = this.tails.get(file);
		if (tail == null) {
			tail = new FileTail(file, TailPosition.fromBytes(this.spool.position(key)), this.grace, this.clock);
			this.tails.put(file, tail);
		}
		Lines lines = new Lines();
		TailPosition position = tail.read(lines);
		if (position != null) {
			this.spool.append(key, position.toBytes(), lines.alerts);
		}
		return position != null;
	}

	private List<Path> files() throws IOException {
		Path path = this.config.path();
		Path name = path.getFileName();
		Path directory = path.toAbsolutePath().getParent();
		if (name == null || directory == null || !name.toString().matches(".*[*?{\\[].*")) {
			return List.of(path);
		}
		List<Path> files = new ArrayList<>(this.tails.keySet());
		if (Files.isDirectory(directory)) {
			try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, name.toString())) {
				found.forEach((file) -> {
					if (!this.tails.containsKey(file)) {
						files.add(file);
					}
				});
			}
		}
		return files;
	}

	SourceState state() {
		return this.counts.state(this.config.name(), this.source.product());
	}

	void close() throws IOException {
		for (FileTail tail : this.tails.values()) {
			tail.close();
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
