package org.cohesioncyber.playbooks;

import java.util.stream.Stream;

/** What a signature looks like (CACAO 2.0, section 10; type {@code jss}). */
final class SignatureShape {

	static final Rule SIGNATURE = Shape.empty()
		.requiring("type", Rule.oneOf("jss"))
		.requiring("id", Rule.id("jss"))
		.with("created_by", Rule.id())
		.requiring("created", Rule.time())
		.requiring("modified", Rule.time())
		.with("revoked", Rule.bool())
		.requiring("signee", Rule.name())
		.with("valid_from", Rule.time())
		.with("valid_until", Rule.time())
		.requiring("related_to", Rule.id())
		.requiring("related_version", Rule.time())
		.requiring("hash_algorithm", Rule.text())
		.requiring("algorithm", Rule.text())
		.with("public_key", Rule.text())
		.with("public_cert_chain", Rule.list(Rule.text(), 1))
		.with("cert_url", Rule.text())
		.with("thumbprint", Rule.text())
		.requiring("value", Rule.text())
		// A countersignature: whoever cannot check it keeps it.
		.with("signature", Rule.extension())
		.and((value, place, flaws) -> {
			long ways = Stream.of("public_key", "public_cert_chain", "cert_url", "thumbprint")
				.filter(value::has)
				.count();
			if (ways != 1) {
				flaws.refuse(place, ways + " ways to the key",
						"exactly one of public_key, public_cert_chain, cert_url, thumbprint");
			}
		});

	private SignatureShape() {
	}

}
