package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.charter.Step.Kind;
import org.cohesioncyber.hub.files.StagedFile;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charter's versions and who signed them. The texts are public. */
@Component
public class Charters {

	private final Ledger ledger;

	private final VersionRows versions;

	private final SignatureRows signatures;

	private final SignatureChanges changes;

	private final StepRows steps;

	private final CandidateRows candidates;

	private final CharterNotices notices;

	private final Proofs proofs;

	private final TerritoryCalendar calendar;

	Charters(Ledger ledger, VersionRows versions, SignatureRows signatures, SignatureChanges changes, StepRows steps,
			CandidateRows candidates, CharterNotices notices, Proofs proofs, TerritoryCalendar calendar) {
		this.ledger = ledger;
		this.versions = versions;
		this.signatures = signatures;
		this.changes = changes;
		this.steps = steps;
		this.candidates = candidates;
		this.notices = notices;
		this.proofs = proofs;
		this.calendar = calendar;
	}

	/** All versions, the latest first. */
	public List<CharterVersion> all(Actor actor) {
		return this.ledger.read(actor, this.versions::all);
	}

	/** The version to sign today. */
	public Optional<CharterVersion> current(Actor actor) {
		return this.ledger.read(actor, () -> this.versions.current(this.calendar.today()));
	}

	/** One version by its name. */
	public Optional<CharterVersion> find(Actor actor, String name) {
		return this.ledger.read(actor, () -> this.versions.find(name));
	}

	/** The version that came just before, published or not yet. */
	public Optional<CharterVersion> before(Actor actor, CharterVersion version) {
		return all(actor).stream().filter(one -> CharterVersion.ORDER.compare(one, version) < 0).findFirst();
	}

	/**
	 * What would be published, checked; nothing is kept. Coordinator and administrator
	 * only.
	 */
	public CharterVersion preview(Actor actor, CharterDraft draft) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		CharterVersion version = draft.check(this.calendar.today());
		if (find(actor, version.name()).isPresent()) {
			throw taken(version);
		}
		return version;
	}

	/** Publishes a version, for good; coordinator and administrator only. */
	public CharterVersion publish(Actor actor, CharterDraft draft) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		CharterVersion version = draft.check(this.calendar.today());
		return this.ledger.write(actor, entry -> {
			if (!this.versions.insert(version, actor, entry.at())) {
				throw taken(version);
			}
			publish(entry, version);
			return version;
		});
	}

	private void publish(Entry entry, CharterVersion version) {
		Subject subject = new Subject("charter-version",
				UUID.nameUUIDFromBytes(version.name().getBytes(StandardCharsets.UTF_8)));
		Set<OrganisationId> asked = asked(version);
		entry.journal("charter-published", subject, Map.of("version", version.name(), "text", version.textHash(),
				"renewUntil", String.valueOf(version.renewUntil()), "asked", asked.size()));
		entry.publish(Fact.of("charter-published", subject, Reality.ACTUAL, Tlp.CLEAR, AudienceId.TERRITORY,
				new CharterPublished(version.name(), version.effectiveOn(), version.renewUntil(), version.textHash())));
		this.notices.tell(entry, version.renewUntil() == null ? "charter.published" : "charter.renewal-asked", subject,
				Reality.ACTUAL, asked, "/charte/versions/" + version.name());
	}

	/** How many would be asked to sign this version in place of one before. */
	public int toRenew(Actor actor, CharterVersion version) {
		return this.ledger.read(actor, () -> asked(version)).size();
	}

	private Set<OrganisationId> asked(CharterVersion version) {
		LocalDate today = this.calendar.today();
		Set<String> earlier = this.versions.all()
			.stream()
			.filter(one -> CharterVersion.ORDER.compare(one, version) < 0)
			.map(CharterVersion::name)
			.collect(Collectors.toSet());
		return this.signatures.all()
			.stream()
			.filter(one -> one.isEngagedOnlyBy(earlier, today))
			.map(Signatures::organisation)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static InvalidInput taken(CharterVersion version) {
		return new InvalidInput("name", version.name(), "un nom qu’aucune version ne porte",
				"a name no version has yet");
	}

	/**
	 * Records that an organisation signed; coordinator and administrator only.
	 * @param idempotencyKey makes the same request once
	 * @return the signature's id
	 */
	public UUID sign(Actor actor, String version, SignatureDraft draft, @Nullable String idempotencyKey) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		NewSignature signature = draft.check(version, this.calendar.today());
		return this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("signature", idempotencyKey), () -> sign(entry, signature)));
	}

	/**
	 * Records that an organisation signed, with the proof that the signatory may sign for
	 * it: both or neither.
	 * @param proof may be none
	 */
	public UUID signWithProof(Actor actor, String version, SignatureDraft draft, Upload proof) {
		if (proof.isNone()) {
			return sign(actor, version, draft, null);
		}
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		NewSignature signature = draft.check(version, this.calendar.today());
		try (StagedFile file = this.proofs.receive(proof)) {
			return this.ledger.write(actor, entry -> {
				UUID id = sign(entry, signature);
				this.proofs.keep(entry, id, signature.organisation(), file);
				return id;
			});
		}
	}

	private UUID sign(Entry entry, NewSignature signature) {
		CharterVersion version = this.versions.find(signature.version())
			.orElseThrow(() -> new InvalidInput("version", signature.version(), "une version publiée de la charte",
					"a published version of the charter"));
		Signatures before = this.changes.lock(entry.actor(), signature.organisation());
		check(signature, version, before);
		UUID id = UUID.randomUUID();
		this.signatures.insert(id, signature, version.textHash(), entry.actor(), entry.at());
		this.steps.insert(entry, signature.organisation(), isRenewal(before, signature) ? Kind.RENEWED : Kind.SIGNED,
				signature.signedOn(), id, null);
		this.candidates.delete(signature.organisation());
		Subject subject = new Subject("organisation", signature.organisation().value());
		// Not who signed: the journal is kept in clear and for ever.
		entry.journal("charter-signed", subject,
				Map.of("signature", id, "version", version.name(), "text", version.textHash(), "signedOn",
						signature.signedOn().toString(), "renewal", isRenewal(before, signature)));
		entry.publish(Fact.of("charter-signed", subject, Organisations.reality(before.nature()), Tlp.GREEN,
				AudienceId.TERRITORY,
				new CharterSigned(id, signature.organisation().value(), version.name(), signature.signedOn())));
		return id;
	}

	private static boolean isRenewal(Signatures before, NewSignature signature) {
		return !before.inForceOn(signature.signedOn()).isEmpty();
	}

	private void check(NewSignature signature, CharterVersion version, Signatures before) {
		if (signature.signedOn().isBefore(version.effectiveOn())) {
			throw new InvalidInput("signedOn", signature.signedOn(),
					"une date à partir du " + version.effectiveOn() + ", date d’effet de cette version",
					"a day from " + version.effectiveOn() + " on, when this version took effect");
		}
		this.versions.terms()
			.lapseOf(version.name())
			.filter(lapse -> !signature.signedOn().isBefore(lapse))
			.ifPresent(lapse -> {
				throw new InvalidInput("version", version.name(),
						"une version que l’on pouvait encore signer ce jour-là (jusqu’au " + lapse.minusDays(1) + ")",
						"a version that could still be signed on that day (until " + lapse.minusDays(1) + ")");
			});
		boolean alreadySigned = before.signatures()
			.stream()
			.anyMatch(given -> given.version().equals(version.name()) && !isOver(given));
		if (alreadySigned) {
			throw new InvalidInput("organisation", before.name(),
					"une organisation qui n’a pas encore signé cette version",
					"an organisation that has not signed this version yet");
		}
	}

	private boolean isOver(Signature given) {
		SignatureState last = given.lastOn(this.calendar.today());
		return last == SignatureState.WITHDRAWN || last == SignatureState.LAPSED;
	}

	/** Records what happened to a signature; coordinator and administrator only. */
	public void change(Actor actor, UUID signature, SignatureState state, LocalDate from, String reason) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		String why = Reason.check(reason);
		this.ledger.write(actor, entry -> {
			OrganisationId organisation = this.signatures.organisationOf(signature)
				.orElseThrow(() -> new NotPermitted("a signature that is recorded"));
			Signatures before = this.changes.lock(actor, organisation);
			Signature given = before.signatures()
				.stream()
				.filter(one -> one.id().equals(signature))
				.findFirst()
				.orElseThrow();
			check(before, given, state, from);
			this.changes.record(entry, before, given, new Change(state, from), why);
			return signature;
		});
	}

	/**
	 * Checks a change before it is made; nothing is kept. Coordinator and administrator
	 * only.
	 */
	public void previewChange(Actor actor, UUID signature, SignatureState state, LocalDate from, String reason) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		Reason.check(reason);
		Signatures all = this.ledger.read(actor,
				() -> this.signatures.organisationOf(signature)
					.map(organisation -> this.signatures.of(Set.of(organisation)).getFirst())
					.orElseThrow(() -> new NotPermitted("a signature that is recorded")));
		all.signatures()
			.stream()
			.filter(one -> one.id().equals(signature))
			.forEach(given -> check(all, given, state, from));
	}

	/** Whose signature it is, and which. */
	public RecordedSignature recorded(Actor actor, UUID signature) {
		OrganisationId organisation = organisationOf(actor, signature);
		return of(actor, organisation).stream()
			.filter(one -> one.signature().id().equals(signature))
			.findFirst()
			.orElseThrow();
	}

	/** Whose signature it is. */
	public OrganisationId organisationOf(Actor actor, UUID signature) {
		return this.ledger.read(actor, () -> this.signatures.organisationOf(signature))
			.orElseThrow(() -> new NotPermitted("a signature that is recorded"));
	}

	private void check(Signatures all, Signature given, SignatureState state, LocalDate from) {
		if (!all.standingOn(this.calendar.today()).contains(given)) {
			throw new InvalidInput("signature", given.version(), "une signature qu’aucune autre n’a remplacée",
					"a signature that no other has replaced");
		}
		boolean isOrdered = !from.isBefore(given.signedOn()) && !from.isAfter(this.calendar.today())
				&& given.changes().stream().noneMatch(change -> change.from().isAfter(from));
		if (!isOrdered) {
			throw new InvalidInput("from", from, "une date entre le dernier changement et aujourd’hui",
					"a day between the last change and today");
		}
		if (!state.mayFollow(given.lastOn(from))) {
			throw new InvalidInput("state", state, "un changement possible après le précédent",
					"a change that may follow the last one");
		}
	}

	/** An organisation's signatures, as members know them, the latest first. */
	public List<RecordedSignature> of(Actor actor, OrganisationId organisation) {
		LocalDate today = this.calendar.today();
		return this.ledger.read(actor, () -> {
			Map<UUID, Signatory> signatories = this.signatures.signatories(organisation);
			Map<UUID, StoredFile> files = this.proofs.of(actor, organisation);
			return this.signatures.of(Set.of(organisation))
				.stream()
				.flatMap(one -> one.signatures()
					.reversed()
					.stream()
					.map(signature -> new RecordedSignature(signature, one.inForceOn(today).contains(signature),
							Optional.ofNullable(signatories.get(signature.id())),
							Optional.ofNullable(files.get(signature.id())), one.standing(signature, today))))
				.toList();
		});
	}

}
