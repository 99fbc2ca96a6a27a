package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;

/** Takes the hub's place where only its start and its environment matter. */
final class StandInHub {

	private StandInHub() {
	}

	/** Answers every request with the address of the database it was given. */
	public static void main(String[] arguments) throws IOException {
		var port = Integer.parseInt(System.getenv("SERVER_PORT"));
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		var answer = System.getenv("COHESION_POSTGRES_URL").getBytes(StandardCharsets.UTF_8);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		server.start();
	}

}
