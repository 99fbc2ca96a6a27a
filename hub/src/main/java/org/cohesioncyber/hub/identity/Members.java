package org.cohesioncyber.hub.identity;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
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
 * The people of organisations and their roles. An organisation's RSSI adds and removes
 * its own people; the administrator does so for every organisation; nobody else does.
 */
@Component
public class Members {

	private static final int AT_ONCE = 20;

	private final Ledger ledger;

	private final MemberRows rows;

	private final Audiences audiences;

	private final AccountDirectory directory;

	private final Granting granting;

	Members(Ledger ledger, MemberRows rows, Audiences audiences, AccountDirectory directory,
			IdentitySettings settings) {
		this.ledger = ledger;
		this.rows = rows;
		this.audiences = audiences;
		this.directory = directory;
		this.granting = new Granting(settings.operatorId());
	}

	/** The members of an organisation, by name. */
	public List<Member> of(Actor actor, OrganisationId organisation) {
		checkReading(actor, organisation);
		return this.ledger.read(actor, () -> this.rows.membersOf(organisation));
	}

	/**
	 * Some members of an organisation, by name.
	 * @param cursor what the page before gave as {@code next}
	 */
	public Page<Member> page(Actor actor, OrganisationId organisation, @Nullable String cursor) {
		checkReading(actor, organisation);
		MemberPlace after = MemberPlace.read(cursor);
		List<Member> found = this.ledger.read(actor, () -> this.rows.membersOf(organisation, after, AT_ONCE + 1));
		return Page.cut(found, AT_ONCE, member -> MemberPlace.of(member).text());
	}

	private void checkReading(Actor actor, OrganisationId organisation) {
		boolean isOwn = actor.organisation().filter(organisation::equals).isPresent();
		boolean isHub = actor instanceof Actor.Hub && isOwn;
		if (!isHub && !this.granting.reaches(actor, organisation)) {
			throw new NotPermitted("being the RSSI of this organisation, or administrator");
		}
	}

	/** Whether the actor may add and remove members of this organisation. */
	public boolean mayManage(Actor actor, OrganisationId organisation) {
		return this.granting.reaches(actor, organisation);
	}

	/** The roles the actor may give in this organisation. */
	public List<Role> grantable(Actor actor, OrganisationId organisation) {
		return List.of(Role.values())
			.stream()
			.filter(role -> this.granting.allows(actor, organisation, Set.of(role)))
			.toList();
	}

	/** Adds the person who has an account with this verified e-mail address. */
	public Addition add(Actor actor, OrganisationId organisation, String email, Set<Role> roles) {
		check(actor, organisation, roles);
		Optional<Account> account;
		try {
			account = this.directory.withEmail(email);
		}
		catch (IOException _) {
			return new Addition.ProviderAway();
		}
		return account.map(found -> add(actor, organisation, found, roles))
			.orElseGet(() -> new Addition.NoAccount(email));
	}

	/** Adds a person known by their account. */
	public Addition add(Actor actor, OrganisationId organisation, Account account, Set<Role> roles) {
		check(actor, organisation, roles);
		if (this.ledger.read(actor, () -> this.rows.membership(account.subject(), organisation)).isPresent()) {
			return new Addition.AlreadyMember(account.name());
		}
		try {
			return this.ledger.write(actor, entry -> {
				this.rows.lock(organisation);
				this.rows.add(account, organisation, roles, entry.at(), actor.reference());
				record(entry, MemberChange.ADDED, MemberChange.of(account.subject(), organisation, roles));
				return new Addition.Added(account.subject(), account.name());
			});
		}
		catch (DuplicateKeyException _) {
			return new Addition.AlreadyMember(account.name());
		}
	}

	/**
	 * Removes a person from an organisation; a live session of theirs loses the right.
	 */
	public Removal remove(Actor actor, OrganisationId organisation, String subject) {
		Optional<Membership> membership = this.ledger.read(actor, () -> this.rows.membership(subject, organisation));
		if (membership.isEmpty()) {
			return Removal.NOT_A_MEMBER;
		}
		Set<Role> roles = membership.get().roles();
		if (!this.granting.allows(actor, organisation, roles)) {
			throw new NotPermitted("roles that reach as far as " + roles);
		}
		return this.ledger.write(actor, entry -> {
			this.rows.lock(organisation);
			MemberChange change = MemberChange.of(subject, organisation, roles);
			if (roles.contains(Role.ADMINISTRATOR) && this.rows.administrators(organisation) <= 1) {
				journal(entry, "member-removal-refused", change);
				return Removal.LAST_ADMINISTRATOR;
			}
			this.rows.remove(subject, organisation);
			record(entry, MemberChange.REMOVED, change);
			return Removal.REMOVED;
		});
	}

	private void check(Actor actor, OrganisationId organisation, Set<Role> roles) {
		if (roles.isEmpty()) {
			throw new InvalidInput("roles", "", "au moins un rôle", "at least one role");
		}
		if (!this.granting.allows(actor, organisation, roles)) {
			throw new NotPermitted("being allowed to give " + roles + " there");
		}
	}

	private void record(Entry entry, String act, MemberChange change) {
		Subject subject = journal(entry, act, change);
		AudienceId audience = this.audiences.freeze(entry, Set.of(new OrganisationId(subject.id())));
		entry.publish(Fact.of(act, subject, Reality.ACTUAL, Tlp.AMBER_STRICT, audience, change));
	}

	private static Subject journal(Entry entry, String act, MemberChange change) {
		Subject subject = new Subject("organisation", OrganisationId.of(change.organisation()).value());
		entry.journal(act, subject, Map.of("person", change.subject(), "roles", change.roles()));
		return subject;
	}

}
