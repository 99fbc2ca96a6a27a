package org.cohesioncyber.hub.dependencies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.SearchName;
import org.cohesioncyber.hub.dependencies.Proposal.KnownAlready;
import org.cohesioncyber.hub.dependencies.Proposal.Proposed;
import org.cohesioncyber.hub.dependencies.ProviderDraft.Checked;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The register of providers and mutual services that organisations depend on. Any
 * organisation's RSSI proposes, staff correct and merge; members read it, and nobody
 * reads in it who proposed or needs what.
 */
@Component
public class Providers {

	private static final int PAGE = 20;

	/** An organisation's proposals, so that nobody floods the register. */
	private static final int MOST = 500;

	private final Ledger ledger;

	private final ProviderRows rows;

	private final Organisations organisations;

	private final Audiences audiences;

	Providers(Ledger ledger, ProviderRows rows, Organisations organisations, Audiences audiences) {
		this.ledger = ledger;
		this.rows = rows;
		this.organisations = organisations;
		this.audiences = audiences;
	}

	/** Whether the actor corrects and merges. */
	public static boolean mayKeep(Actor actor) {
		return Organisations.mayKeep(actor);
	}

	/** Whether the actor may propose one. */
	public static boolean mayPropose(Actor actor) {
		return mayKeep(actor) || actor.has(Role.RSSI);
	}

	/**
	 * Proposes a provider; it is in the register at once, unless it was there already.
	 * @param idempotencyKey makes the same request once
	 */
	public Proposal propose(Actor actor, ProviderDraft draft, @Nullable String idempotencyKey) {
		actor.require(Role.RSSI, Role.COORDINATOR, Role.ADMINISTRATOR);
		actor.requireOrganisation();
		Checked provider = draft.check();
		requireOperator(actor, provider);
		Optional<Provider> there = this.ledger.read(actor, () -> this.rows.same(provider));
		if (there.isPresent()) {
			return new KnownAlready(there.get().id());
		}
		try {
			return new Proposed(new ProviderId(this.ledger.write(actor, entry -> entry
				.once(IdempotencyKey.of("provider", idempotencyKey), () -> insert(entry, provider)))));
		}
		catch (ThereAlready _) {
			return new KnownAlready(this.ledger.read(actor, () -> this.rows.same(provider)).orElseThrow().id());
		}
	}

	private UUID insert(Entry entry, Checked provider) {
		OrganisationId own = entry.actor().requireOrganisation();
		if (this.rows.lockAndCount(own) >= MOST) {
			throw new InvalidInput("name", provider.name(), MOST + " propositions au plus par organisation",
					"at most " + MOST + " proposals of an organisation");
		}
		ProviderId id = new ProviderId(UUID.randomUUID());
		if (!this.rows.insert(id, provider, mayKeep(entry.actor()))) {
			throw new ThereAlready();
		}
		this.rows.noteProposal(id, own, entry);
		entry.journal("provider-proposed", subject(id), Map.of("name", provider.name(), "family", provider.family()));
		// A fact names who acted, and who proposes shows what it depends on.
		entry.publish(Fact.of("provider-proposed", subject(id), Reality.ACTUAL, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, Set.of(own)), changed(id, provider)));
		return id.value();
	}

	private void requireOperator(Actor actor, Checked provider) {
		OrganisationId operator = provider.operator();
		if (operator != null && this.organisations.find(actor, operator).isEmpty()) {
			throw new InvalidInput("operator", operator, "une organisation du registre",
					"an organisation of the register");
		}
	}

	/** Corrects what the register says of a provider; staff only. */
	public Change correct(Actor actor, ProviderId id, int revision, ProviderDraft draft) {
		requireKeeper(actor);
		Checked provider = draft.check();
		requireOperator(actor, provider);
		if (find(actor, id).isEmpty()) {
			throw new NotPermitted("a provider of the register");
		}
		try {
			return this.ledger.write(actor, entry -> correct(entry, id, revision, provider));
		}
		catch (DuplicateKeyException _) {
			throw new InvalidInput("name", provider.name(),
					"un nom qu’aucun autre fournisseur de ce type ne porte : fusionnez plutôt les deux",
					"a name no other provider of that kind has: rather merge the two");
		}
	}

	private Change correct(Entry entry, ProviderId id, int revision, Checked provider) {
		if (!this.rows.change(id, revision, provider)) {
			entry.journal("provider-correction-refused", subject(id), Map.of("revision", revision));
			return Change.STALE;
		}
		entry.journal("provider-corrected", subject(id), Map.of("name", provider.name(), "family", provider.family()));
		entry.publish(Fact.of("provider-corrected", subject(id), Reality.ACTUAL, Tlp.GREEN, AudienceId.TERRITORY,
				changed(id, provider)));
		return Change.DONE;
	}

	/**
	 * Makes a duplicate lead to the one it duplicates, for whoever depends on it too;
	 * staff only.
	 */
	public Change merge(Actor actor, ProviderId id, int revision, ProviderId into) {
		requireKeeper(actor);
		return this.ledger.write(actor, entry -> {
			Map<ProviderId, Provider> both = this.rows.lock(id, into);
			Provider duplicate = Optional.ofNullable(both.get(id))
				.orElseThrow(() -> new NotPermitted("a provider of the register"));
			requireTarget(id, into, both.get(into));
			if (duplicate.revision() != revision || duplicate.mergedInto().isPresent()) {
				entry.journal("provider-merger-refused", subject(id), Map.of("revision", revision));
				return Change.STALE;
			}
			this.rows.merge(id, into);
			entry.journal("provider-merged", subject(id), Map.of("name", duplicate.name(), "into", into.value()));
			entry.publish(Fact.of("provider-merged", subject(id), Reality.ACTUAL, Tlp.GREEN, AudienceId.TERRITORY,
					new ProviderChanged(id.value(), duplicate.name(), duplicate.family(), into.value())));
			return Change.DONE;
		});
	}

	private static void requireTarget(ProviderId id, ProviderId into, @Nullable Provider target) {
		if (id.equals(into)) {
			throw new InvalidInput("into", into, "un autre fournisseur que celui-ci", "another provider than this one");
		}
		if (target == null || target.mergedInto().isPresent()) {
			throw new InvalidInput("into", into, "un fournisseur du registre qui n’est pas lui-même fusionné",
					"a provider of the register that is not merged itself");
		}
	}

	/** One of the register, also one that was merged into another. */
	public Optional<Provider> find(Actor actor, ProviderId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/**
	 * Those, by the id they are asked for; in the place of a merged one stands the one it
	 * leads to. What is not in the register is left out.
	 */
	public Map<ProviderId, Provider> current(Actor actor, Collection<ProviderId> ids) {
		requireReader(actor);
		return ids.isEmpty() ? Map.of() : this.ledger.read(actor, () -> this.rows.current(ids));
	}

	/**
	 * Those a person may mean by a name or part of one; one alone if it is exactly that.
	 */
	public List<Provider> matching(Actor actor, String text) {
		String wanted = SearchName.of(text);
		List<Provider> found = list(actor, ProviderFilter.named(text), null).items();
		List<Provider> exact = found.stream().filter(one -> SearchName.of(one.name()).equals(wanted)).toList();
		return exact.size() == 1 ? exact : found;
	}

	/** The register by name, twenty a page. */
	public Page<Provider> list(Actor actor, ProviderFilter filter, @Nullable String cursor) {
		requireReader(actor);
		UUID after = cursor == null || cursor.isEmpty() ? null : read(cursor);
		List<Provider> found = this.ledger.read(actor, () -> this.rows.page(filter, after, PAGE + 1));
		return Page.cut(found, PAGE, last -> last.id().toString());
	}

	private static UUID read(String cursor) {
		try {
			return UUID.fromString(cursor);
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("cursor", cursor, "la valeur « next » d’une page précédente",
					"the value \"next\" of an earlier page");
		}
	}

	/** The mutual services the actor's organisation operates. */
	public List<Provider> operated(Actor actor) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.operatedBy(actor.requireOrganisation()));
	}

	/** Those the actor's organisation proposed. */
	public List<Provider> proposed(Actor actor) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.proposedBy(actor.requireOrganisation()));
	}

	/** The names of the organisations that operate some of these. */
	public Map<OrganisationId, String> operators(Actor actor, Collection<Provider> providers) {
		return this.organisations.names(actor,
				Set.copyOf(providers.stream().flatMap(one -> one.operator().stream()).toList()));
	}

	private static void requireReader(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR);
		actor.requireOrganisation();
	}

	private static void requireKeeper(Actor actor) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		actor.requireOrganisation();
	}

	private static ProviderChanged changed(ProviderId id, Checked provider) {
		return new ProviderChanged(id.value(), provider.name(), provider.family(), null);
	}

	private static Subject subject(ProviderId id) {
		return new Subject("provider", id.value());
	}

	/** Rolls the proposal back. */
	private static final class ThereAlready extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
