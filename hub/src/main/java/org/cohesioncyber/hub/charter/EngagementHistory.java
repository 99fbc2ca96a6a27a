package org.cohesioncyber.hub.charter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.ledger.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The engaged organisations month by month. Each month is frozen when it ends, at 00:00
 * in Paris on the 1st, once whatever the number of hubs; what is learnt later leaves the
 * frozen figure as it is and adds a dated note. Anybody may read it.
 */
@Component
public class EngagementHistory implements FactConsumer {

	private static final Set<String> MOVING = Set.of("charter-signed", "charter-signature-changed");

	private final Ledger ledger;

	private final FrozenFigures frozen;

	private final Engagement engagement;

	EngagementHistory(Ledger ledger, FrozenFigures frozen, Engagement engagement) {
		this.ledger = ledger;
		this.frozen = frozen;
		this.engagement = engagement;
	}

	/** Every month from the first signature on, the latest first. */
	public List<EngagementMonth> months() {
		TreeMap<YearMonth, EngagementMonth> months = new TreeMap<>();
		this.ledger.read(Engagement.REGISTER, this.frozen::all).forEach(month -> months.put(month.month(), month));
		LocalDate today = this.engagement.today();
		List<YearMonth> others = this.engagement.firstSignature()
			.map(first -> between(YearMonth.from(first), YearMonth.from(today)))
			.orElse(List.of())
			.stream()
			.filter(month -> !months.containsKey(month))
			.toList();
		List<EngagementFigure> figures = this.engagement.figuresOn(lastDays(others, today));
		for (int i = 0; i < others.size(); i++) {
			months.put(others.get(i), EngagementMonth.computed(others.get(i), figures.get(i)));
		}
		return List.copyOf(months.descendingMap().values());
	}

	@Override
	public String name() {
		return "engagement-history";
	}

	@Override
	public void accept(List<PublishedFact> facts, JdbcClient worker) {
		if (facts.stream().anyMatch(fact -> MOVING.contains(fact.type()))) {
			note();
		}
	}

	/** On the 1st at midnight, and later for whatever a hub that was stopped missed. */
	@Scheduled(cron = "0 0 0 1 * *", zone = "Europe/Paris")
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void freezeAndNote() {
		freeze();
		note();
	}

	void freeze() {
		LocalDate today = this.engagement.today();
		List<YearMonth> due = this.ledger.read(Engagement.REGISTER, this.frozen::firstToFreeze)
			.map(first -> between(first, YearMonth.from(today).minusMonths(1)))
			.orElse(List.of());
		List<EngagementFigure> figures = this.engagement.figuresOn(lastDays(due, today));
		for (int i = 0; i < due.size(); i++) {
			freeze(due.get(i), figures.get(i));
		}
	}

	private void freeze(YearMonth month, EngagementFigure figure) {
		this.ledger.write(Engagement.REGISTER, entry -> entry.once("freeze:" + month, () -> {
			this.frozen.freeze(month, figure, entry.at());
			return journal(entry, "engagement-frozen", month, figure);
		}));
	}

	void note() {
		List<EngagementMonth> months = this.ledger.read(Engagement.REGISTER, this.frozen::all);
		List<EngagementFigure> figures = this.engagement
			.figuresOn(months.stream().map(month -> month.month().atEndOfMonth()).toList());
		for (int i = 0; i < months.size(); i++) {
			if (months.get(i).isOverTakenBy(figures.get(i))) {
				note(months.get(i), figures.get(i));
			}
		}
	}

	private void note(EngagementMonth month, EngagementFigure figure) {
		int number = month.notes().size() + 1;
		this.ledger.write(Engagement.REGISTER, entry -> entry.once("note:" + month.month() + ":" + number, () -> {
			this.frozen.note(month.month(), number, figure, entry.at());
			return journal(entry, "engagement-noted", month.month(), figure);
		}));
	}

	private static UUID journal(Entry entry, String act, YearMonth month, EngagementFigure figure) {
		UUID id = UUID.nameUUIDFromBytes(month.toString().getBytes(StandardCharsets.UTF_8));
		entry.journal(act, new Subject("engagement-month", id),
				Map.of("month", month.toString(), "engaged", figure.engaged(), "levels", figure.levels()));
		return id;
	}

	private static List<YearMonth> between(YearMonth first, YearMonth last) {
		return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
	}

	private static List<LocalDate> lastDays(List<YearMonth> months, LocalDate today) {
		return months.stream().map(month -> EngagementMonth.lastDay(month, today)).toList();
	}

}
