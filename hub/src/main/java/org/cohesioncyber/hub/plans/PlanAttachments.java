package org.cohesioncyber.hub.plans;

import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.files.Download;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.StagedFile;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.StoredFiles;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;

import org.springframework.stereotype.Component;

/** Files attached to plans, sealed at rest like the plans themselves. */
@Component
public class PlanAttachments {

	/** Named in the policies on files, too. */
	private static final String PURPOSE = "plan-attachment";

	private static final int MOST = 20;

	private final Ledger ledger;

	private final Plans plans;

	private final PlanAttachmentRows rows;

	private final StoredFiles files;

	PlanAttachments(Ledger ledger, Plans plans, PlanAttachmentRows rows, StoredFiles files) {
		this.ledger = ledger;
		this.plans = plans;
		this.rows = rows;
		this.files = files;
	}

	/** What is attached to a plan the actor reads. */
	public List<StoredFile> list(Actor actor, PlanId plan) {
		this.plans.find(actor, plan).orElseThrow(() -> new NotPermitted("a plan one may read"));
		return this.ledger.read(actor, () -> this.files.find(actor, this.rows.of(plan)));
	}

	/** What is attached to a published version of the territory's plan; every member. */
	public List<StoredFile> published(Actor actor, PlanVersion version) {
		return this.ledger.read(actor, () -> this.files.find(actor, this.rows.published(version)));
	}

	/** Opens one of those, which is noted; every member. */
	public Download openPublished(Actor actor, FileId file) {
		actor.requireOrganisation();
		if (!this.ledger.read(actor, () -> this.rows.isPublished(file))) {
			throw new NotPermitted("a file of a published plan");
		}
		return this.files.open(actor, file);
	}

	/** Attaches a file; who keeps the plan only, twenty at most. */
	public StoredFile add(Actor actor, PlanId plan, Upload upload) {
		Plan kept = this.plans.requireKept(actor, plan);
		if (upload.isNone()) {
			throw new InvalidInput(upload.field(), "", "un fichier", "a file");
		}
		try (StagedFile file = this.files.receive(upload)) {
			this.ledger.write(actor, entry -> {
				if (this.rows.of(plan).size() >= MOST) {
					throw new InvalidInput(upload.field(), file.name(), MOST + " pièces jointes au plus",
							"at most " + MOST + " attachments");
				}
				this.files.keep(entry, file, PURPOSE, kept.organisation());
				this.rows.insert(file.id(), kept, entry.at());
				entry.journal("plan-attachment-added", PlanFacts.subject(plan), Map.of("file", file.id().value()));
				return file.id();
			});
			return this.files.find(actor, List.of(file.id())).getFirst();
		}
	}

	/** Opens a file, which is noted. */
	public Download open(Actor actor, PlanId plan, FileId file) {
		if (list(actor, plan).stream().noneMatch(one -> one.id().equals(file))) {
			throw new NotPermitted("a file attached to a plan one may read");
		}
		return this.files.open(actor, file);
	}

	/** Takes a file off a plan; earlier versions still name it. */
	public void remove(Actor actor, PlanId plan, FileId file) {
		this.plans.requireKept(actor, plan);
		if (!this.ledger.read(actor, () -> this.rows.of(plan)).contains(file)) {
			throw new NotPermitted("a file attached to a plan one keeps");
		}
		this.ledger.write(actor, entry -> {
			this.rows.remove(plan, file, entry.at());
			entry.journal("plan-attachment-removed", PlanFacts.subject(plan), Map.of("file", file.value()));
			return file;
		});
	}

}
