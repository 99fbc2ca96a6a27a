package org.cohesioncyber.hub.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * Values that get a body past the checks of its form, by the name of the field: a handler
 * that refuses every body it is sent was not tried. A name not listed here gets an id.
 */
final class Examples {

	private static final Map<String, String> BOTH = Map.ofEntries(Map.entry("title", "Hameçonnage en cours"),
			Map.entry("summary", "Un faux message circule"), Map.entry("description", "Un faux message circule"),
			Map.entry("advice", "Ne pas ouvrir"), Map.entry("rsit", "fraud:phishing"),
			Map.entry("category", "fraud:phishing"), Map.entry("kind", "COMMUNE"),
			Map.entry("sector", "PUBLIC_ADMINISTRATION"), Map.entry("size", "SMALL"), Map.entry("commune", "44109"),
			Map.entry("effectiveOn", "2999-01-01"), Map.entry("renewUntil", "9999-12-31"),
			Map.entry("signedOn", "2026-01-01"), Map.entry("signatory", "Jeanne Martin"),
			Map.entry("capacity", "Maire"), Map.entry("text", "Texte de la charte"), Map.entry("agentVersion", "0.1.0"),
			Map.entry("contactOn", "2027-01-01"), Map.entry("contactEmail", "personne@exemple.example"),
			Map.entry("touched", "Messagerie"), Map.entry("function", "EXECUTIVE"), Map.entry("hours", "ALWAYS"),
			Map.entry("crisisRole", "LEAD"), Map.entry("mbco", "50"), Map.entry("duty", ""), Map.entry("peaks", ""),
			Map.entry("degraded", "Papier et cachet"), Map.entry("address", "06 39 98 12 34"),
			Map.entry("purpose", "Avancer ensemble"), Map.entry("visibility", "INVITATION"),
			Map.entry("durationMinutes", "60"), Map.entry("link", "https://visio.example/salle"),
			Map.entry("progress", "TO_DO"), Map.entry("owner", Victim.ORGANISATION.toString()),
			Map.entry("theme", "PHISHING"), Map.entry("audiences", "STAFF"), Map.entry("form", "MEETING"),
			Map.entry("audience", "STAFF"), Map.entry("invited", "10"), Map.entry("attended", "8"),
			Map.entry("scope", "OWN"), Map.entry("family", "HOSTING"), Map.entry("operator", ""),
			Map.entry("needed", "1"), Map.entry("label", "Accès Internet"), Map.entry("use", "SIMULATION"),
			Map.entry("planKind", "PRA"), Map.entry("approver", "Jeanne Martin"), Map.entry("copies", "3"),
			Map.entry("media", "2"), Map.entry("offsite", "YES"), Map.entry("offline", "YES"), Map.entry("order", "1"),
			Map.entry("reason", "Une attaque est en cours"), Map.entry("openFor", "4"),
			Map.entry("exerciseKind", "TABLETOP"), Map.entry("move", "ANNOUNCE"), Map.entry("at", ""),
			Map.entry("participation", "ACCEPTED"), Map.entry("corrects", ""), Map.entry("everybody", "YES"),
			Map.entry("findingKind", "GAP"), Map.entry("outcome", "DONE"), Map.entry("settledOn", ""),
			Map.entry("signedOffOn", ""));

	private static final Map<String, String> JSON = Map.ofEntries(Map.entry("tlp", "TLP:GREEN"),
			Map.entry("nature", "ACTUAL"), Map.entry("status", "UNKNOWN"),
			Map.entry("startsAt", "2999-01-05T09:00:00Z"), Map.entry("dueOn", "2999-01-05"),
			Map.entry("presence", "PRESENT"), Map.entry("startsOn", "2026-01-01"), Map.entry("endsOn", "2999-01-01"),
			Map.entry("heldOn", "2026-02-01"), Map.entry("dmia", "P2D"), Map.entry("rto", "P1D"),
			Map.entry("rpo", "PT1H"), Map.entry("backupEvery", "PT1H"), Map.entry("degradedFor", "P2D"),
			Map.entry("tolerance", "PT4H"), Map.entry("lasts", "P2D"), Map.entry("approvedOn", "2026-02-01"),
			Map.entry("reviewOn", "2028-02-01"), Map.entry("restoredOn", "2026-02-01"), Map.entry("measured", "PT6H"),
			Map.entry("plannedStart", "2027-06-01T08:00:00Z"), Map.entry("length", "PT3H"), Map.entry("after", "PT20M"),
			Map.entry("seenAt", ""), Map.entry("measuredRto", "PT6H"), Map.entry("measuredRpo", "PT1H"));

	private static final Map<String, String> FORMS = Map.ofEntries(Map.entry("tlp", "GREEN"),
			Map.entry("nature", "PHISHING"), Map.entry("severity", "HIGH"), Map.entry("reality", "ACTUAL"),
			Map.entry("observables", ""), Map.entry("personalData", "NO"), Map.entry("backups", "NO"),
			Map.entry("roles", "PARTNER"), Map.entry("email", "personne@exemple.example"),
			Map.entry("version", "2020-01"), Map.entry("since.day", "1"), Map.entry("since.month", "1"),
			Map.entry("since.year", "2026"), Map.entry("since.hour", "9"), Map.entry("since.minute", "30"),
			Map.entry("enabled", "NO"), Map.entry("tolerance", "4"), Map.entry("lasts", "2"), Map.entry("dmia", "4"),
			Map.entry("rto", "2"), Map.entry("rpo", "1"), Map.entry("backupEvery", "1"), Map.entry("degradedFor", "4"),
			Map.entry("reference", "0".repeat(64)), Map.entry("day", "3"), Map.entry("hour", "10"),
			Map.entry("consentOn.day", ""), Map.entry("consentOn.month", ""), Map.entry("consentOn.year", ""),
			Map.entry("consentUntil.day", ""), Map.entry("consentUntil.month", ""), Map.entry("consentUntil.year", ""),
			Map.entry("effectiveOn.day", "1"), Map.entry("contactOn.day", "1"), Map.entry("contactOn.month", "1"),
			Map.entry("contactOn.year", "2027"), Map.entry("state", "SUSPENDED"), Map.entry("confirmed", "yes"),
			Map.entry("renewUntil.day", ""), Map.entry("renewUntil.month", ""), Map.entry("renewUntil.year", ""),
			Map.entry("effectiveOn.month", "1"), Map.entry("effectiveOn.year", "2999"), Map.entry("signedOn.day", "1"),
			Map.entry("signedOn.month", "1"), Map.entry("signedOn.year", "2026"), Map.entry("from.day", "1"),
			Map.entry("from.month", "1"), Map.entry("from.year", "2026"), Map.entry("until.day", "1"),
			Map.entry("until.month", "1"), Map.entry("until.year", "2026"), Map.entry("startsAt.day", "5"),
			Map.entry("startsAt.month", "1"), Map.entry("startsAt.year", "2999"), Map.entry("startsAt.hour", "9"),
			Map.entry("startsAt.minute", "30"), Map.entry("dueOn.day", "5"), Map.entry("dueOn.month", "1"),
			Map.entry("dueOn.year", "2999"), Map.entry("startsOn.day", "1"), Map.entry("startsOn.month", "1"),
			Map.entry("startsOn.year", "2026"), Map.entry("endsOn.day", "1"), Map.entry("endsOn.month", "1"),
			Map.entry("endsOn.year", "2999"), Map.entry("heldOn.day", "1"), Map.entry("heldOn.month", "2"),
			Map.entry("heldOn.year", "2026"), Map.entry("approvedOn.day", "1"), Map.entry("approvedOn.month", "2"),
			Map.entry("approvedOn.year", "2026"), Map.entry("reviewOn.day", "1"), Map.entry("reviewOn.month", "2"),
			Map.entry("reviewOn.year", "2028"), Map.entry("restoredOn.day", "1"), Map.entry("restoredOn.month", "2"),
			Map.entry("restoredOn.year", "2026"), Map.entry("measured", "6"), Map.entry("place", "0"),
			Map.entry("plannedStart.day", "1"), Map.entry("plannedStart.month", "6"),
			Map.entry("plannedStart.year", "2027"), Map.entry("plannedStart.hour", "9"),
			Map.entry("plannedStart.minute", "30"), Map.entry("length", "3"), Map.entry("length.unit", "HOURS"),
			Map.entry("at.day", ""), Map.entry("at.month", ""), Map.entry("at.year", ""), Map.entry("at.hour", ""),
			Map.entry("at.minute", ""), Map.entry("after", "20"), Map.entry("seenAt.day", ""),
			Map.entry("seenAt.month", ""), Map.entry("seenAt.year", ""), Map.entry("seenAt.hour", ""),
			Map.entry("seenAt.minute", ""), Map.entry("measuredRto", "6"), Map.entry("measuredRpo", "1"),
			Map.entry("lines", "Eau potable ; douze heures de réserve"), Map.entry("plan", ""),
			Map.entry("otherActivities", ""), Map.entry("settledOn.day", ""), Map.entry("settledOn.month", ""),
			Map.entry("settledOn.year", ""), Map.entry("signedOffOn.day", ""), Map.entry("signedOffOn.month", ""),
			Map.entry("signedOffOn.year", ""));

	private Examples() {
	}

	static @Nullable String json(String name) {
		return made(name, JSON);
	}

	static @Nullable String form(String name) {
		return made(name, FORMS);
	}

	/** All fields known of forms, with an id where nothing better is known. */
	static Map<String, String> forms(String id) {
		Map<String, String> fields = new HashMap<>(BOTH);
		fields.putAll(FORMS);
		for (String reference : new String[] { "circle", "incident", "shown", "members", "organisation", "agent" }) {
			fields.put(reference, id);
		}
		fields.put("name", String.valueOf(form("name")));
		fields.put("siren", String.valueOf(form("siren")));
		fields.put("request", UUID.randomUUID().toString());
		return fields;
	}

	private static @Nullable String made(String name, Map<String, String> own) {
		return switch (name) {
			// The name of a charter has the strictest form.
			case "name" -> "%d-05-%02d".formatted(ThreadLocalRandom.current().nextInt(2100, 9999),
					ThreadLocalRandom.current().nextInt(1, 29));
			case "siren" -> siren();
			default -> name.startsWith("impacts.") ? "2" : own.getOrDefault(name, BOTH.get(name));
		};
	}

	/** Nine digits, the last one making the Luhn sum of all a multiple of ten. */
	private static String siren() {
		int sum = 0;
		StringBuilder digits = new StringBuilder("9");
		for (int i = 1; i < 8; i++) {
			digits.append(ThreadLocalRandom.current().nextInt(10));
		}
		for (int i = 0; i < 8; i++) {
			int digit = Character.digit(digits.charAt(i), 10) * (i % 2 == 1 ? 2 : 1);
			sum += digit > 9 ? digit - 9 : digit;
		}
		return digits.append((10 - sum % 10) % 10).toString();
	}

}
