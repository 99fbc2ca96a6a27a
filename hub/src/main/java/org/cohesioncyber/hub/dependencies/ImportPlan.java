package org.cohesioncyber.hub.dependencies;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.SearchName;
import org.cohesioncyber.hub.charter.TableFile;
import org.cohesioncyber.hub.charter.TableFile.Row;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.dependencies.ImportReport.Line;
import org.cohesioncyber.hub.dependencies.ImportReport.Outcome;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/**
 * What a file means for the map of an organisation: the activities and dependencies it
 * would add, and what becomes of each line. Writes nothing.
 */
final class ImportPlan {

	private final Map<Integer, ImportColumn> columns = new HashMap<>();

	private final List<String> ignored = new ArrayList<>();

	private final Map<String, UUID> known = new HashMap<>();

	private final Map<UUID, String> names = new LinkedHashMap<>();

	private final Map<UUID, ActivityDraft> activities = new LinkedHashMap<>();

	private final List<Planned> dependencies = new ArrayList<>();

	private final List<Line> lines = new ArrayList<>();

	private final OwnMap map;

	private final Set<String> there = new TreeSet<>();

	private final Set<UUID> sound = new HashSet<>();

	private ImportPlan(OwnMap map) {
		this.map = map;
		map.things().values().stream().filter(OwnMap.Thing::isActivity).forEach(one -> {
			this.known.putIfAbsent(SearchName.of(one.name()), one.id());
			this.names.put(one.id(), one.name());
		});
		map.rests().forEach(rest -> this.there.add(key(rest.dependant(), rest.on())));
	}

	static ImportPlan of(TableFile file, OwnMap map, Providers providers, Actor actor) {
		ImportPlan plan = new ImportPlan(map);
		plan.head(file.headers());
		List<Read> read = file.rows().stream().map(plan::activity).toList();
		NamedThings things = new NamedThings(plan.names, providers, actor);
		read.forEach(one -> plan.dependency(one, things));
		plan.forget();
		return plan;
	}

	private void head(List<String> headers) {
		for (int at = 0; at < headers.size(); at++) {
			ImportColumn column = ImportColumn.called(headers.get(at)).orElse(null);
			if (column != null && !this.columns.containsValue(column)) {
				this.columns.put(at, column);
			}
			else if (!headers.get(at).isEmpty()) {
				this.ignored.add(headers.get(at));
			}
		}
		if (!this.columns.containsValue(ImportColumn.ACTIVITY)) {
			throw new InvalidInput("file", String.join(", ", headers),
					"une première ligne avec au moins ce titre : " + ImportColumn.ACTIVITY.header(),
					"a first line that has at least this header: " + ImportColumn.ACTIVITY.header());
		}
	}

	/** The activity of a line, planned unless it is there. */
	private Read activity(Row row) {
		Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
		this.columns.forEach((at, column) -> values.put(column, row.cell(at)));
		List<Fault> faults = new ArrayList<>();
		String name = values.getOrDefault(ImportColumn.ACTIVITY, "");
		UUID there = this.known.get(SearchName.of(name));
		if (there != null) {
			return new Read(row.number(), values, there, false, faults);
		}
		ActivityDraft draft = new ActivityDraft(name, values.get(ImportColumn.OWNER), null, null, null,
				duration(values, ImportColumn.DMIA, "dmia", faults), duration(values, ImportColumn.RTO, "rto", faults),
				duration(values, ImportColumn.RPO, "rpo", faults), null, null, null, null);
		faults.addAll(draft.faults());
		UUID planned = UUID.randomUUID();
		if (faults.isEmpty()) {
			this.known.put(SearchName.of(name), planned);
			this.names.put(planned, name);
			this.activities.put(planned, draft);
		}
		return new Read(row.number(), values, planned, true, faults);
	}

	private static String duration(Map<ImportColumn, String> values, ImportColumn column, String field,
			List<Fault> faults) {
		return WrittenDuration.iso(field, values.getOrDefault(column, ""), faults);
	}

	/** The dependency of a line, planned unless it is there. */
	private void dependency(Read read, NamedThings things) {
		String on = read.values().getOrDefault(ImportColumn.ON, "");
		boolean isAdded = false;
		if (read.faults().isEmpty() && !on.isEmpty()) {
			List<String> ids = things.read(on, "on", read.faults());
			DependencyDraft draft = new DependencyDraft(read.values().get(ImportColumn.LABEL), ids,
					read.values().get(ImportColumn.NEEDED),
					duration(read.values(), ImportColumn.TOLERANCE, "tolerance", read.faults()));
			isAdded = read.faults().isEmpty() && isSound(read, draft)
					&& this.there.add(key(read.activity(), draft.check().on()));
			if (isAdded) {
				this.dependencies.add(new Planned(read.activity(), draft));
			}
		}
		Outcome outcome = !read.faults().isEmpty() ? Outcome.REFUSED
				: read.isNew() ? Outcome.ACTIVITY : isAdded ? Outcome.DEPENDENCY : Outcome.SAME;
		if (outcome != Outcome.REFUSED) {
			this.sound.add(read.activity());
		}
		this.lines.add(
				new Line(read.number(), read.values().getOrDefault(ImportColumn.ACTIVITY, ""), outcome, read.faults()));
	}

	/** An activity of which every line is refused is added only if another needs it. */
	private void forget() {
		Set<String> needed = this.dependencies.stream()
			.flatMap(one -> Objects.requireNonNullElse(one.draft().on(), List.<String>of()).stream())
			.collect(Collectors.toSet());
		this.activities.keySet().removeIf(id -> !this.sound.contains(id) && !needed.contains(id.toString()));
	}

	private boolean isSound(Read read, DependencyDraft draft) {
		try {
			List<UUID> on = draft.check().on();
			if (on.contains(read.activity())) {
				throw new InvalidInput("on", read.values().getOrDefault(ImportColumn.ON, ""),
						"autre chose que l’activité elle-même : elle ne peut pas dépendre d’elle-même",
						"something else than the activity itself: it cannot depend on itself");
			}
			if (Set.copyOf(on).size() < on.size()) {
				throw new InvalidInput("on", read.values().getOrDefault(ImportColumn.ON, ""),
						"chaque activité ou fournisseur une seule fois", "each activity or provider only once");
			}
			if (count(read.activity()) >= Dependencies.MOST) {
				throw new InvalidInput("on", read.values().getOrDefault(ImportColumn.ON, ""),
						Dependencies.MOST + " dépendances au plus par activité",
						"at most " + Dependencies.MOST + " dependencies of an activity");
			}
			return true;
		}
		catch (InvalidInput refusal) {
			read.faults().addAll(refusal.faults());
			return false;
		}
	}

	private long count(UUID activity) {
		return this.map.of(activity).size()
				+ this.dependencies.stream().filter(one -> one.dependant().equals(activity)).count();
	}

	private static String key(UUID dependant, List<UUID> on) {
		return dependant + " " + new TreeSet<>(on);
	}

	Map<UUID, ActivityDraft> activities() {
		return this.activities;
	}

	List<Planned> dependencies() {
		return this.dependencies;
	}

	ImportReport report() {
		return new ImportReport(this.lines, this.ignored, this.activities.size(), this.dependencies.size());
	}

	/** A dependency to add; ids of planned activities are not theirs yet. */
	record Planned(UUID dependant, DependencyDraft draft) {

	}

	/** A line with the activity it is about. */
	private record Read(int number, Map<ImportColumn, String> values, UUID activity, boolean isNew,
			List<Fault> faults) {

	}

}
