package org.cohesioncyber.hub.contacts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The mail domains that go down with an organisation's own network: pure. */
record OwnDomains(Set<String> domains) {

	/** Providers many small organisations use, and that are nobody's own. */
	private static final Set<String> PROVIDERS = Set.of("gmail.com", "googlemail.com", "outlook.com", "outlook.fr",
			"hotmail.com", "hotmail.fr", "live.fr", "yahoo.com", "yahoo.fr", "icloud.com", "orange.fr", "wanadoo.fr",
			"free.fr", "sfr.fr", "bbox.fr", "laposte.net", "proton.me", "protonmail.com", "tutanota.com", "gmx.fr");

	static final OwnDomains NONE = new OwnDomains(Set.of());

	OwnDomains {
		domains = Set.copyOf(domains);
	}

	/** The domains of an organisation's other addresses. */
	static OwnDomains of(Collection<String> addresses) {
		return new OwnDomains(addresses.stream()
			.map(OwnDomains::domain)
			.filter(domain -> !domain.isEmpty() && !PROVIDERS.contains(domain))
			.collect(Collectors.toUnmodifiableSet()));
	}

	OwnDomains and(Collection<String> addresses) {
		Set<String> all = new HashSet<>(this.domains);
		all.addAll(of(addresses).domains());
		return new OwnDomains(all);
	}

	/** The own domain this address belongs to, also by way of a sub-domain. */
	Optional<String> holding(String address) {
		String domain = domain(address);
		return this.domains.stream().filter(own -> domain.equals(own) || domain.endsWith("." + own)).findFirst();
	}

	private static String domain(String address) {
		return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT).strip();
	}

}
