package org.cohesioncyber.agent.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.cohesioncyber.agent.protocol.MessageSignature.Headers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageSignatureTests {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private static final String NONCE = "AAECAwQFBgcICQoLDA0ODw";

	private static final Ed25519Keys KEYS = Ed25519Keys.generate();

	private static final SignedRequest REQUEST = request("POST", "/api/v1/agent/alerts", "{\"items\":[]}");

	private static final MessageSignature SIGNED = MessageSignature.sign(REQUEST, KEYS.privateKey(), "agent-7", NOON,
			NONCE);

	@Test
	void signsWhatItVerifies() {
		MessageSignature read = MessageSignature.read(SIGNED.headers());

		assertThat(read.signs(REQUEST, KEYS.publicKey())).isTrue();
		assertThat(read.keyId()).isEqualTo("agent-7");
		assertThat(read.nonce()).isEqualTo(NONCE);
		assertThat(read.created()).isEqualTo(NOON);
	}

	@Test
	void writesTheHeadersOfTheStandards() {
		assertThat(SIGNED.headers().signatureInput())
			.isEqualTo("cohesion=(\"@method\" \"@path\" \"content-digest\");created=1795348800;nonce=\"" + NONCE
					+ "\";keyid=\"agent-7\";alg=\"ed25519\"");
		// RFC 9530, appendix D: the digest of {"hello": "world"} and a line feed.
		SignedRequest hello = request("POST", "/", "{\"hello\": \"world\"}\n");
		assertThat(MessageSignature.sign(hello, KEYS.privateKey(), "a", NOON, NONCE).headers().contentDigest())
			.isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
	}

	@Test
	void refusesEverySingleBitChange() {
		Headers headers = SIGNED.headers();
		List<String> passed = new ArrayList<>();
		mutations(REQUEST.method(), (text) -> signs(headers, text, REQUEST.path(), REQUEST.body()), passed);
		mutations(REQUEST.path(), (text) -> signs(headers, REQUEST.method(), text, REQUEST.body()), passed);
		mutations(text(REQUEST.body()),
				(text) -> signs(headers, REQUEST.method(), REQUEST.path(), text.getBytes(StandardCharsets.ISO_8859_1)),
				passed);
		mutations(headers.contentDigest(),
				(text) -> signs(() -> new Headers(text, headers.signatureInput(), headers.signature())), passed);
		mutations(headers.signatureInput(),
				(text) -> signs(() -> new Headers(headers.contentDigest(), text, headers.signature())), passed);
		mutations(headers.signature(),
				(text) -> signs(() -> new Headers(headers.contentDigest(), headers.signatureInput(), text)), passed);

		assertThat(passed).isEmpty();
	}

	@Test
	void refusesAnotherKey() {
		assertThat(SIGNED.signs(REQUEST, Ed25519Keys.generate().publicKey())).isFalse();
	}

	@Test
	void leavesTheWindowToTheCaller() {
		assertThat(SIGNED.isMadeAround(NOON.plusSeconds(60))).isTrue();
		assertThat(SIGNED.isMadeAround(NOON.minusSeconds(60))).isTrue();
		assertThat(SIGNED.isMadeAround(NOON.plusSeconds(61))).isFalse();
		assertThat(SIGNED.isMadeAround(NOON.minusSeconds(61))).isFalse();
	}

	@Test
	void readsOnlyTheOneWayToWriteIt() {
		String input = SIGNED.headers().signatureInput();
		List<String> others = List.of(input.replace("ed25519", "hmac-sha256"), input.replace(" \"content-digest\"", ""),
				input.replace(";created", "; created"), input + ";expires=1", input + "," + input,
				input.replace("cohesion", "sig1"), input.replace("created=1", "created=-1"));
		for (String other : others) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> MessageSignature
					.read(new Headers(SIGNED.headers().contentDigest(), other, SIGNED.headers().signature())))
				.withMessageStartingWith("Signature-Input: unreadable");
		}
	}

	@Test
	void refusesAPathWithQueryOrLineBreak() {
		assertThatIllegalArgumentException().isThrownBy(() -> request("POST", "/a?b=c", ""));
		assertThatIllegalArgumentException().isThrownBy(() -> request("POST", "/a\n\"x\": y", ""));
	}

	private static void mutations(String original, Function<String, Boolean> attempt, List<String> passed) {
		byte[] bytes = original.getBytes(StandardCharsets.ISO_8859_1);
		for (int bit = 0; bit < bytes.length * 8; bit++) {
			byte[] changed = bytes.clone();
			changed[bit / 8] ^= (byte) (1 << (bit % 8));
			String text = text(changed);
			if (attempt.apply(text)) {
				passed.add(text);
			}
		}
	}

	private static boolean signs(Headers headers, String method, String path, byte[] body) {
		try {
			return MessageSignature.read(headers).signs(new SignedRequest(method, path, body), KEYS.publicKey());
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

	private static boolean signs(Supplier<Headers> headers) {
		try {
			return signs(headers.get(), REQUEST.method(), REQUEST.path(), REQUEST.body());
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

	private static SignedRequest request(String method, String path, String body) {
		return new SignedRequest(method, path, body.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
