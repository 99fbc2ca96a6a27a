package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Tie.Kind;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohesioncyber.hub.testing.Pages.get;

@HubTest
class GroupsIntegrationTests {

	private static final String BINDING = "2020-02";

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Groups groups;

	@Autowired
	Engagement engagement;

	@Autowired
	SignedIn signedIn;

	private Territory territory;

	private Actor coordinator;

	private OrganisationId parent;

	private OrganisationId daughter;

	@BeforeEach
	void group() {
		this.territory = new Territory(this.organisations, this.charters);
		this.coordinator = this.territory.coordinator();
		this.parent = this.territory.organisation(Nature.ACTUAL);
		this.daughter = this.territory.organisation(Nature.ACTUAL);
		if (this.charters.all(this.coordinator).stream().noneMatch(version -> version.name().equals(BINDING))) {
			this.charters.publish(this.coordinator, new CharterDraft(BINDING, "2020-02-01", "Un groupe s’engage.", null,
					null, new GroupRule(true, true)));
		}
	}

	@Test
	void aGroupsSignatureGivesItsSubsidiariesTheRightsOfSignatoriesAndCountsOnce() {
		LocalDate day = LocalDate.of(2023, 5, 1);
		int before = this.engagement.figureOn(day).engaged();
		tie(this.daughter, this.parent, "2023-01-01");
		this.charters.sign(this.coordinator, BINDING,
				new SignatureDraft(this.parent.toString(), "2022-03-04", "Ada Martin", "présidente"), null);
		Actor outsider = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		assertThat(this.engagement.standings(outsider, Set.of(this.daughter)).values())
			.allMatch(CharterStanding::isInForce)
			.hasSize(1);
		assertThat(this.engagement.engagedToday()).contains(this.daughter, this.parent);
		EngagementFigure figure = this.engagement.figureOn(day);
		assertThat(figure.engaged()).isEqualTo(before + 1);
		assertThat(figure.breakdown().bound()).isPositive();
		assertThat(this.engagement.listOn(outsider, day)).extracting(EngagedMember::organisation)
			.contains(new EngagedOrganisation(this.daughter,
					this.organisations.find(outsider, this.daughter).orElseThrow().name(), LocalDate.of(2023, 1, 1),
					Optional.of(this.parent)));
		assertThat(this.engagement.listOn(outsider, LocalDate.of(2022, 12, 31)))
			.extracting(one -> one.organisation().id())
			.contains(this.parent)
			.doesNotContain(this.daughter);
	}

	@Test
	void refusesCirclesSecondParentsAndDaysOutOfOrder() {
		UUID tie = tie(this.daughter, this.parent, "2023-01-01");
		TieDraft same = new TieDraft("IT_OPERATED_BY", this.parent.toString(), "2023-01-01", null);
		UUID once = this.groups.tie(this.coordinator, this.daughter, same, "a-tie");
		assertThat(this.groups.tie(this.coordinator, this.daughter, same, "a-tie")).isEqualTo(once);
		assertThatThrownBy(() -> tie(this.parent, this.daughter, "2023-06-01")).isInstanceOf(InvalidInput.class)
			.hasMessageContaining("does not depend on this one already");
		assertThatThrownBy(() -> tie(this.daughter, this.territory.organisation(Nature.ACTUAL), "2024-01-01"))
			.hasMessageContaining("from: 2024-01-01");
		assertThatThrownBy(() -> tie(this.daughter, this.daughter, "2024-01-01"))
			.hasMessageContaining("another organisation");
		assertThatThrownBy(() -> this.groups.tie(this.coordinator, this.daughter,
				new TieDraft("FRIEND", "x", "2024-02-30", "soon"), null))
			.hasMessageContaining("kind: FRIEND")
			.hasMessageContaining("other: x")
			.hasMessageContaining("from: 2024-02-30")
			.hasMessageContaining("until: soon");
		assertThatThrownBy(() -> this.groups.end(this.coordinator, tie, LocalDate.of(2022, 12, 31)))
			.hasMessageStartingWith("until: 2022-12-31");
		this.groups.end(this.coordinator, tie, LocalDate.of(2023, 12, 31));
		tie(this.parent, this.daughter, "2024-01-01");
	}

	@Test
	void onlyTheTwoAndTheStaffKnowWhoRunsWhoseInformationTechnology() {
		this.groups.tie(this.coordinator, this.daughter,
				new TieDraft("IT_OPERATED_BY", this.parent.toString(), "2023-01-01", null), null);
		tie(this.daughter, this.parent, "2023-01-01");
		Actor outsider = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		for (OrganisationId own : List.of(this.daughter, this.parent)) {
			assertThat(this.groups.of(Territory.person(own, Role.RSSI), this.daughter)).extracting(Tie::kind)
				.containsExactly(Kind.IT_OPERATED_BY, Kind.SUBSIDIARY_OF);
		}
		assertThat(this.groups.of(outsider, this.daughter)).extracting(Tie::kind).containsExactly(Kind.SUBSIDIARY_OF);
		assertThatThrownBy(() -> this.groups.tie(outsider, this.daughter,
				new TieDraft("SUBSIDIARY_OF", this.parent.toString(), "2023-01-01", null), null))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void staffTiesOrganisationsByNameAndEndsIt() {
		WebTestClient staff = this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR);
		String name = this.organisations.find(this.coordinator, this.parent).orElseThrow().name();
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>(
				Map.of("kind", List.of("IT_OPERATED_BY"), "other", List.of("Organisation "), "from.day", List.of("1"),
						"from.month", List.of("9"), "from.year", List.of("2024")));
		String address = "/organisations/" + this.daughter;
		assertThat(get(staff, address + "/liens/nouveau")).contains("Avec quelle organisation");
		staff.post()
			.uri(address + "/liens/nouveau")
			.body(BodyInserters.fromFormData(fields))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody(String.class)
			.value(page -> assertThat(page).contains("Laquelle", "href=\"#otherChoice\""));
		fields.set("other", name);
		staff.post()
			.uri(address + "/liens/nouveau")
			.body(BodyInserters.fromFormData(fields))
			.exchange()
			.expectStatus()
			.isSeeOther();
		String page = get(staff, address);
		assertThat(page).contains("Informatique mutualisée opérée par", name, "depuis le 01/09/2024");
		assertThat(get(staff, "/organisations/" + this.parent)).contains("Opère l’informatique de");
		String end = page.replaceAll("(?s).*href=\"([^\"]*/terminer)\".*", "$1");
		assertThat(get(staff, end)).contains("Terminer le lien", name);
		staff.post()
			.uri(end)
			.body(BodyInserters.fromFormData(new LinkedMultiValueMap<>(
					Map.of("until.day", List.of("31"), "until.month", List.of("8"), "until.year", List.of("2025")))))
			.exchange()
			.expectStatus()
			.isSeeOther();
		assertThat(get(staff, address)).contains("du 01/09/2024 au 31/08/2025").doesNotContain("/terminer");
	}

	@Test
	void theCharterPageSaysWhatItsVersionMakesOfGroups() {
		tie(this.daughter, this.parent, "2023-01-01");
		this.charters.sign(this.coordinator, BINDING,
				new SignatureDraft(this.parent.toString(), "2022-03-04", "Ada Martin", "présidente"), null);
		assertThat(get(this.signedIn.as(SignedIn.OPERATOR, Role.COORDINATOR), "/charte")).contains(
				"liées par la signature de leur groupe",
				"par la signature de " + this.organisations.find(this.coordinator, this.parent).orElseThrow().name(),
				"La signature d’une société mère");
	}

	private UUID tie(OrganisationId organisation, OrganisationId other, String from) {
		return this.groups.tie(this.coordinator, organisation,
				new TieDraft("SUBSIDIARY_OF", other.toString(), from, null), null);
	}

}
