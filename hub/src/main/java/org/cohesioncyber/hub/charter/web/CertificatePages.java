package org.cohesioncyber.hub.charter.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Certificates;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.SignatureCertificate;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is taken away: the certificate of a signature by its own, the exact text of the
 * charter by anybody.
 */
@Controller
class CertificatePages {

	private static final MediaType PLAIN_TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final Certificates certificates;

	private final Charters charters;

	CertificatePages(Certificates certificates, Charters charters) {
		this.certificates = certificates;
		this.charters = charters;
	}

	@GetMapping("/signatures/{signature}/attestation")
	@CallableBy(Caller.MEMBER)
	ResponseEntity<byte[]> certificate(Actor actor, @PathVariable UUID signature, Locale locale) {
		SignatureCertificate certificate = this.certificates.take(actor, signature);
		return file(certificate.fileName(), MediaType.APPLICATION_PDF, this.certificates.pdf(certificate, locale));
	}

	@GetMapping("/charte/textes/{version}")
	@CallableBy(Caller.EVERYONE)
	ResponseEntity<byte[]> text(Actor actor, @PathVariable String version) {
		return this.charters.all(actor)
			.stream()
			.filter(one -> one.name().equals(version))
			.findFirst()
			.map(one -> file("charte-" + one.name() + ".txt", PLAIN_TEXT, one.text().getBytes(StandardCharsets.UTF_8)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
