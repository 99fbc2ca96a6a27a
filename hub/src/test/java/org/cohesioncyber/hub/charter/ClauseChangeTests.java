package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Clause;
import org.cohesioncyber.hub.shared.ClauseChange.Kind;
import org.cohesioncyber.hub.shared.ClauseChange;
import org.cohesioncyber.hub.shared.Piece;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClauseChangeTests {

	private static final List<Clause> BEFORE = CharterText
		.read("Préambule.\n## 1. Objet\nS’entraider.\n## 2. Coût\nRien.\n## 3. Durée\nUn an, sans reconduction.");

	@Test
	void saysOfEachClauseWhatBecameOfIt() {
		List<Clause> after = CharterText.read(
				"Préambule.\n## 1. Objet\nS’entraider.\n## 2. Annuaire\nÀ jour.\n## 3. Durée\nDeux ans, sans reconduction.");
		List<ClauseChange> changes = ClauseChange.compare(BEFORE, after);
		assertThat(changes).extracting(ClauseChange::key)
			.containsExactly("preambule", "objet", "cout", "annuaire", "duree");
		assertThat(changes).extracting(ClauseChange::kind)
			.containsExactly(Kind.SAME, Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.CHANGED);
		assertThat(shown(changes.getLast().text())).isEqualTo("-Un an,+Deux ans, sans reconduction.");
	}

	@Test
	void aClauseThatMovedOrWasRenumberedIsComparedWithItself() {
		List<Clause> after = CharterText.read(
				"Préambule.\n## 1. Durée\nUn an, sans reconduction.\n## 2. Objet commun {#objet}\nS’entraider.\n## 3. Coût\nRien.");
		List<ClauseChange> changes = ClauseChange.compare(BEFORE, after);
		assertThat(changes).extracting(ClauseChange::kind)
			.containsExactly(Kind.SAME, Kind.CHANGED, Kind.CHANGED, Kind.CHANGED);
		assertThat(changes).allSatisfy(change -> assertThat(change.text()).isEmpty());
		assertThat(shown(changes.get(2).retitled())).isEqualTo("-1.+2. Objet+commun");
	}

	@Test
	void keepsTheEndsOfLinesOfWhatIsCompared() {
		assertThat(shown(Piece.compare("- un\n- deux\nFin.", "- un\n- trois\n- deux\nFin.")))
			.satisfies(text -> assertThat(text).contains("trois\n").doesNotContain("-- "));
	}

	@Test
	void aClauseThatIsGoneStandsBehindTheOneItStoodBehind() {
		List<ClauseChange> changes = ClauseChange.compare(BEFORE, CharterText.read("## 9. Durée\nUn an."));
		assertThat(changes).extracting(ClauseChange::key).containsExactly("preambule", "objet", "cout", "duree");
		assertThat(changes).extracting(ClauseChange::kind)
			.containsExactly(Kind.REMOVED, Kind.REMOVED, Kind.REMOVED, Kind.CHANGED);
	}

	private static String shown(List<Piece> pieces) {
		return pieces.stream().map(piece -> switch (piece.kind()) {
			case SAME -> (piece.equals(pieces.getFirst()) || piece.text().startsWith("\n") ? "" : " ") + piece.text();
			case DELETED -> "-" + piece.text();
			case INSERTED -> "+" + piece.text();
		}).collect(Collectors.joining());
	}

}
