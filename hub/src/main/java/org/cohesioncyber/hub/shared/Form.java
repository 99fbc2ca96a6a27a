package org.cohesioncyber.hub.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a page, kept as text so that it can be shown again, and what
 * was wrong with it. A handler that takes one gets the submitted fields.
 */
public record Form(Map<String, List<String>> fields, List<Fault> faults) {

	private static final Form EMPTY = new Form(Map.of(), List.of());

	public Form {
		fields = Map.copyOf(fields);
		faults = List.copyOf(faults);
	}

	/** A form nobody has filled in yet. */
	public static Form empty() {
		return EMPTY;
	}

	/** The same form with a field proposed; an empty value leaves it blank. */
	public Form with(String field, @Nullable Object value) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.fields);
		changed.put(field, value == null ? List.of() : List.of(value.toString()));
		return new Form(changed, this.faults);
	}

	/** The same form with what the front door found wrong. */
	public Form refused(InvalidInput refusal) {
		List<Fault> all = new ArrayList<>(this.faults);
		all.addAll(refusal.faults());
		return new Form(this.fields, all);
	}

	/** What was typed, without the spaces around it; blank when nothing was. */
	public String value(String field) {
		List<String> values = this.fields.getOrDefault(field, List.of());
		return values.isEmpty() ? "" : values.getFirst().strip();
	}

	/** Every value ticked or typed under this name. */
	public List<String> values(String field) {
		return this.fields.getOrDefault(field, List.of());
	}

	/** Whether this value of a choice is ticked. */
	public boolean chose(String field, String value) {
		return values(field).contains(value);
	}

	/** The day typed into a date field, or nothing when all of it was left blank. */
	public Optional<LocalDate> date(String field) {
		String typed = parts(field, "-", "year", "month", "day");
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(number(field + ".year"), number(field + ".month"), number(field + ".day")));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw new InvalidInput(field, typed, "une date qui existe, par exemple 22 11 2026",
					"a date that exists, such as 22 11 2026");
		}
	}

	/**
	 * The moment typed into a date and time field of that zone, or nothing when all of it
	 * was left blank.
	 */
	public Optional<Instant> moment(String field, ZoneId zone) {
		Optional<LocalDate> day = date(field);
		String typed = parts(field, "h", "hour", "minute");
		if (day.isEmpty() && typed.isEmpty()) {
			return Optional.empty();
		}
		if (day.isPresent()) {
			try {
				LocalTime time = LocalTime.of(number(field + ".hour"), number(field + ".minute"));
				return Optional.of(day.get().atTime(time).atZone(zone).toInstant());
			}
			catch (DateTimeException | NumberFormatException ex) {
				throw new InvalidInput(field, typed, "une heure, par exemple 9 h 42", "a time, such as 9 42");
			}
		}
		throw new InvalidInput(field, typed, "une date avec l’heure", "a date with the time");
	}

	/** The same form with a moment proposed in a date and time field. */
	public Form withMoment(String field, Instant moment, ZoneId zone) {
		var local = moment.atZone(zone);
		return with(field + ".day", local.getDayOfMonth()).with(field + ".month", local.getMonthValue())
			.with(field + ".year", local.getYear())
			.with(field + ".hour", local.getHour())
			.with(field + ".minute", "%02d".formatted(local.getMinute()));
	}

	private int number(String field) {
		return Integer.parseInt(value(field));
	}

	private String parts(String field, String separator, String... names) {
		List<String> typed = new ArrayList<>();
		for (String name : names) {
			typed.add(value(field + "." + name));
		}
		return typed.stream().allMatch(String::isEmpty) ? "" : String.join(separator, typed);
	}

}
