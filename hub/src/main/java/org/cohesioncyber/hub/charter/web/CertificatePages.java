package org.cohesioncyber.hub.charter.web;

import java.util.Locale;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Certificates;
import org.cohesioncyber.hub.charter.SignatureCertificate;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The certificate of a signature, taken away by its own. */
@Controller
class CertificatePages {

	private final Certificates certificates;

	CertificatePages(Certificates certificates) {
		this.certificates = certificates;
	}

	@GetMapping("/signatures/{signature}/attestation")
	@CallableBy(Caller.MEMBER)
	ResponseEntity<byte[]> certificate(Actor actor, @PathVariable UUID signature, Locale locale) {
		SignatureCertificate certificate = this.certificates.take(actor, signature);
		return file(certificate.fileName(), MediaType.APPLICATION_PDF, this.certificates.pdf(certificate, locale));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
