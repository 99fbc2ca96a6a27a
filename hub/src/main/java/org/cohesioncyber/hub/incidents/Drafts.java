package org.cohesioncyber.hub.incidents;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Reality;

import org.springframework.stereotype.Component;

/**
 * Declarations under way, saved at every step and seen by nobody but the person who began
 * them. Once declared, a draft is gone.
 */
@Component
public class Drafts {

	private final Ledger ledger;

	private final DraftRows rows;

	private final Incidents incidents;

	Drafts(Ledger ledger, DraftRows rows, Incidents incidents) {
		this.ledger = ledger;
		this.rows = rows;
		this.incidents = incidents;
	}

	/** Begins a declaration. */
	public DraftId begin(Actor actor, Nature nature, Reality reality) {
		Incidents.requireDeclarer(actor);
		return this.ledger.write(actor, entry -> {
			Draft draft = new Draft(new DraftId(UUID.randomUUID()), nature, reality, null, entry.at());
			this.rows.add(draft, actor.requireOrganisation(), actor.reference());
			journal(entry, "declaration-begun", draft.id());
			return draft.id();
		});
	}

	/** Answers the first question again. */
	public void change(Actor actor, DraftId id, Nature nature, Reality reality) {
		this.ledger.write(actor, entry -> {
			require(this.rows.change(id, nature, reality, entry.at()));
			journal(entry, "declaration-continued", id);
			return id;
		});
	}

	/** Answers the further questions. */
	public void answer(Actor actor, DraftId id, Circumstances circumstances) {
		this.ledger.write(actor, entry -> {
			require(this.rows.change(id, DeclarationRules.check(circumstances, entry.at()), entry.at()));
			journal(entry, "declaration-continued", id);
			return id;
		});
	}

	public Optional<Draft> find(Actor actor, DraftId id) {
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** The declaration the actor left last, if one waits to be resumed. */
	public Optional<Draft> unfinished(Actor actor) {
		return this.ledger.read(actor, this.rows::latest);
	}

	/** Forgets a declaration that is not going to be made. */
	public void discard(Actor actor, DraftId id) {
		this.ledger.write(actor, entry -> {
			this.rows.delete(id);
			journal(entry, "declaration-discarded", id);
			return id;
		});
	}

	/**
	 * Declares what the draft says; a draft declared twice, by a second click or a lost
	 * answer, is one incident.
	 */
	public IncidentId declare(Actor actor, DraftId id) {
		return this.incidents.declare(actor, "draft:" + id, () -> {
			Draft draft = this.rows.find(id).orElseThrow(Drafts::notTheirs);
			Circumstances known = draft.circumstances();
			this.rows.delete(id);
			return new Declaration(draft.nature(), known == null ? Circumstances.UNKNOWN : known, draft.reality());
		});
	}

	private static void require(boolean found) {
		if (!found) {
			throw notTheirs();
		}
	}

	private static NotPermitted notTheirs() {
		return new NotPermitted("having begun this declaration");
	}

	private static void journal(Entry entry, String act, DraftId id) {
		entry.journal(act, new Subject("declaration", id.value()), Map.of());
	}

}
