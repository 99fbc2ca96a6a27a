package org.cohesioncyber.playbooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A step of a playbook (CACAO 2.0, section 4). */
public sealed interface Step {

	/** What people read of it. */
	default About about() {
		return About.NOTHING;
	}

	/** Every step that may follow, with the property that says so. */
	List<Link> links();

	/** The step that follows when all goes well; the end has none. */
	default Optional<String> next() {
		return links().stream()
			.filter(link -> link.property().equals("on_completion") || link.property().equals("on_success"))
			.map(Link::to)
			.findFirst();
	}

	/** A reference from one step to another. */
	record Link(String property, String to) {

	}

	/**
	 * The words and times of a step.
	 *
	 * @param delay how long to wait before it begins
	 * @param timeout after how long it has failed
	 */
	record About(String name, String description, @Nullable Duration delay, @Nullable Duration timeout) {

		static final About NOTHING = new About("", "", null, null);

	}

	/** What follows a step: on completion, or on success and on failure. */
	record Following(@Nullable String onCompletion, @Nullable String onSuccess, @Nullable String onFailure) {

		List<Link> links() {
			List<Link> links = new ArrayList<>();
			add(links, "on_completion", this.onCompletion);
			add(links, "on_success", this.onSuccess);
			add(links, "on_failure", this.onFailure);
			return links;
		}

		private static void add(List<Link> links, String property, @Nullable String to) {
			if (to != null) {
				links.add(new Link(property, to));
			}
		}

		List<Link> after(List<Link> inside) {
			List<Link> all = new ArrayList<>(inside);
			all.addAll(links());
			return all;
		}

	}

	/** Where the playbook begins. */
	record Start(String onCompletion) implements Step {

		@Override
		public List<Link> links() {
			return List.of(new Link("on_completion", this.onCompletion));
		}

	}

	/** Where it, or a branch of it, ends. */
	record End() implements Step {

		@Override
		public List<Link> links() {
			return List.of();
		}

	}

	/**
	 * Something that is done.
	 *
	 * @param commands what, in this order
	 * @param agent the id of who does it
	 * @param targets the ids of what it is done to
	 */
	record Action(About about, List<Command> commands, String agent, List<String> targets,
			Following following) implements Step {

		public Action {
			commands = List.copyOf(commands);
			targets = List.copyOf(targets);
		}

		public String name() {
			return this.about.name();
		}

		public String description() {
			return this.about.description();
		}

		/** What to do, one line each. */
		public List<String> lines() {
			return this.commands.stream().map(Command::text).toList();
		}

		@Override
		public List<Link> links() {
			return this.following.links();
		}

	}

	/** Another playbook, run here. */
	record Other(About about, String playbook, Following following) implements Step {

		@Override
		public List<Link> links() {
			return this.following.links();
		}

	}

	/** Branches that are all followed, beside one another. */
	record Parallel(About about, List<String> branches, Following following) implements Step {

		public Parallel {
			branches = List.copyOf(branches);
		}

		@Override
		public List<Link> links() {
			return this.following.after(this.branches.stream().map(to -> new Link("next_steps", to)).toList());
		}

	}

	/** One branch or the other. */
	record If(About about, String condition, String onTrue, @Nullable String onFalse,
			Following following) implements Step {

		@Override
		public List<Link> links() {
			List<Link> branches = new ArrayList<>(List.of(new Link("on_true", this.onTrue)));
			if (this.onFalse != null) {
				branches.add(new Link("on_false", this.onFalse));
			}
			return this.following.after(branches);
		}

	}

	/** A branch that is followed again as long as the condition holds. */
	record While(About about, String condition, String onTrue, Following following) implements Step {

		@Override
		public List<Link> links() {
			return this.following.after(List.of(new Link("on_true", this.onTrue)));
		}

	}

	/** One branch of many, by a value. */
	record Switch(About about, String on, Map<String, String> cases, Following following) implements Step {

		public Switch {
			cases = Map.copyOf(cases);
		}

		@Override
		public List<Link> links() {
			return this.following
				.after(this.cases.values().stream().sorted().map(to -> new Link("cases", to)).toList());
		}

	}

}
