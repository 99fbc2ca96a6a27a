package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** One running part; tests may kill it, freeze it and start it again on the same port. */
public abstract sealed class Server permits Postgres, Kafka, OpenSearch, Keycloak, Hub {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final @Nullable Part part;

	private final String label;

	private final String name;

	private final int port;

	private final Leftover leftover;

	final Site site;

	private volatile @Nullable ChildProcess process;

	private volatile boolean expected;

	private volatile Duration startup = Duration.ZERO;

	Server(Part part, Site site) {
		this(part, part.label(), part.directory(), part.usualPort(), site);
	}

	Server(String label, String name, int usualPort, Site site) {
		this(null, label, name, usualPort, site);
	}

	private Server(@Nullable Part part, String label, String name, int usualPort, Site site) {
		this.part = part;
		this.label = label;
		this.name = name;
		this.site = site;
		this.port = site.ports().choose(label, usualPort);
		this.leftover = new Leftover(directory().resolve("process"));
	}

	/**
	 * Starts the server again after {@link #stop()} or {@link #kill()}, on the same port
	 * and data.
	 */
	public final void start() {
		if (!tells(Keeper.Request.START)) {
			prepare();
			launch();
		}
	}

	/** Stops the server in good order. */
	public final void stop() {
		if (!tells(Keeper.Request.STOP)) {
			this.expected = false;
			child().ifPresent(ChildProcess::stop);
		}
	}

	/** Ends the server at once, as a crash would. */
	public final void kill() {
		if (!tells(Keeper.Request.KILL)) {
			this.expected = false;
			child().ifPresent(ChildProcess::kill);
		}
	}

	/** Halts the server where it stands: connections stay open and nothing answers. */
	public final void freeze() {
		if (!tells(Keeper.Request.FREEZE)) {
			child().ifPresent(ChildProcess::freeze);
		}
	}

	/** Lets a frozen server go on. */
	public final void resume() {
		if (!tells(Keeper.Request.RESUME)) {
			child().ifPresent(ChildProcess::resume);
		}
	}

	/** Whether the process is there, frozen or not. */
	public final boolean isRunning() {
		return processes().anyMatch(ProcessHandle::isAlive);
	}

	/** The port of 127.0.0.1 the server listens on, the same after a restart. */
	public final int port() {
		return this.port;
	}

	/** Where the server writes its log. */
	public final Path log() {
		return this.site.data().log(this.name);
	}

	final void prepare() {
		try {
			this.leftover.await(this.label, PATIENCE);
			install();
		}
		catch (IOException ex) {
			throw new PlatformException(this.label + " : " + ex.getMessage(), ex);
		}
	}

	final void launch() {
		var begin = System.nanoTime();
		var child = begin(command(), directory());
		this.expected = true;
		child.onExit().thenAccept((code) -> ended(child));
		Readiness.await(this.label, child, PATIENCE, this::probe);
		settle();
		this.startup = Duration.ofNanos(System.nanoTime() - begin);
		say("prêt en %s, port %d".formatted(French.seconds(this.startup), this.port));
	}

	final String label() {
		return this.label;
	}

	/** How long the last start took until the first answer. */
	final Duration startup() {
		return this.startup;
	}

	/** The server and the processes it forked. */
	public final Stream<ProcessHandle> processes() {
		var part = this.part;
		if (part != null && this.site.keeper().isPresent()) {
			return this.site.keeper().get().processes(part);
		}
		return child().stream().flatMap(ChildProcess::family);
	}

	final Path directory() {
		return this.site.data().of(this.name);
	}

	/** Makes what the first start needs, and nothing on later ones. */
	abstract void install() throws IOException;

	abstract ChildProcess.Command command();

	/** One real request. */
	abstract void probe() throws Exception;

	/** What is done once the server answers. */
	abstract void settle();

	private ChildProcess begin(ChildProcess.Command command, Path where) {
		synchronized (this.site.closed()) {
			if (this.site.closed().get()) {
				throw new PlatformException(this.label + " : la plateforme s'arrête");
			}
			if (isRunning()) {
				throw new IllegalStateException(this.label + " runs already");
			}
			var child = ChildProcess.start(command, where, log());
			this.process = child;
			this.leftover.remember(child.handle());
			return child;
		}
	}

	private void ended(ChildProcess child) {
		if (this.expected && this.process == child) {
			this.site.failure().accept(Readiness.ended(this.label, child));
		}
	}

	final void say(String what) {
		this.site.say("%-11s %s".formatted(this.label, what));
	}

	/** Runs a command of this part to its end. */
	final void run(List<String> words, Path where) {
		var child = begin(new ChildProcess.Command(words), where);
		if (child.onExit().join() != 0) {
			throw Readiness.ended(this.label, child);
		}
	}

	/** Whether somebody else runs this part, who has now been told. */
	private boolean tells(Keeper.Request request) {
		var part = this.part;
		if (part == null || this.site.keeper().isEmpty()) {
			return false;
		}
		this.site.keeper().get().tell(request, part);
		return true;
	}

	private Optional<ChildProcess> child() {
		return Optional.ofNullable(this.process);
	}

}
