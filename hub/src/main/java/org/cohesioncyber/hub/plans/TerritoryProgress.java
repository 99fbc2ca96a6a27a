package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.cohesioncyber.hub.charter.Suppression;
import org.cohesioncyber.hub.plans.PlanProgress.Family;

import org.jspecify.annotations.Nullable;

/**
 * How far the engaged organisations are together. A figure that would tell of one or two
 * of them is withheld.
 *
 * @param organisations that are engaged
 * @param rates the mean rates; one that is withheld is absent
 * @param confidences the mean confidences of those that have plans in force
 * @param withPlan organisations with a plan in force; {@code null} when withheld
 * @param processes essential activities; {@code null} when withheld
 * @param securedProcesses those a plan in force has a procedure for
 */
public record TerritoryProgress(LocalDate on, int organisations, Map<Family, Integer> rates,
		Map<Family, Integer> confidences, @Nullable Integer withPlan, @Nullable Long processes,
		@Nullable Long securedProcesses) {

	/** What the figures are, in French. */
	public static final String FORMULA_FRENCH = "Le taux d’avancement est la moyenne de ses parts, chacune de 0 à 100 % : activités analysées (DMIA, RTO et PDMA connus) ÷ activités essentielles ; scénarios avec stratégie ÷ 5 ; activités avec une procédure ÷ activités ; pour le PRA, sauvegardes prouvées (copie hors ligne et restauration réussie depuis moins d’un an) ÷ sauvegardes ; exercice dans les douze mois (0 ou 100). Seuls comptent les plans approuvés dont la revue n’est pas passée ; le PCI compte avec le PRA. Confiance = 100 × 0,5^(jours depuis le dernier essai ÷ 365). Processus avec des mesures de sécurité = activités essentielles qu’un plan en vigueur couvre d’une procédure. Territoire : moyenne sur les acteurs engagés ; un chiffre qui parlerait de un ou deux acteurs est retenu.";

	/** What the figures are, in English. */
	public static final String FORMULA_ENGLISH = "The rate is the mean of its parts, each from 0 to 100 %: activities analysed (MTPD, RTO and RPO known) ÷ essential activities; scenarios with a strategy ÷ 5; activities with a procedure ÷ activities; for the PRA, backups proven (an offline copy and a successful restore less than a year ago) ÷ backups; an exercise within twelve months (0 or 100). Only approved plans not past their review count; the PCI counts with the PRA. Confidence = 100 × 0.5^(days since the last test ÷ 365). Processes with security measures = essential activities for which a plan in force has a procedure. Territory: the mean over engaged organisations; a figure that would tell of one or two of them is withheld.";

	private static final int LEAST = 3;

	public TerritoryProgress {
		rates = Map.copyOf(rates);
		confidences = Map.copyOf(confidences);
	}

	static TerritoryProgress of(List<OwnProgress> all, LocalDate on) {
		Map<Family, Integer> rates = new EnumMap<>(Family.class);
		Map<Family, Integer> confidences = new EnumMap<>(Family.class);
		for (Family family : Family.values()) {
			mean(all, one -> one.of(family).rate()).ifPresent(rate -> rates.put(family, rate));
			List<OwnProgress> planned = all.stream().filter(OwnProgress::hasPlan).toList();
			mean(planned, one -> one.of(family).confidence())
				.ifPresent(confidence -> confidences.put(family, confidence));
		}
		int withPlan = Math.toIntExact(all.stream().filter(OwnProgress::hasPlan).count());
		Set<Boolean> hidden = Suppression.of(Map.of(true, withPlan, false, all.size() - withPlan));
		long secure = all.stream().filter(one -> one.securedProcesses() > 0).count();
		boolean isTold = all.stream().filter(one -> one.processes() > 0).count() >= LEAST
				&& (secure == 0 || secure >= LEAST);
		return new TerritoryProgress(on, all.size(), rates, confidences, hidden.isEmpty() ? withPlan : null,
				isTold ? all.stream().mapToLong(OwnProgress::processes).sum() : null,
				isTold ? all.stream().mapToLong(OwnProgress::securedProcesses).sum() : null);
	}

	/** None when fewer than three stand behind it, unless they all are at nothing. */
	private static OptionalInt mean(List<OwnProgress> of, ToIntFunction<OwnProgress> value) {
		long some = of.stream().filter(one -> value.applyAsInt(one) > 0).count();
		if (of.size() < LEAST || (some > 0 && some < LEAST)) {
			return OptionalInt.empty();
		}
		return OptionalInt.of(PlanProgress.mean(of.stream().map(value::applyAsInt).toList()));
	}

}
