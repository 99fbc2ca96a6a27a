package org.cohesioncyber.hub.charter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.OwnDatabase;
import org.cohesioncyber.hub.testing.OwnHubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Versions that ask for renewal concern everybody: these have a hub of their own. Its
 * demonstration asks for renewal, too, but later.
 */
@OwnHubTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalsIntegrationTests {

	private static final String ASKING = "2026-02";

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Renewals renewals;

	@Autowired
	Engagement engagement;

	@Autowired
	Members members;

	@Autowired
	SignedIn signedIn;

	@Autowired
	OwnDatabase database;

	private Territory territory;

	private Actor coordinator;

	private OrganisationId slow;

	private OrganisationId quick;

	private LocalDate until = LocalDate.EPOCH;

	@BeforeEach
	void aVersionThatAsksForRenewalWithinEightyDays() {
		this.territory = new Territory(this.organisations, this.charters);
		this.coordinator = this.territory.coordinator();
		this.slow = this.territory.signatory(Nature.ACTUAL);
		this.quick = this.territory.signatory(Nature.ACTUAL);
		if (this.charters.find(this.coordinator, ASKING).isEmpty()) {
			publish();
		}
		this.until = Objects.requireNonNull(this.charters.find(this.coordinator, ASKING).orElseThrow().renewUntil());
		this.charters.sign(this.coordinator, ASKING, draft(this.quick, this.engagement.today().toString()), null);
	}

	private void publish() {
		String until = this.engagement.today().plusDays(80).toString();
		int asked = this.charters.toRenew(this.coordinator, this.charters.publish(this.coordinator,
				new CharterDraft(ASKING, "2026-02-01", "Nous nous entraidons.", null, until, null)));
		assertThat(asked).isGreaterThanOrEqualTo(2);
		assertThat(notices("charter.renewal-asked", this.slow)).isEqualTo(1);
	}

	@Test
	void aSignatureThatIsRenewedCountsSinceTheFirst() {
		List<RecordedSignature> signatures = this.charters.of(this.coordinator, this.quick);
		assertThat(signatures).extracting(one -> one.standing().state())
			.containsExactly(RecordedSignature.State.IN_FORCE, RecordedSignature.State.RENEWED);
		assertThat(this.engagement.listOn(this.coordinator, this.engagement.today()))
			.filteredOn(one -> one.organisation().id().equals(this.quick))
			.extracting(one -> one.organisation().since())
			.containsExactly(LocalDate.of(2024, 5, 6));
		assertThat(this.charters.of(this.coordinator, this.slow).getFirst().standing())
			.isEqualTo(new RecordedSignature.Standing(RecordedSignature.State.TO_RENEW, this.until));
		assertThat(this.renewals.awaited(this.coordinator)).extracting(AwaitedRenewal::organisation)
			.contains(this.slow)
			.doesNotContain(this.quick);
	}

	@Test
	void membersAndStaffAreRemindedThreeTimesOnceEachHoweverManyHubsTry() throws Exception {
		int staffBefore = notices("charter.renewals", Pages.OPERATOR);
		for (int daysLeft : new int[] { 61, 60, 59, 30, 12, 7, 1, 0 }) {
			LocalDate day = this.until.minusDays(daysLeft);
			everyHub(() -> {
				this.renewals.remind(day);
				return true;
			});
		}
		for (int days : new int[] { 60, 30, 7 }) {
			assertThat(notices("charter.reminder." + days, this.slow)).as("%s days", days).isEqualTo(1);
			assertThat(notices("charter.reminder." + days, this.quick)).isZero();
		}
		// Staff get one letter each time, whatever the number of signatures.
		assertThat(notices("charter.renewals", Pages.OPERATOR) - staffBefore).isEqualTo(3);
		this.renewals.remind(this.until.plusDays(1));
		assertThat(notices("charter.reminder.7", this.slow)).isEqualTo(1);
	}

	@Test
	void aLapseIsRecordedOnceWhenItComesAndAgreesWithWhatIsComputed() throws Exception {
		LocalDate lapse = this.until.plusDays(1);
		this.renewals.lapse(this.until);
		assertThat(journal("charter-signature-changed", this.slow)).isEmpty();
		everyHub(() -> {
			this.renewals.lapse(lapse);
			return true;
		});
		assertThat(journal("charter-signature-changed", this.slow)).singleElement()
			.asString()
			.contains("LAPSED", lapse.toString());
		assertThat(journal("charter-signature-changed", this.quick)).isEmpty();
		assertThat(notices("charter.lapsed", this.slow)).isEqualTo(1);
		Signature lapsed = this.charters.of(this.coordinator, this.slow).getFirst().signature();
		assertThat(lapsed.changes()).containsExactly(new Signature.Change(SignatureState.LAPSED, lapse));
		assertThat(lapsed.isInForceOn(this.until)).isTrue();
		assertThat(lapsed.isInForceOn(lapse)).isFalse();
		// Nobody signs a version whose time is over, on a day after it.
		assertThatThrownBy(() -> this.charters.change(this.coordinator, lapsed.id(), SignatureState.RESUMED,
				this.engagement.today(), "essai"))
			.hasMessageContaining("expected: ");
	}

	@Test
	void staffAndMembersSeeWhatIsToBeRenewed() {
		Pages pages = new Pages(this.signedIn, this.members);
		assertThat(Pages.get(pages.staff(), "/charte/renouvellements")).contains("Renouvellements attendus",
				"Au plus tard le", ">80<");
		assertThat(Pages.get(pages.person(this.slow, Role.RSSI), "/charte/renouveler")).contains("2020-01",
				"en vigueur jusqu’au");
		assertThat(Pages.get(pages.person(this.quick, Role.PARTNER), "/charte/renouveler"))
			.contains("n’a rien à renouveler");
		assertThat(Pages.get(pages.person(this.slow, Role.RSSI), "/organisations/" + this.slow))
			.contains("à renouveler au plus tard le");
		pages.person(this.slow, Role.RSSI).get().uri("/charte/renouvellements").exchange().expectStatus().isForbidden();
		assertThat(Pages.body(Pages.post(pages.staff(), "/charte/versions/nouvelle/apercu",
				Map.of("name", "2999-01", "effectiveOn.day", "1", "effectiveOn.month", "1", "effectiveOn.year", "2999",
						"renewUntil.day", "1", "renewUntil.month", "1", "renewUntil.year", "2020", "text", "Texte.")),
				422))
			.contains("rien, ou un jour à partir du 2999-01-01");
	}

	private static SignatureDraft draft(OrganisationId organisation, String day) {
		return new SignatureDraft(organisation.toString(), day, "Ada Martin", "maire");
	}

	private static void everyHub(Callable<Boolean> work) throws Exception {
		try (ExecutorService hubs = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Boolean> one : hubs.invokeAll(IntStream.range(0, 4).mapToObj(_ -> work).toList())) {
				assertThat(one.get()).isTrue();
			}
		}
	}

	private int notices(String key, OrganisationId to) {
		return rows("""
				SELECT f.id::text FROM ledger.fact f JOIN ledger.recipient r ON r.audience_id = f.audience_id
				WHERE f.type = 'notice' AND f.body::jsonb ->> 'key' = ? AND r.organisation_id = ?
				""", key, to).size();
	}

	private List<String> journal(String act, OrganisationId of) {
		return rows("SELECT convert_from(content, 'UTF8') FROM ledger.leaf_content WHERE act = ? AND subject_id = ?",
				act, of);
	}

	private List<String> rows(String sql, String text, OrganisationId organisation) {
		try (Connection connection = this.database.connect();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, text);
			statement.setObject(2, UUID.fromString(organisation.toString()));
			List<String> found = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
			return found;
		}
		catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
