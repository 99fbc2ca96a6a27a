package org.cohesioncyber.hub.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.alerts.Alert;
import org.cohesioncyber.hub.alerts.AlertId;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.ledger.FactPositions;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Search over what the reader's organisation may read. OpenSearch says where to look;
 * what is shown and counted is what PostgreSQL lets the reader read.
 */
@Component
public class Search {

	/** Longest question, in characters. */
	public static final int LONGEST = 200;

	private static final int PAGE = 20;

	/** What is looked at and counted at most; who finds more than this asks better. */
	private static final int MOST = 200;

	private final @Nullable AlertIndex index;

	private final @Nullable IndexKeeper keeper;

	private final Alerts alerts;

	private final FactPositions positions;

	private final Ledger ledger;

	Search(ObjectProvider<AlertIndex> index, ObjectProvider<IndexKeeper> keeper, Alerts alerts, FactPositions positions,
			Ledger ledger) {
		this.index = index.getIfAvailable();
		this.keeper = keeper.getIfAvailable();
		this.alerts = alerts;
		this.positions = positions;
		this.ledger = ledger;
	}

	/**
	 * The alerts that hold all the words, twenty a page.
	 * @param cursor of an earlier page, none for the first
	 */
	public Findings alerts(Actor actor, String words, @Nullable String cursor) {
		if (!Alerts.mayRead(actor)) {
			throw new NotPermitted("being RSSI, partner, coordinator or agent of an organisation");
		}
		int from = Position.read(cursor);
		String question = check(words);
		AlertIndex searched = this.index;
		if (searched == null) {
			return new Findings.Absent();
		}
		try {
			List<UUID> ids = searched.find(AlertQuery.of(actor.requireOrganisation(), question), MOST);
			return found(actor, ids, from);
		}
		catch (OpenSearch.Away | AlertIndex.Missing _) {
			return new Findings.Away();
		}
	}

	/**
	 * Throws the index away and fills it again from PostgreSQL.
	 * @return whether there is an index and OpenSearch answered
	 */
	public boolean rebuild(Actor actor) {
		actor.require(Role.ADMINISTRATOR);
		IndexKeeper kept = this.keeper;
		if (kept == null) {
			return false;
		}
		this.ledger.write(actor, entry -> {
			entry.journal("search-rebuilt", new Subject("search-index", new UUID(0, 0)), Map.of());
			return true;
		});
		try {
			kept.rebuild();
			return true;
		}
		catch (OpenSearch.Away _) {
			return false;
		}
	}

	private Findings found(Actor actor, List<UUID> ids, int from) {
		List<Alert> readable = this.alerts.among(actor, ids.stream().map(AlertId::new).toList());
		int start = Math.min(from, readable.size());
		int end = Math.min(start + PAGE, readable.size());
		return new Findings.Found(readable.subList(start, end), readable.size(), ids.size() == MOST,
				end < readable.size() ? Position.text(end) : null, this.positions.behind(AlertProjector.NAME) == 0);
	}

	private static String check(String words) {
		String question = words.strip();
		if (question.isEmpty() || question.length() > LONGEST) {
			throw new InvalidInput("q", question, "de 1 à " + LONGEST + " caractères",
					"1 to " + LONGEST + " characters");
		}
		return question;
	}

}
