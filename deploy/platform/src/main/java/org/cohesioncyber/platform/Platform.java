package org.cohesioncyber.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Real servers started together on one data directory. When one of them ends by itself
 * all of them are stopped, and all end with this JVM, however it ends.
 */
public final class Platform implements AutoCloseable {

	private final Site site;

	private final Map<Part, Server> servers = Collections.synchronizedMap(new EnumMap<>(Part.class));

	private final Thread lastWish = new Thread(this::atExit, "platform-stop");

	private volatile @Nullable Hub hub;

	private final AtomicReference<@Nullable PlatformException> failure = new AtomicReference<>();

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private Platform(PlatformSettings settings, DataDirectory data, Optional<KeeperLine> keeper) {
		this.site = new Site(settings, data, new Secrets(data.root().resolve("secrets.properties")),
				new Cache(settings.cacheDirectory()), new Ports(settings.usualPorts(), settings.console()),
				new AtomicBoolean(), this::fail, keeper);
	}

	/** Starts the parts and returns when each has answered a request. */
	public static Platform start(PlatformSettings settings) {
		var platform = new Platform(settings, DataDirectory.hold(settings.dataDirectory()), Optional.empty());
		Runtime.getRuntime().addShutdownHook(platform.lastWish);
		platform.require(settings.parts());
		return platform;
	}

	/** The platform that a keeper runs, here only to be used. */
	static Platform keptBy(KeeperLine keeper, PlatformSettings settings) {
		return new Platform(settings, DataDirectory.heldByAnother(settings.dataDirectory()), Optional.of(keeper));
	}

	/** Starts those of the parts that were not asked for before. */
	public synchronized void require(Set<Part> parts) {
		var missing = make(parts);
		if (this.site.keeper().isEmpty()) {
			start(missing, Stream.empty());
		}
	}

	/**
	 * Starts further parts and the hub beside each other: of them all the hub needs only
	 * PostgreSQL.
	 */
	synchronized Hub require(Set<Part> parts, Supplier<Hub> hub) {
		var missing = make(parts);
		var made = hub.get();
		start(missing, Stream.of(made));
		return made;
	}

	private Set<Part> make(Set<Part> parts) {
		var missing = EnumSet.noneOf(Part.class);
		missing.addAll(parts);
		if (missing.contains(Part.KEYCLOAK)) {
			missing.add(Part.POSTGRES);
		}
		missing.removeAll(this.servers.keySet());
		this.site.keeper()
			.ifPresent((keeper) -> keeper.require(missing)
				.forEach((part, port) -> this.site.ports().know(part.label(), port)));
		for (var part : missing) {
			this.servers.put(part, make(part));
		}
		return missing;
	}

	private void start(Set<Part> missing, Stream<Hub> hub) {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var started = launch(missing, threads);
			hub.map((one) -> CompletableFuture.runAsync(one::start, threads)).forEach(started::add);
			await(started);
		}
	}

	/** PostgreSQL, if it was asked for. */
	public Postgres postgres() {
		return server(Part.POSTGRES, Postgres.class);
	}

	/** Kafka, if it was asked for. */
	public Kafka kafka() {
		return server(Part.KAFKA, Kafka.class);
	}

	/** OpenSearch, if it was asked for. */
	public OpenSearch openSearch() {
		return server(Part.OPENSEARCH, OpenSearch.class);
	}

	/** Keycloak, if it was asked for. */
	public Keycloak keycloak() {
		return server(Part.KEYCLOAK, Keycloak.class);
	}

	/** The hub beside these parts, not started yet. */
	public Hub hub(Path jar, Map<String, String> environment) {
		var made = new Hub(jar, environment, this.site);
		this.hub = made;
		return made;
	}

	/** What runs, the hub first. */
	Stream<Server> running() {
		return Stream.concat(Stream.ofNullable(this.hub), List.copyOf(this.servers.values()).stream());
	}

	/** Resident bytes of everything, ourselves included. */
	long resident() {
		return Stream.concat(Stream.of(ProcessHandle.current()), running().flatMap(Server::processes))
			.mapToLong(Memory::resident)
			.sum();
	}

	/**
	 * Completes when the platform has stopped: exceptionally if a part ended by itself.
	 */
	public CompletableFuture<Void> ended() {
		return this.ended.copy();
	}

	/** Stops all parts; PostgreSQL last, because the others write to it. */
	@Override
	public void close() {
		if (stop()) {
			this.ended.complete(null);
		}
		try {
			Runtime.getRuntime().removeShutdownHook(this.lastWish);
		}
		catch (IllegalStateException ex) {
			// The JVM is ending and runs the hook already.
		}
	}

	private void atExit() {
		if (!this.site.closed().get()) {
			var known = this.hub;
			this.site.say((known != null && known.isLearning())
					? "Arrêt de tout, plus long cette fois : les prochains démarrages seront plus courts…"
					: "Arrêt de tout…");
			close();
			this.site.say("Tout est arrêté.");
		}
	}

	private boolean stop() {
		if (this.site.keeper().isPresent()) {
			return this.site.closed().compareAndSet(false, true);
		}
		synchronized (this.site.closed()) {
			if (!this.site.closed().compareAndSet(false, true)) {
				return false;
			}
		}
		var all = running().toList();
		all.stream().filter(Hub.class::isInstance).forEach(Server::stop);
		all.parallelStream().filter((server) -> !(server instanceof Postgres)).forEach(Server::stop);
		all.forEach(Server::stop);
		this.site.data().close();
		return true;
	}

	// Stopping the others makes them fail too: the first failure is the one to tell.
	private void fail(PlatformException failure) {
		this.failure.compareAndSet(null, failure);
		if (stop()) {
			this.ended.completeExceptionally(failure);
		}
	}

	private List<CompletableFuture<Void>> launch(Set<Part> missing, ExecutorService threads) {
		var started = new EnumMap<Part, CompletableFuture<Void>>(Part.class);
		for (var part : missing) {
			var server = server(part, Server.class);
			var ready = CompletableFuture.runAsync(server::prepare, threads);
			if (part == Part.KEYCLOAK) {
				var database = started.getOrDefault(Part.POSTGRES, CompletableFuture.completedFuture(null));
				ready = ready.thenCombine(database, (left, right) -> left);
			}
			started.put(part, ready.thenRunAsync(server::launch, threads));
		}
		return new ArrayList<>(started.values());
	}

	private void await(List<CompletableFuture<Void>> started) {
		var firstFailure = new CompletableFuture<Void>();
		started.forEach((one) -> one.exceptionally((ex) -> {
			firstFailure.completeExceptionally(ex);
			return null;
		}));
		var all = CompletableFuture.allOf(started.toArray(CompletableFuture[]::new));
		try {
			CompletableFuture.anyOf(all, firstFailure).join();
		}
		catch (CompletionException ex) {
			var failure = ex.getCause() instanceof PlatformException known ? known
					: new PlatformException(String.valueOf(ex.getCause()), ex.getCause());
			fail(failure);
			throw Objects.requireNonNullElse(this.failure.get(), failure);
		}
	}

	/** A part that was asked for. */
	Server server(Part part) {
		return server(part, Server.class);
	}

	private Server make(Part part) {
		return switch (part) {
			case POSTGRES -> new Postgres(this.site);
			case KAFKA -> new Kafka(this.site);
			case OPENSEARCH -> new OpenSearch(this.site);
			case KEYCLOAK -> new Keycloak(this.site, postgres());
		};
	}

	private <S extends Server> S server(Part part, Class<S> type) {
		var server = this.servers.get(part);
		if (server == null) {
			throw new IllegalStateException(
					part + " was not asked for (expected: one of " + this.servers.keySet() + ")");
		}
		return type.cast(server);
	}

}
