package org.cohesioncyber.hub.awareness;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.cohesioncyber.hub.charter.Engagement;
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
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sessions of campaigns: each organisation records, corrects and withdraws its own; the
 * staff reads those of the territory's campaigns.
 */
@Component
public class AttendanceRecords {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final AttendanceRows rows;

	private final CampaignRows campaigns;

	private final Audiences audiences;

	private final Engagement engagement;

	AttendanceRecords(Ledger ledger, AttendanceRows rows, CampaignRows campaigns, Audiences audiences,
			Engagement engagement) {
		this.ledger = ledger;
		this.rows = rows;
		this.campaigns = campaigns;
		this.audiences = audiences;
		this.engagement = engagement;
	}

	/**
	 * The campaign's sessions that the actor may read, the latest first, twenty a page.
	 */
	public Page<Session> list(Actor actor, CampaignId campaign, @Nullable String cursor) {
		Campaigns.require(actor);
		Cursor after = Cursor.read(cursor);
		List<Session> found = this.ledger.read(actor, () -> this.rows.latest(campaign, after, PAGE + 1));
		return Page.cut(found, PAGE,
				last -> new Cursor(last.heldOn().atStartOfDay(ZoneOffset.UTC).toInstant(), last.id().value()).text());
	}

	public Optional<Session> find(Actor actor, CampaignId campaign, SessionId id) {
		Campaigns.require(actor);
		return this.ledger.read(actor, () -> this.rows.find(campaign, id));
	}

	/** Records a session of the actor's organisation, once per key. */
	public SessionId record(Actor actor, CampaignId campaign, SessionDraft draft, @Nullable String idempotencyKey) {
		Campaigns.require(actor);
		UUID recorded = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("awareness-session", idempotencyKey), () -> {
					SessionDraft.Checked session = draft.check(campaign(campaign), today());
					SessionId id = new SessionId(UUID.randomUUID());
					this.rows.insert(id, 1, campaign, session, entry);
					tell(entry, "awareness-session-recorded", campaign, id, session.heldOn());
					return id.value();
				}));
		return new SessionId(recorded);
	}

	/** Corrects a session of one's own, unless somebody did since that revision. */
	public boolean correct(Actor actor, CampaignId campaign, SessionId id, int revision, SessionDraft draft) {
		Campaigns.require(actor);
		return this.ledger.write(actor, entry -> {
			own(actor, campaign, id);
			SessionDraft.Checked to = draft.check(campaign(campaign), today());
			return done(entry, "awareness-session-corrected", campaign, id, to.heldOn(),
					() -> replace(entry, campaign, id, revision, to));
		});
	}

	/** Takes back a session of one's own that never was. */
	public boolean withdraw(Actor actor, CampaignId campaign, SessionId id, int revision) {
		Campaigns.require(actor);
		return this.ledger.write(actor, entry -> {
			Session session = own(actor, campaign, id);
			return done(entry, "awareness-session-withdrawn", campaign, id, session.heldOn(),
					() -> this.rows.end(id, revision, entry.at()));
		});
	}

	private boolean replace(Entry entry, CampaignId campaign, SessionId id, int revision, SessionDraft.Checked to) {
		boolean isCurrent = this.rows.end(id, revision, entry.at());
		if (isCurrent) {
			this.rows.insert(id, revision + 1, campaign, to, entry);
		}
		return isCurrent;
	}

	private boolean done(Entry entry, String act, CampaignId campaign, SessionId id, LocalDate day,
			Supplier<Boolean> change) {
		if (change.get()) {
			tell(entry, act, campaign, id, day);
			return true;
		}
		entry.journal("awareness-session-change-refused", subject(id), Map.of());
		return false;
	}

	private void tell(Entry entry, String act, CampaignId campaign, SessionId id, LocalDate day) {
		entry.journal(act, subject(id), Map.of("campaign", campaign.toString(), "heldOn", day.toString()));
		entry.publish(Fact.of(act, subject(id), Reality.ACTUAL, Tlp.AMBER_STRICT,
				this.audiences.freeze(entry, Set.of(entry.actor().requireOrganisation())),
				new SessionChanged(campaign.value(), id.value(), day)));
	}

	private Session own(Actor actor, CampaignId campaign, SessionId id) {
		return this.rows.find(campaign, id)
			.filter(one -> actor.organisation().filter(one.organisation()::equals).isPresent())
			.orElseThrow(() -> new NotPermitted("a session of one's own"));
	}

	private Campaign campaign(CampaignId id) {
		return this.campaigns.find(id).orElseThrow(() -> new NotPermitted("a campaign one knows"));
	}

	private LocalDate today() {
		return this.engagement.today();
	}

	private static Subject subject(SessionId id) {
		return new Subject("awareness-session", id.value());
	}

	/** What the facts about sessions say. */
	record SessionChanged(UUID campaign, UUID session, LocalDate heldOn) {

	}

}
