package org.cohesioncyber.hub.plans;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.plans.ApprovedText.AttachedFile;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.ClauseChange;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.NotPermitted;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approved versions of plans: made from the draft, and never changed. */
@Component
public class PlanVersions {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Ledger ledger;

	private final Plans plans;

	private final PlanVersionRows rows;

	private final PlanRows drafts;

	private final PlanAttachments attachments;

	private final PlanFacts facts;

	PlanVersions(Ledger ledger, Plans plans, PlanVersionRows rows, PlanRows drafts, PlanAttachments attachments,
			PlanFacts facts) {
		this.ledger = ledger;
		this.plans = plans;
		this.rows = rows;
		this.drafts = drafts;
		this.attachments = attachments;
		this.facts = facts;
	}

	/**
	 * Approves the draft as it was at that revision.
	 * @param idempotencyKey makes the same request once
	 * @return empty when somebody changed the draft since
	 */
	public Optional<VersionId> approve(Actor actor, PlanId id, int revision, ApprovalDraft draft,
			@Nullable String idempotencyKey) {
		Plan plan = this.plans.requireKept(actor, id);
		Approval approval = draft.check(this.plans.today());
		boolean isPublished = Boolean.TRUE.equals(draft.published()) && plan.scale() == PlanScale.TERRITORY;
		List<PlanFinding> found = this.plans.findings(actor, plan);
		List<AttachedFile> files = this.attachments.list(actor, id)
			.stream()
			.map(file -> new AttachedFile(file.name(), file.sha256()))
			.toList();
		try {
			return Optional.of(new VersionId(
					this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("approval", idempotencyKey), () -> {
						if (!this.drafts.touch(id, revision, entry)) {
							throw new Stale();
						}
						Plan now = this.drafts.find(id).orElseThrow();
						return insert(entry, now, approval, isPublished, found, files).value();
					}))));
		}
		catch (Stale _) {
			return Optional.empty();
		}
	}

	private VersionId insert(Entry entry, Plan plan, Approval approval, boolean isPublished, List<PlanFinding> found,
			List<AttachedFile> files) {
		int number = plan.latest() == null ? 1 : plan.latest().number() + 1;
		byte[] salt = new byte[16];
		RANDOM.nextBytes(salt);
		byte[] text = new ApprovedText(plan.id().value(), number, plan.scale(), plan.kind(),
				HexFormat.of().formatHex(salt), plan.content(), approval, files)
			.bytes();
		PlanVersion version = new PlanVersion(new VersionId(UUID.randomUUID()), plan.id(), number,
				HexFormat.of().formatHex(ApprovedText.sha256(text)), approval.approvedOn(), approval.reviewOn(),
				isPublished, Figures.of(plan.content(), found), entry.at());
		this.rows.insert(plan, version, text, covered(plan.content()), entry);
		this.facts.approved(entry, plan, version);
		return version.id();
	}

	/** The activities that have a procedure with steps. */
	private static Set<UUID> covered(PlanContent content) {
		return content.procedures()
			.stream()
			.filter(one -> !one.steps().isEmpty())
			.flatMap(one -> one.activities().stream())
			.collect(Collectors.toSet());
	}

	/** The versions of a plan, the latest first. */
	public List<PlanVersion> list(Actor actor, PlanId plan) {
		this.plans.find(actor, plan).orElseThrow(() -> new NotPermitted("a plan one may read"));
		return this.ledger.read(actor, () -> this.rows.of(plan));
	}

	/** One version of a plan the actor reads. */
	public Optional<PlanVersion> find(Actor actor, PlanId plan, VersionId id) {
		return list(actor, plan).stream().filter(version -> version.id().equals(id)).findFirst();
	}

	/** The very bytes that were approved, whose hash staff know. */
	public byte[] text(Actor actor, PlanId plan, VersionId id) {
		find(actor, plan, id).orElseThrow(() -> new NotPermitted("a version one may read"));
		return this.ledger.read(actor, () -> this.rows.text(id))
			.orElseThrow(() -> new NotPermitted("a version one may read"));
	}

	/** What was approved. */
	public ApprovedText read(Actor actor, PlanId plan, VersionId id) {
		return ApprovedText.read(text(actor, plan, id));
	}

	/** What changed since the version before; everything is new in the first. */
	public List<ClauseChange> changes(Actor actor, PlanId plan, VersionId id, PlanOutline outline) {
		List<PlanVersion> all = list(actor, plan);
		PlanVersion version = all.stream()
			.filter(one -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotPermitted("a version one may read"));
		PlanContent before = all.stream()
			.filter(one -> one.number() == version.number() - 1)
			.findFirst()
			.map(one -> read(actor, plan, one.id()).content())
			.orElse(null);
		return ClauseChange.compare(before == null ? List.of() : outline.of(before),
				outline.of(read(actor, plan, id).content()));
	}

	/** What changed in the draft since the latest version. */
	public List<ClauseChange> pending(Actor actor, Plan plan, PlanOutline outline) {
		PlanVersion latest = plan.latest();
		return ClauseChange.compare(
				latest == null ? List.of() : outline.of(read(actor, plan.id(), latest.id()).content()),
				outline.of(plan.content()));
	}

	/** The published versions of the territory's plans, the latest first. */
	public Map<PlanVersion, ApprovedText> published(Actor actor) {
		actor.requireOrganisation();
		return this.ledger.read(actor,
				() -> this.rows.published()
					.stream()
					.collect(Collectors.toMap(version -> version,
							version -> ApprovedText.read(this.rows.text(version.id()).orElseThrow()), (one, _) -> one,
							java.util.LinkedHashMap::new)));
	}

	/** Somebody changed the draft meanwhile: nothing of the approval stays. */
	private static final class Stale extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
