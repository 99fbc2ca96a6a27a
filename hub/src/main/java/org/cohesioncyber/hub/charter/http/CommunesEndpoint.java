package org.cohesioncyber.hub.charter.http;

import java.util.List;

import org.cohesioncyber.hub.charter.Commune;
import org.cohesioncyber.hub.charter.Communes;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/communes}: communes whose name or code starts so. */
@RestController
class CommunesEndpoint {

	private static final int AT_MOST = 10;

	@GetMapping("/api/v1/communes")
	@CallableBy(Caller.MEMBER)
	List<Suggestion> starting(@RequestParam String q) {
		return Communes.reference().starting(q, AT_MOST).stream().map(Suggestion::of).toList();
	}

	/** A commune in JSON. */
	record Suggestion(String code, String name, String department, List<String> postalCodes, String intercommunality,
			int population) {

		static Suggestion of(Commune commune) {
			return new Suggestion(commune.code(), commune.name(), commune.department().name(), commune.postalCodes(),
					commune.intercommunality(), commune.population());
		}

	}

}
