package org.cohesioncyber.hub.dependencies;

import java.util.Optional;

import org.cohesioncyber.hub.charter.SearchName;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A provider as somebody typed or sent it, not checked yet.
 *
 * @param family one of {@link Family}
 * @param operator the id of the organisation that operates a mutual service; absent of
 * others
 * @param summary what it provides; may be absent
 */
public record ProviderDraft(@Nullable String name, @Nullable String family, @Nullable String operator,
		@Nullable String summary) {

	/** The checked values; refuses everything at fault at once. */
	Checked check() {
		Faulty checks = new Faulty();
		Optional<String> name = checks.text("name", this.name, 2, 150);
		if (name.isPresent() && SearchName.of(name.get()).isEmpty()) {
			checks.refuse("name", this.name, "un nom avec des lettres ou des chiffres",
					"a name with letters or digits");
		}
		Optional<Family> family = checks.choice("family", this.family, Family.class);
		Optional<String> summary = checks.text("summary", this.summary, 0, 300);
		OrganisationId operator = family.isPresent() ? operator(checks, family.get()) : null;
		checks.done();
		return new Checked(name.orElseThrow(), family.orElseThrow(), operator, summary.orElseThrow());
	}

	private @Nullable OrganisationId operator(Faulty checks, Family family) {
		if (family == Family.MUTUAL_SERVICE) {
			return checks
				.read("operator", this.operator, OrganisationId::of,
						"l’organisation du registre qui opère ce service mutualisé",
						"the organisation of the register that operates this mutual service")
				.orElse(null);
		}
		if (!Faulty.isBlank(this.operator)) {
			checks.refuse("operator", this.operator, "rien : seul un service mutualisé a une organisation qui l’opère",
					"nothing: only a mutual service has an organisation that operates it");
		}
		return null;
	}

	/** What is known of a provider, to be corrected and sent again. */
	public static ProviderDraft of(Provider provider) {
		return new ProviderDraft(provider.name(), provider.family().name(),
				provider.operator().map(OrganisationId::toString).orElse(null), provider.summary());
	}

	/** What may be kept. */
	record Checked(String name, Family family, @Nullable OrganisationId operator, String summary) {

	}

}
