package org.cohesioncyber.hub.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worked example in French, to be adapted. Its procedures name their activities.
 */
public record WorkedExample(PlanDraft plan, List<ActivityDraft> activities) {

	private static final Map<ExampleSector, WorkedExample> ALL = new EnumMap<>(ExampleSector.class);

	static {
		for (ExampleSector sector : ExampleSector.values()) {
			ALL.put(sector, read(sector));
		}
	}

	public WorkedExample {
		activities = List.copyOf(activities);
	}

	/** The example of that sector. */
	public static WorkedExample of(ExampleSector sector) {
		return Objects.requireNonNull(ALL.get(sector), "an example");
	}

	private static WorkedExample read(ExampleSector sector) {
		String name = "/plans/examples/" + sector.name().toLowerCase(Locale.ROOT) + ".json";
		try (InputStream file = WorkedExample.class.getResourceAsStream(name)) {
			return JsonMapper.shared().readValue(Objects.requireNonNull(file, name), WorkedExample.class);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** What the example answers; for several, one item a line. */
	public String answer(Question question) {
		return switch (question) {
			case SCOPE -> text(this.plan.scope());
			case ACTIVITIES -> String.join("\n", this.activities.stream().map(one -> text(one.name())).toList());
			case IT_LOSS, SITE, STAFF, PROVIDER, ENERGY_TELECOM ->
				Optional.ofNullable(this.plan.strategies()).map(all -> text(all.get(question.name()))).orElse("");
			case ACTIVATION -> text(this.plan.activation());
			case DEACTIVATION -> text(this.plan.deactivation());
			case DECIDERS -> String.join("\n",
					Optional.ofNullable(this.plan.deciders())
						.orElse(List.of())
						.stream()
						.map(one -> String.join(" ; ", text(one.function()), text(one.name()), text(one.deputy())))
						.toList());
			case PROCEDURES -> String.join("\n", procedures().stream().map(one -> text(one.name())).toList());
			case BACKUP_OFFLINE -> text(backup().offline());
			case BACKUP_WHERE -> text(backup().where());
			case COMMUNICATION -> text(this.plan.communication());
		};
	}

	List<ProcedureDraft> procedures() {
		return Optional.ofNullable(this.plan.procedures()).orElse(List.of());
	}

	BackupDraft backup() {
		return Optional.ofNullable(this.plan.backups()).orElse(List.of()).getFirst();
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}

}
