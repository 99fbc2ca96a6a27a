package org.cohesioncyber.playbooks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A playbook as a sheet for people, in plain text and in French: numbered steps with
 * boxes to tick.
 */
public final class PlaybookSheet {

	private final Playbook playbook;

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private final StringBuilder text = new StringBuilder();

	private PlaybookSheet(Playbook playbook) {
		this.playbook = playbook;
		number();
	}

	/** The sheet of a playbook. */
	public static String of(Playbook playbook) {
		PlaybookSheet sheet = new PlaybookSheet(playbook);
		sheet.write();
		return sheet.text.toString();
	}

	/** From the start, what is inside a step before what follows it. */
	private void number() {
		Deque<String> ahead = new ArrayDeque<>();
		this.playbook.exception().ifPresent(ahead::push);
		ahead.push(this.playbook.start());
		while (!ahead.isEmpty()) {
			String id = ahead.pop();
			Step step = Objects.requireNonNull(this.playbook.steps().get(id));
			if (this.numbers.containsKey(id) || step instanceof Step.End) {
				continue;
			}
			// The start is no step that people do.
			this.numbers.put(id, this.numbers.size());
			step.links().reversed().forEach(link -> ahead.push(link.to()));
		}
	}

	private void write() {
		line(this.playbook.name().toUpperCase(Locale.FRENCH));
		if (!this.playbook.description().isEmpty()) {
			line(this.playbook.description());
		}
		line("Version du " + this.playbook.modified() + ", " + this.playbook.id());
		this.numbers.forEach((id, number) -> {
			if (!id.equals(this.playbook.start())) {
				step(number, Objects.requireNonNull(this.playbook.steps().get(id)));
			}
		});
	}

	private void step(int number, Step step) {
		line("");
		line(number + ". " + title(step) + times(step.about()));
		if (!step.about().description().isEmpty()) {
			line("   " + step.about().description());
		}
		switch (step) {
			case Step.Action action -> action(action);
			case Step.Other other -> line("   Suivre la fiche " + other.playbook());
			case Step.Parallel parallel -> line("   En même temps : "
					+ parallel.branches().stream().map(this::there).collect(Collectors.joining(", ")));
			case Step.If choice -> line("   Si " + choice.condition() + " : " + there(choice.onTrue())
					+ (choice.onFalse() == null ? "" : " ; sinon : " + there(choice.onFalse())));
			case Step.While loop -> line("   Tant que " + loop.condition() + " : " + there(loop.onTrue()));
			case Step.Switch choice -> choice.cases()
				.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByKey())
				.forEach(one -> line("   " + choice.on() + " = " + one.getKey() + " : " + there(one.getValue())));
			case Step.Start _, Step.End _ -> {
			}
		}
		following(number, step);
	}

	private void action(Step.Action action) {
		line("   Qui : " + this.playbook.nameOf(action.agent()));
		if (!action.targets().isEmpty()) {
			line("   Sur : " + action.targets().stream().map(this.playbook::nameOf).collect(Collectors.joining(", ")));
		}
		action.commands()
			.forEach(command -> line(
					"   [ ] " + (command.manual() ? "" : "(" + command.type() + ") ") + command.text()));
	}

	private void following(int number, Step step) {
		List<Step.Link> links = step.links();
		links.stream()
			.filter(link -> link.property().equals("on_failure"))
			.forEach(link -> line("   En cas d’échec : " + there(link.to())));
		step.next()
			.filter(next -> !Objects.equals(this.numbers.get(next), number + 1))
			.ifPresent(next -> line("   Ensuite : " + there(next)));
	}

	private String there(String id) {
		Integer number = this.numbers.get(id);
		return number == null ? "fin" : "étape " + number;
	}

	private static String title(Step step) {
		String name = step.about().name();
		return !name.isEmpty() ? name : switch (step) {
			case Step.Parallel _ -> "Mener de front";
			case Step.If _, Step.Switch _ -> "Choisir";
			case Step.While _ -> "Répéter";
			case Step.Other _ -> "Autre fiche";
			default -> "Agir";
		};
	}

	private static String times(Step.About about) {
		return time(about.delay(), " – attendre ") + time(about.timeout(), " – au plus ");
	}

	private static String time(@Nullable Duration duration, String words) {
		return duration == null ? "" : words + duration.toString().substring(2).toLowerCase(Locale.ROOT);
	}

	private void line(String line) {
		this.text.append(line.replaceAll("\\R", "\n   ")).append('\n');
	}

}
