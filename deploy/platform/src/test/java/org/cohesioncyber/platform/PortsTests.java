package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTests {

	private final ArrayList<String> said = new ArrayList<>();

	@Test
	void takesTheUsualPortWhenItIsFree() {
		var free = new Ports(false, this.said::add).any();
		assertThat(new Ports(true, this.said::add).choose("Kafka", free)).isEqualTo(free);
		assertThat(this.said).isEmpty();
	}

	@Test
	void takesAnotherPortWhenTheUsualOneIsTakenAndSaysSo() throws IOException {
		try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var chosen = new Ports(true, this.said::add).choose("Kafka", taken.getLocalPort());
			assertThat(chosen).isNotEqualTo(taken.getLocalPort());
			assertThat(this.said)
				.containsExactly("Kafka : port %d occupé, port %d à la place".formatted(taken.getLocalPort(), chosen));
		}
	}

	@Test
	void neverGivesAPortTwice() {
		var ports = new Ports(false, this.said::add);
		var given = new HashSet<Integer>();
		for (var i = 0; i < 300; i++) {
			assertThat(given.add(ports.any())).isTrue();
		}
	}

}
