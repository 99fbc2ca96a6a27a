package org.cohesioncyber.hub.awareness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.awareness.Campaign.Scope;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Awareness campaigns: of one organisation, which nobody else sees, or of the territory,
 * which the coordinator opens and every member may record sessions in.
 */
@Component
public class Campaigns {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final CampaignRows rows;

	private final Audiences audiences;

	private final Engagement engagement;

	Campaigns(Ledger ledger, CampaignRows rows, Audiences audiences, Engagement engagement) {
		this.ledger = ledger;
		this.rows = rows;
		this.audiences = audiences;
		this.engagement = engagement;
	}

	/** Whether the actor may take part in campaigns. */
	public static boolean mayTakePart(Actor actor) {
		return actor.organisation().isPresent()
				&& (actor.has(Role.RSSI) || actor.has(Role.PARTNER) || actor.has(Role.COORDINATOR));
	}

	/** Whether the actor may change this campaign. */
	public static boolean mayChange(Actor actor, Campaign campaign) {
		boolean own = actor.organisation().filter(campaign.owner()::equals).isPresent();
		return own && mayTakePart(actor) && (campaign.scope() == Scope.OWN || actor.has(Role.COORDINATOR));
	}

	/** The organisation's campaigns and the territory's, newest first, twenty a page. */
	public Page<Campaign> list(Actor actor, @Nullable String cursor) {
		require(actor);
		Cursor after = Cursor.read(cursor);
		List<Campaign> found = this.ledger.read(actor, () -> this.rows.newest(after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.openedAt(), last.id().value()).text());
	}

	/** Those under way, the first to end first. */
	public List<Campaign> running(Actor actor, int atMost) {
		require(actor);
		return this.ledger.read(actor, () -> this.rows.running(this.engagement.today(), atMost));
	}

	public Optional<Campaign> find(Actor actor, CampaignId id) {
		require(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** Opens a campaign, once per key; one of the territory by the coordinator only. */
	public CampaignId open(Actor actor, CampaignDraft draft, @Nullable String idempotencyKey) {
		require(actor);
		CampaignDraft.Checked campaign = draft.check();
		if (campaign.scope() == Scope.TERRITORY) {
			actor.require(Role.COORDINATOR);
		}
		UUID opened = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("awareness-campaign", idempotencyKey), () -> {
					CampaignId id = new CampaignId(UUID.randomUUID());
					this.rows.insert(id, campaign, entry);
					tell(entry, "awareness-campaign-opened", id, campaign.scope());
					return id.value();
				}));
		return new CampaignId(opened);
	}

	/** Changes a campaign unless somebody did since that revision; its scope stays. */
	public boolean change(Actor actor, CampaignId id, int revision, CampaignDraft draft) {
		require(actor);
		CampaignDraft.Checked to = draft.check();
		return this.ledger.write(actor, entry -> {
			Campaign before = this.rows.find(id).orElseThrow(() -> new NotPermitted("a campaign one knows"));
			if (!mayChange(actor, before)) {
				throw new NotPermitted("a campaign of one's own, or of the territory as coordinator");
			}
			boolean changed = this.rows.change(id, revision, to);
			if (changed) {
				tell(entry, "awareness-campaign-changed", id, before.scope());
			}
			else {
				entry.journal("awareness-campaign-change-refused", subject(id), Map.of());
			}
			return changed;
		});
	}

	private void tell(Entry entry, String act, CampaignId id, Scope scope) {
		entry.journal(act, subject(id), Map.of("scope", scope));
		AudienceId audience = scope == Scope.TERRITORY ? AudienceId.TERRITORY
				: this.audiences.freeze(entry, Set.of(entry.actor().requireOrganisation()));
		Tlp tlp = scope == Scope.TERRITORY ? Tlp.GREEN : Tlp.AMBER_STRICT;
		entry.publish(Fact.of(act, subject(id), Reality.ACTUAL, tlp, audience, new CampaignChanged(id.value())));
	}

	static void require(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER, Role.COORDINATOR);
		actor.requireOrganisation();
	}

	private static Subject subject(CampaignId id) {
		return new Subject("awareness-campaign", id.value());
	}

	/** What the facts about campaigns say. */
	record CampaignChanged(UUID campaign) {

	}

}
