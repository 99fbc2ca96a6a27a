package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.dependencies.Proposal.KnownAlready;
import org.cohesioncyber.hub.dependencies.Proposal.Proposed;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class ProvidersIntegrationTests {

	private final Providers providers;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final OrganisationId own;

	private final Actor rssi;

	private final Actor other = Territory.person(OrganisationId.random(), Role.PARTNER);

	private final Actor staff = Territory.person(OrganisationId.random(), Role.COORDINATOR);

	private final String name = "Télécom " + UUID.randomUUID();

	@Autowired
	ProvidersIntegrationTests(Providers providers, Organisations organisations, Charters charters, Ledger ledger,
			JdbcClient jdbc) {
		this.providers = providers;
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.own = new Territory(organisations, charters).organisation(Nature.ACTUAL);
		this.rssi = Territory.person(this.own, Role.RSSI);
	}

	@Test
	void isInTheRegisterOnceHoweverItIsWritten() {
		ProviderDraft draft = new ProviderDraft(this.name, "TELECOM", null, "Fibre");
		Proposal proposal = this.providers.propose(this.rssi, draft, "key");
		assertThat(proposal).isInstanceOf(Proposed.class);
		ProviderDraft again = new ProviderDraft(this.name.replace('é', 'E').toUpperCase(), "TELECOM", null, null);
		assertThat(this.providers.propose(this.staff, again, null)).isEqualTo(new KnownAlready(proposal.id()));
		assertThat(this.providers.propose(this.rssi, new ProviderDraft(this.name, "ENERGY", null, null), null))
			.isInstanceOf(Proposed.class);
		Provider kept = this.providers.find(this.other, proposal.id()).orElseThrow();
		assertThat(kept.summary()).isEqualTo("Fibre");
		assertThat(kept.isReviewed()).isFalse();
		assertThat(this.providers.matching(this.other, this.name)).hasSize(2);
	}

	@Test
	void aMutualServiceIsOperatedByAnOrganisationOfTheRegister() {
		ProviderDraft service = new ProviderDraft(this.name, "MUTUAL_SERVICE", this.own.toString(), null);
		ProviderId id = this.providers.propose(this.rssi, service, null).id();
		assertThat(this.providers.operated(this.rssi)).extracting(Provider::id).containsExactly(id);
		assertThatThrownBy(() -> this.providers.propose(this.rssi,
				new ProviderDraft("Autre", "MUTUAL_SERVICE", OrganisationId.random().toString(), null), null))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("operator");
		assertThatThrownBy(() -> this.providers.propose(this.rssi,
				new ProviderDraft("Autre", "HOSTING", this.own.toString(), null), null))
			.hasMessageContaining("operator");
		assertThatThrownBy(() -> this.providers.propose(this.rssi,
				new ProviderDraft("…", "MUTUAL_SERVICE", "", "x".repeat(301)), null))
			.isInstanceOfSatisfying(InvalidInput.class,
					refusal -> assertThat(refusal.faults()).extracting(fault -> fault.field())
						.containsExactlyInAnyOrder("name", "operator", "summary"));
	}

	@Test
	void aDuplicateLeadsToWhatItIsAlsoWhenThatIsMergedInItsTurn() {
		ProviderId first = propose("un");
		ProviderId second = propose("deux");
		ProviderId third = propose("trois");
		assertThat(this.providers.merge(this.staff, first, 7, second)).isEqualTo(Change.STALE);
		assertThat(this.providers.merge(this.staff, first, 1, second)).isEqualTo(Change.DONE);
		assertThat(this.providers.merge(this.staff, first, 2, third)).isEqualTo(Change.STALE);
		assertThat(this.providers.merge(this.staff, second, 1, third)).isEqualTo(Change.DONE);
		assertThat(this.providers.find(this.other, first).flatMap(Provider::mergedInto)).isEqualTo(Optional.of(third));
		Map<ProviderId, Provider> current = this.providers.current(this.other, List.of(first, second, third));
		assertThat(current.values()).extracting(Provider::id).containsOnly(third);
		assertThat(current).hasSize(3);
		assertThat(Page.all(cursor -> this.providers.list(this.other, ProviderFilter.named(this.name), cursor)))
			.extracting(Provider::id)
			.containsExactly(third);
		assertThatThrownBy(() -> this.providers.merge(this.staff, third, 1, third)).isInstanceOf(InvalidInput.class);
		assertThatThrownBy(() -> this.providers.merge(this.staff, third, 1, first)).isInstanceOf(InvalidInput.class)
			.hasMessageContaining("into");
	}

	@Test
	void twoMergedIntoEachOtherAtTheSameMomentLeaveOne() throws Exception {
		ProviderId one = propose("recto");
		ProviderId other = propose("verso");
		List<Callable<Change>> both = List.of(() -> this.providers.merge(this.staff, one, 1, other),
				() -> this.providers.merge(this.staff, other, 1, one));
		int done = 0;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Change> outcome : threads.invokeAll(both)) {
				try {
					done += outcome.get() == Change.DONE ? 1 : 0;
				}
				catch (java.util.concurrent.ExecutionException refused) {
					assertThat(refused.getCause()).isInstanceOf(InvalidInput.class);
				}
			}
		}
		assertThat(done).isEqualTo(1);
		assertThat(this.providers.current(this.other, List.of(one, other)).values()).extracting(Provider::id)
			.hasSize(2)
			.containsOnly(this.providers.find(this.other, one).orElseThrow().mergedInto().isPresent() ? other : one);
	}

	@Test
	void staffCorrectsFromTheRevisionItReadAndNotIntoAnothersName() {
		ProviderId id = propose("avant");
		propose("pris");
		ProviderDraft after = new ProviderDraft(this.name + " après", "TELECOM", null, "Fibre et 4G");
		assertThat(this.providers.correct(this.staff, id, 1, after)).isEqualTo(Change.DONE);
		assertThat(this.providers.correct(this.staff, id, 1, after)).isEqualTo(Change.STALE);
		assertThat(this.providers.find(this.other, id).orElseThrow().isReviewed()).isTrue();
		assertThatThrownBy(() -> this.providers.correct(this.staff, id, 2,
				new ProviderDraft(this.name + " PRIS", "TELECOM", null, null)))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("merge");
	}

	@Test
	void nobodyElseLearnsWhoProposedIt() {
		ProviderId id = propose("secret");
		String sql = """
				SELECT (SELECT count(*) FROM dependencies.proposal WHERE provider_id = :id)
					+ (SELECT count(*) FROM ledger.leaf_content WHERE subject_id = :id)
					+ (SELECT count(*) FROM ledger.fact WHERE subject_id = :id)
				""";
		for (Actor reader : List.of(this.other, this.staff)) {
			assertThat(this.ledger.read(reader,
					() -> this.jdbc.sql(sql).param("id", id.value()).query(Integer.class).single()))
				.isZero();
		}
		assertThat(this.providers.proposed(this.rssi)).extracting(Provider::id).contains(id);
		assertThat(this.providers.proposed(this.other)).isEmpty();
	}

	@Test
	void onlyStaffCorrectsAndOnlyThoseWhoHaveAPartRead() {
		ProviderId id = propose("gardé");
		assertThatThrownBy(() -> this.providers.merge(this.rssi, id, 1, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(
				() -> this.providers.correct(this.rssi, id, 1, new ProviderDraft("x y", "OTHER", null, null)))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(
				() -> this.providers.propose(this.other, new ProviderDraft("x y", "OTHER", null, null), null))
			.isInstanceOf(NotPermitted.class);
		Actor reporter = Territory.person(this.own, Role.REPORTER);
		assertThatThrownBy(() -> this.providers.find(reporter, id)).isInstanceOf(NotPermitted.class);
		int changed = this.ledger.upkeep(new Actor.Hub("test", this.own, java.util.Set.of(Role.RSSI)),
				() -> this.jdbc.sql("UPDATE dependencies.provider SET name = 'volé' WHERE id = ?")
					.param(id.value())
					.update());
		assertThat(changed).isZero();
	}

	private ProviderId propose(String suffix) {
		return this.providers
			.propose(this.rssi, new ProviderDraft(this.name + " " + suffix, "TELECOM", null, null), null)
			.id();
	}

}
