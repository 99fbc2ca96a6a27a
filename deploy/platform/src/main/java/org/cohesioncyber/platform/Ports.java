package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Gives out ports nobody listens on, the usual one first if that is wished. */
final class Ports {

	// Below the range from which the kernel takes the ports of outgoing connections.
	private static final int LOWEST = 15000;

	private static final int HIGHEST = 32000;

	private final boolean usualFirst;

	private final Consumer<String> console;

	private final Map<String, Integer> known = new HashMap<>();

	private final Set<Integer> given = new HashSet<>();

	Ports(boolean usualFirst, Consumer<String> console) {
		this.usualFirst = usualFirst;
		this.console = console;
	}

	/** Ports that others have chosen already, under the labels of their servers. */
	synchronized void know(String label, int port) {
		this.known.put(label, port);
	}

	synchronized int choose(String label, int usual) {
		var already = this.known.get(label);
		if (already != null) {
			return already;
		}
		if (this.usualFirst && isFree(usual) && this.given.add(usual)) {
			return usual;
		}
		var chosen = any();
		if (this.usualFirst) {
			this.console.accept("%s : port %d occupé, port %d à la place".formatted(label, usual, chosen));
		}
		return chosen;
	}

	synchronized int any() {
		while (true) {
			var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (isFree(port) && this.given.add(port)) {
				return port;
			}
		}
	}

	private static boolean isFree(int port) {
		return canListen(new InetSocketAddress(port))
				&& canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	private static boolean canListen(InetSocketAddress address) {
		try (var socket = new ServerSocket()) {
			socket.bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
