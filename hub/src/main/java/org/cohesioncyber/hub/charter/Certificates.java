package org.cohesioncyber.hub.charter;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.HubSettings;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Certificates of signature: taken by the organisation itself and the staff, checked by
 * anybody who holds one.
 */
@Component
public class Certificates {

	private final Ledger ledger;

	private final CertificateRows rows;

	private final SignatureRows signatures;

	private final VersionRows versions;

	private final TerritoryCalendar calendar;

	private final HubSettings settings;

	Certificates(Ledger ledger, CertificateRows rows, SignatureRows signatures, VersionRows versions,
			TerritoryCalendar calendar, HubSettings settings) {
		this.ledger = ledger;
		this.rows = rows;
		this.signatures = signatures;
		this.versions = versions;
		this.calendar = calendar;
		this.settings = settings;
	}

	/** Takes the certificate of a signature, which is an act of its own. */
	public SignatureCertificate take(Actor actor, UUID signature) {
		CertificateRows.Row row = this.ledger.read(actor, () -> this.rows.of(signature))
			.orElseThrow(() -> new NotPermitted("a signature the actor may have the certificate of"));
		return this.ledger.write(actor, entry -> {
			entry.journal("charter-certificate-taken", new Subject("organisation", row.organisation().value()),
					Map.of("signature", signature));
			return certificate(entry, row);
		});
	}

	private SignatureCertificate certificate(Entry entry, CertificateRows.Row row) {
		Signatures organisation = signaturesOf(row.organisation());
		Signature signature = signature(organisation, row.signature());
		Signatory signatory = Objects
			.requireNonNull(this.signatures.signatories(row.organisation()).get(row.signature()), "a signatory");
		return new SignatureCertificate(organisation.name(), organisation.nature() != Nature.ACTUAL,
				this.versions.find(signature.version()).orElseThrow(), signature,
				organisation.inForceOn(this.calendar.today()).contains(signature), signatory, row.textHash(),
				row.code(), address(row.code()), entry.at());
	}

	private URI address(VerificationCode code) {
		return this.settings.publicUrl().resolve("/charte/verifier/" + code.value());
	}

	/** What may be said of the certificate with that code. Anybody may ask. */
	public Optional<Verification> verify(VerificationCode code) {
		return this.ledger.read(Engagement.REGISTER, () -> this.rows.with(code).map(row -> {
			Signatures organisation = signaturesOf(row.organisation());
			return Verification.of(organisation, signature(organisation, row.signature()), row.textHash(),
					this.calendar.today());
		}));
	}

	private Signatures signaturesOf(OrganisationId organisation) {
		return this.signatures.of(Set.of(organisation)).getFirst();
	}

	private static Signature signature(Signatures organisation, UUID id) {
		return organisation.signatures().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
	}

}
