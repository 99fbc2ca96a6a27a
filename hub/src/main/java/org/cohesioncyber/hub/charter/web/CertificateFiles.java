package org.cohesioncyber.hub.charter.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Certificates;
import org.cohesioncyber.hub.charter.SignatureCertificate;
import org.cohesioncyber.hub.documents.Documents;
import org.cohesioncyber.hub.documents.QrCode;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The certificate of a signature, taken away by its own, from a page or by a program. */
@RestController
class CertificateFiles {

	private final Certificates certificates;

	private final Documents documents;

	CertificateFiles(Certificates certificates, Documents documents) {
		this.certificates = certificates;
		this.documents = documents;
	}

	@GetMapping({ "/signatures/{signature}/attestation", "/api/v1/signatures/{signature}/certificate" })
	@CallableBy(Caller.MEMBER)
	ResponseEntity<byte[]> certificate(Actor actor, @PathVariable UUID signature, Locale locale) {
		SignatureCertificate certificate = this.certificates.take(actor, signature);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(certificate.fileName()).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(pdf(certificate, locale));
	}

	private byte[] pdf(SignatureCertificate certificate, Locale locale) {
		return this.documents.pdf("charter/certificate", locale,
				Map.of("certificate", certificate, "clauses", ShownClause.of(certificate.version()), "picture",
						new QrCode(certificate.address().toString()).picture()));
	}

}
