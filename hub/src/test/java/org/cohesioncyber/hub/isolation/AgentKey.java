package org.cohesioncyber.hub.isolation;

import java.time.Instant;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.MessageSignature;
import org.cohesioncyber.agent.protocol.MessageSignature.Headers;
import org.cohesioncyber.agent.protocol.SignedRequest;

import org.springframework.http.HttpHeaders;

/** An enrolled agent's key, with which it signs whatever it sends. */
record AgentKey(UUID agent, Ed25519Keys keys) {

	void sign(HttpHeaders headers, String method, String path, byte[] body) {
		SignedRequest request = new SignedRequest(method, path.replaceAll("\\?.*", ""), body);
		Headers signed = MessageSignature
			.sign(request, this.keys.privateKey(), this.agent.toString(), Instant.now(), UUID.randomUUID().toString())
			.headers();
		headers.set(Headers.CONTENT_DIGEST, signed.contentDigest());
		headers.set(Headers.SIGNATURE_INPUT, signed.signatureInput());
		headers.set(Headers.SIGNATURE, signed.signature());
	}

}
