package org.cohesioncyber.hub.charter;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.map.CommuneLimits;
import org.cohesioncyber.hub.charter.map.Drawing;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The communes of the territory and who is engaged in them, drawn from limits the staff
 * imports. Strangers learn no more than the figure tells them.
 */
@Component
public class EngagementMap {

	private static final Actor.Hub MAP = new Actor.Hub("map");

	private static final UUID ID = UUID.nameUUIDFromBytes("charter-map".getBytes(StandardCharsets.UTF_8));

	/** How long a drawn page may be, and what each commune needs beside its path. */
	private static final int BUDGET = 15_000;

	private static final int PER_COMMUNE = 150;

	private static final int LEAST = 4_000;

	private final Ledger ledger;

	private final MapRows rows;

	private final SignatureRows signatures;

	private final Engagement engagement;

	private final Communes communes = Communes.reference();

	EngagementMap(Ledger ledger, MapRows rows, SignatureRows signatures, Engagement engagement) {
		this.ledger = ledger;
		this.rows = rows;
		this.signatures = signatures;
		this.engagement = engagement;
	}

	/** The map, once the staff imported one. */
	public Optional<TerritoryMap> map() {
		return this.ledger.read(MAP, this.rows::find);
	}

	/** The communes of the map's territory with who is engaged there today. */
	public EngagedPlaces places(Actor actor, TerritoryMap map) {
		Set<OrganisationId> engaged = this.engagement.engagedToday();
		Map<OrganisationId, String> seats = new HashMap<>(this.ledger.read(MAP, this.rows::seats));
		seats.keySet().retainAll(engaged);
		return EngagedPlaces.of(this.communes, this.communes.of(map.intercommunality()), seats,
				actor.organisation().isPresent() ? municipalities(actor) : List.of(), map.shapes(),
				Organisations.mayKeep(actor));
	}

	private List<EngagedOrganisation> municipalities(Actor actor) {
		Set<OrganisationId> all = this.ledger.read(actor, this.signatures::all)
			.stream()
			.filter(one -> one.kind() == OrganisationKind.COMMUNE)
			.map(Signatures::organisation)
			.collect(Collectors.toSet());
		return this.engagement.listOn(actor, this.engagement.today())
			.stream()
			.map(EngagedMember::organisation)
			.filter(one -> all.contains(one.id()))
			.toList();
	}

	/** The SIREN the map is most probably about: that of the staff's own organisation. */
	public String likelyIntercommunality(Actor actor) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		return this.ledger.read(actor, () -> this.rows.siren(actor.requireOrganisation()))
			.filter(siren -> !this.communes.of(siren).isEmpty())
			.orElse("");
	}

	/**
	 * Draws the territory from a file of limits, in place of what was drawn before;
	 * coordinator and administrator only.
	 */
	public TerritoryMap draw(Actor actor, MapDraft draft, InputStream file) {
		actor.require(Role.COORDINATOR, Role.ADMINISTRATOR);
		MapDraft.Checked checked = draft.check(this.communes, this.engagement.today());
		Map<String, Geometry> limits = limits(checked, file);
		TerritoryMap map = new TerritoryMap(checked.intercommunality(), checked.source(), checked.vintage(),
				Drawing.of(limits, Math.max(LEAST, BUDGET - PER_COMMUNE * limits.size())));
		this.ledger.write(actor, entry -> {
			this.rows.replace(map, actor, entry.at());
			entry.journal("charter-map-drawn", new Subject("charter-map", ID),
					Map.of("intercommunality", map.intercommunality(), "source", map.source(), "vintage",
							map.vintage().toString(), "communes", limits.size()));
			return map;
		});
		return map;
	}

	private Map<String, Geometry> limits(MapDraft.Checked checked, InputStream file) {
		Set<String> wanted = this.communes.of(checked.intercommunality())
			.stream()
			.map(Commune::code)
			.collect(Collectors.toSet());
		try {
			Map<String, Geometry> limits = CommuneLimits.read(file, wanted);
			if (limits.isEmpty()) {
				throw new IllegalArgumentException("no commune of " + checked.intercommunality());
			}
			return limits;
		}
		catch (IllegalArgumentException cause) {
			throw new InvalidInput("file", String.valueOf(cause.getMessage()),
					"un fichier GeoJSON des contours des communes, en degrés, avec le code INSEE de chacune",
					"a GeoJSON file of the limits of communes, in degrees, with the INSEE code of each");
		}
	}

}
