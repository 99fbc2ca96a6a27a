package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Launches drills, and writes down for each whom it calls and when: from then on what a
 * drill does is rows that wait for their moment.
 */
@Component
class DrillPreparation {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Ledger ledger;

	private final DrillRows drills;

	private final CallRows calls;

	private final ContactRows contacts;

	private final Engagement engagement;

	private final ContactsSettings settings;

	DrillPreparation(Ledger ledger, DrillRows drills, CallRows calls, ContactRows contacts, Engagement engagement,
			ContactsSettings settings) {
		this.ledger = ledger;
		this.drills = drills;
		this.calls = calls;
		this.contacts = contacts;
		this.engagement = engagement;
		this.settings = settings;
	}

	/** A drill of these organisations, or of everybody engaged when there are none. */
	DrillRows.Launch drill(@Nullable YearMonth month, Set<OrganisationId> scope, Instant at) {
		return new DrillRows.Launch(new DrillId(UUID.randomUUID()), month, scope, at, this.settings.drillLength(),
				this.settings.drillPause());
	}

	/** Writes the launch as part of an act; false when this month's was launched. */
	boolean launch(Entry entry, DrillRows.Launch launch) {
		if (!this.drills.insert(launch, entry.actor().reference())) {
			return false;
		}
		Subject subject = subject(launch.id());
		Instant deadline = launch.at().plus(launch.length());
		entry.journal(DrillLaunched.TYPE, subject,
				Map.of("organisations",
						launch.scope().isEmpty() ? "all"
								: launch.scope().stream().map(OrganisationId::toString).sorted().toList(),
						"deadline", deadline.toString()));
		entry.publish(Fact.of(DrillLaunched.TYPE, subject, Reality.EXERCISE, Tlp.GREEN, AudienceId.TERRITORY,
				new DrillLaunched(launch.id().value(), deadline)));
		return true;
	}

	/** Launches the drill of the month if its moment has come, exactly once. */
	void launchMonthly(Instant now) {
		MonthlyDrill monthly = this.ledger.read(ContactsHub.HUB, this.drills::monthly);
		monthly.dueAt(now).ifPresent(month -> ContactsHub.unlessDone(() -> this.ledger.write(ContactsHub.HUB, entry -> {
			if (!launch(entry, drill(month, Set.of(), now))) {
				throw new NothingToDo();
			}
			return month;
		})));
	}

	/** Prepares every drill that was launched and not prepared yet. */
	void prepare(Instant now) {
		for (DrillId drill : this.ledger.read(ContactsHub.HUB, this.drills::unprepared)) {
			Set<OrganisationId> engaged = this.engagement.engagedToday();
			ContactsHub.unlessDone(() -> this.ledger.write(ContactsHub.HUB, entry -> {
				DrillRows.Launch launch = this.drills.prepare(drill, now).orElseThrow(NothingToDo::new);
				prepare(entry, launch, engaged);
				return drill;
			}));
		}
	}

	private void prepare(Entry entry, DrillRows.Launch launch, Set<OrganisationId> engaged) {
		Set<OrganisationId> called = new HashSet<>(engaged);
		if (!launch.scope().isEmpty()) {
			called.retainAll(launch.scope());
		}
		this.drills.drilled(launch.id(), called);
		Map<UUID, Map<Rank, List<CallPlan.Way>>> ways = this.calls.ways(called,
				LocalDate.ofInstant(launch.at(), PARIS));
		List<Contact> all = this.contacts.of(called);
		for (Contact contact : all) {
			Map<Rank, List<CallPlan.Way>> own = ways.getOrDefault(contact.id().value(), Map.of());
			this.calls.insert(launch.id(), contact, CallPlan.of(own.getOrDefault(Rank.HOLDER, List.of()),
					own.getOrDefault(Rank.DEPUTY, List.of()), launch.pause()), launch.at());
		}
		entry.journal("reachability-drill-prepared", subject(launch.id()),
				Map.of("organisations", called.size(), "contacts", all.size()));
	}

	static Subject subject(DrillId drill) {
		return new Subject("reachability-drill", drill.value());
	}

}
