package org.cohesioncyber.hub.plans;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.files.Download;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.StoredFiles;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Break-glass: a coordinator asks to read a plan, an administrator who is somebody else
 * grants it for some hours, the owner is told at once and sees every look. The database
 * lets nothing else through.
 */
@Component
public class Openings {

	private static final int PAGE = 20;

	private static final String PATH = "/plans/ouvertures/";

	private final Ledger ledger;

	private final OpeningRows rows;

	private final PlanRegister register;

	private final PlanVersionRows versions;

	private final PlanAttachmentRows attachments;

	private final StoredFiles files;

	private final PlanFacts facts;

	private final Clock clock;

	Openings(Ledger ledger, OpeningRows rows, PlanRegister register, PlanVersionRows versions,
			PlanAttachmentRows attachments, StoredFiles files, PlanFacts facts, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.register = register;
		this.versions = versions;
		this.attachments = attachments;
		this.files = files;
		this.facts = facts;
		this.clock = clock;
	}

	/** Asks to read an organisation's approved plan; coordinators only. */
	public OpeningId ask(Actor actor, PlanId plan, OpeningDraft draft, @Nullable String idempotencyKey) {
		actor.require(Role.COORDINATOR);
		RegisteredPlan registered = this.register.find(actor, plan)
			.filter(one -> one.latest() != null)
			.orElseThrow(() -> new NotPermitted("a plan that was approved"));
		OpeningDraft.Checked asked = draft.check();
		return new OpeningId(
				this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("plan-opening", idempotencyKey), () -> {
					OpeningId id = new OpeningId(UUID.randomUUID());
					this.rows.ask(id, plan, registered.organisation(), asked, actor);
					entry.journal("plan-opening-asked", subject(id),
							Map.of("plan", plan.value(), "hours", asked.hours()));
					this.facts.tell(entry, "plans.opening-asked", subject(id), actor.requireOrganisation(), PATH + id);
					return id.value();
				})));
	}

	/**
	 * Grants what somebody else asked for; administrators only. The owner is told at
	 * once.
	 * @return whether it was still to be granted
	 */
	public Change grant(Actor actor, OpeningId id) {
		actor.require(Role.ADMINISTRATOR);
		Opening opening = require(actor, id);
		if (opening.isAskedBy(actor)) {
			throw new NotPermitted("somebody else than who asked");
		}
		return this.ledger.write(actor, entry -> {
			if (!this.rows.grant(id, actor)) {
				entry.journal("plan-opening-grant-refused", subject(id), Map.of("plan", opening.plan().value()));
				return Change.STALE;
			}
			entry.journal("plan-opening-granted", subject(id),
					Map.of("plan", opening.plan().value(), "hours", opening.hours()));
			this.facts.tell(entry, "plans.opened", subject(id), opening.organisation(), PATH + id);
			return Change.DONE;
		});
	}

	/** Ends it before its time; whoever asked, administrators, and the owner's RSSI. */
	public Change close(Actor actor, OpeningId id) {
		Opening opening = require(actor, id);
		if (!mayClose(actor, opening)) {
			throw new NotPermitted("having asked for it, or answering for the plan");
		}
		return this.ledger.write(actor, entry -> {
			boolean isClosed = this.rows.close(id, actor);
			entry.journal(isClosed ? "plan-opening-closed" : "plan-opening-closed-before", subject(id),
					Map.of("plan", opening.plan().value()));
			return isClosed ? Change.DONE : Change.STALE;
		});
	}

	/** Whether the actor may end it. */
	public static boolean mayClose(Actor actor, Opening opening) {
		return opening.isAskedBy(actor) || actor.has(Role.ADMINISTRATOR)
				|| (actor.has(Role.RSSI) && actor.organisation().filter(opening.organisation()::equals).isPresent());
	}

	/** Whether the actor may read the plan through it now. */
	public boolean mayLook(Actor actor, Opening opening) {
		return actor.has(Role.COORDINATOR) && opening.isAskedBy(actor)
				&& opening.stateAt(this.clock.instant()) == Opening.State.OPEN;
	}

	/** Reads the latest approved version; the look is kept. */
	public ApprovedText look(Actor actor, OpeningId id) {
		Opening opening = requireOpen(actor, id);
		return this.ledger.write(actor, entry -> {
			this.rows.look(opening, actor, null);
			entry.journal("plan-looked-at", subject(id), Map.of("plan", opening.plan().value()));
			PlanVersion latest = this.versions.of(opening.plan()).getFirst();
			return ApprovedText.read(this.versions.text(latest.id()).orElseThrow());
		});
	}

	/** What is attached to the plan, by name only once it was looked at. */
	public List<StoredFile> files(Actor actor, OpeningId id) {
		Opening opening = requireOpen(actor, id);
		return this.ledger.write(actor, entry -> {
			List<FileId> all = this.attachments.of(opening.plan());
			all.forEach(file -> this.rows.look(opening, actor, file));
			entry.journal("plan-files-looked-at", subject(id),
					Map.of("plan", opening.plan().value(), "files", all.size()));
			return this.files.find(actor, all);
		});
	}

	/** Opens an attached file; the look is kept. */
	public Download open(Actor actor, OpeningId id, FileId file) {
		Opening opening = requireOpen(actor, id);
		this.ledger.write(actor, entry -> {
			if (!this.attachments.of(opening.plan()).contains(file)) {
				throw new NotPermitted("a file of that plan");
			}
			this.rows.look(opening, actor, file);
			entry.journal("plan-file-looked-at", subject(id),
					Map.of("plan", opening.plan().value(), "file", file.value()));
			return file;
		});
		return this.files.open(actor, file);
	}

	/** The openings of one's own plans, or for staff all, newest first, twenty a page. */
	public Page<Opening> list(Actor actor, @Nullable String cursor) {
		requireReader(actor);
		Cursor after = Cursor.read(cursor);
		List<Opening> found = this.ledger.read(actor, () -> this.rows.newest(after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.askedAt(), last.id().value()).text());
	}

	/** One of those. */
	public Optional<Opening> find(Actor actor, OpeningId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** When somebody looked during an opening, the latest first. */
	public List<PlanLook> looks(Actor actor, OpeningId id) {
		require(actor, id);
		return this.ledger.read(actor, () -> this.rows.looks(id));
	}

	private Opening requireOpen(Actor actor, OpeningId id) {
		actor.require(Role.COORDINATOR);
		Opening opening = require(actor, id);
		if (!mayLook(actor, opening)) {
			throw new NotPermitted("an opening one asked for, granted and not over");
		}
		return opening;
	}

	private Opening require(Actor actor, OpeningId id) {
		return find(actor, id).orElseThrow(() -> new NotPermitted("an opening one may know of"));
	}

	private static OrganisationId requireReader(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR);
		return actor.requireOrganisation();
	}

	private static Subject subject(OpeningId id) {
		return new Subject("plan-opening", id.value());
	}

}
