package org.cohesioncyber.hub.plans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class PlansIntegrationTests {

	private static final ApprovalDraft APPROVAL = new ApprovalDraft("Ada Martin", "Maire", "2026-02-01", "2028-02-01",
			false);

	@Autowired
	Plans plans;

	@Autowired
	PlanVersions versions;

	@Autowired
	PlanAttachments attachments;

	@Autowired
	PlanEvidence evidence;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private final OrganisationId own = OrganisationId.random();

	private final Actor rssi = Territory.person(this.own, Role.RSSI);

	@Test
	void aVersionStaysAsItWasApprovedWhateverBecomesOfTheDraft() {
		PlanId id = add(Drafts.whole());
		VersionId first = this.versions.approve(this.rssi, id, 1, APPROVAL, "key").orElseThrow();
		assertThat(this.versions.approve(this.rssi, id, 1, APPROVAL, "key")).contains(first);
		assertThat(this.versions.approve(this.rssi, id, 1, APPROVAL, null)).isEmpty();
		byte[] text = this.versions.text(this.rssi, id, first);
		assertThat(this.plans.change(this.rssi, id, 2, Drafts.titled("Autre chose"))).isEqualTo(Change.DONE);
		assertThat(this.plans.change(this.rssi, id, 2, Drafts.titled("Encore"))).isEqualTo(Change.STALE);
		assertThat(this.versions.text(this.rssi, id, first)).isEqualTo(text);
		PlanVersion known = this.versions.find(this.rssi, id, first).orElseThrow();
		assertThat(known.sha256()).isEqualTo(HexFormat.of().formatHex(ApprovedText.sha256(text)));
		assertThat(this.versions.read(this.rssi, id, first).approval().approver()).isEqualTo("Ada Martin");
		VersionId second = this.versions.approve(this.rssi, id, 3, APPROVAL, null).orElseThrow();
		assertThat(this.versions.list(this.rssi, id)).extracting(PlanVersion::id).containsExactly(second, first);
		assertThatThrownBy(() -> this.ledger.write(this.rssi,
				_ -> this.jdbc.sql("UPDATE plans.version SET review_on = review_on + 365 WHERE plan_id = ?")
					.param(id.value())
					.update()))
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void theOwnersPeopleReadAPlanAndNobodyElseWhateverTheQuery() {
		PlanId id = add(Drafts.saying("canari"));
		this.versions.approve(this.rssi, id, 1, APPROVAL, null).orElseThrow();
		StoredFile file = attach(id, "canari.txt");
		Actor partner = Territory.person(this.own, Role.PARTNER);
		assertThat(this.plans.find(partner, id)).isPresent();
		assertThatThrownBy(() -> this.plans.change(partner, id, 2, Drafts.titled("Vol")))
			.isInstanceOf(NotPermitted.class);
		for (Actor other : List.of(Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(OrganisationId.random(), Role.COORDINATOR),
				Territory.person(OrganisationId.random(), Role.ADMINISTRATOR),
				Territory.person(this.own, Role.REPORTER), Territory.person(this.own, Role.COORDINATOR),
				new Actor.Hub("plans"), new Actor.Hub("register"))) {
			int seen = this.ledger.read(other, () -> this.jdbc.sql("""
					SELECT (SELECT count(*) FROM plans.draft WHERE plan_id = :id)
						+ (SELECT count(*) FROM plans.version_text WHERE plan_id = :id)
						+ (SELECT count(*) FROM plans.attachment WHERE plan_id = :id)
						+ (SELECT count(*) FROM files.file WHERE id = :file)
					""").param("id", id.value()).param("file", file.id().value()).query(Integer.class).single());
			assertThat(seen).as(other.reference()).isZero();
		}
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThat(this.plans.find(foreign, id)).isEmpty();
		assertThatThrownBy(() -> this.plans.change(foreign, id, 2, Drafts.titled("Vol")))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.versions.approve(foreign, id, 2, APPROVAL, null))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.attachments.open(foreign, id, file.id())).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.plans.list(Territory.person(this.own, Role.REPORTER), null))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void neitherTheRowsNorTheJournalNorTheFactsTellWhatItSays() {
		String canary = "canari" + UUID.randomUUID();
		PlanId id = add(Drafts.saying(canary));
		attach(id, canary + ".txt");
		this.versions
			.approve(this.rssi, id, 1, new ApprovalDraft(canary, canary, "2026-02-01", "2028-02-01", false), null)
			.orElseThrow();
		String everything = this.ledger.read(this.rssi,
				() -> this.jdbc
					.sql("""
							SELECT (SELECT string_agg(d::text || encode(d.content, 'escape'), ' ') FROM plans.draft d)
								|| (SELECT string_agg(v::text, ' ') FROM plans.version v)
								|| (SELECT string_agg(encode(t.content, 'escape'), ' ') FROM plans.version_text t)
								|| (SELECT string_agg(f::text || encode(f.name, 'escape'), ' ') FROM files.file f)
								|| (SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content WHERE subject_id = :id)
								|| (SELECT string_agg(f::text, ' ') FROM ledger.fact f WHERE subject_id = :id)
							""")
					.param("id", id.value())
					.query(String.class)
					.single());
		assertThat(everything).contains("plan-added", "plan-approved", "plan-attachment-added").doesNotContain(canary);
	}

	@Test
	void anApprovedPlanIsEvidenceUntilItsReviewOrItsRetirement() {
		PlanId id = add(Drafts.whole());
		LocalDate approved = LocalDate.parse("2026-02-01");
		assertThat(shown(approved)).isEmpty();
		this.versions.approve(this.rssi, id, 1, APPROVAL, null).orElseThrow();
		assertThat(shown(approved)).containsExactly(
				new Evidence(EngagementEvidence.Kind.PLAN, this.own, approved, LocalDate.parse("2028-02-01")));
		assertThat(shown(LocalDate.parse("2028-02-02"))).isEmpty();
		assertThat(shown(LocalDate.parse("2026-01-31"))).isEmpty();
		assertThat(this.plans.retire(this.rssi, id, 2)).isEqualTo(Change.DONE);
		assertThat(shown(approved)).singleElement()
			.extracting(Evidence::until)
			.isEqualTo(this.plans.today().minusDays(1));
		assertThat(this.plans.find(this.rssi, id)).isEmpty();
		PlanId it = this.plans.add(this.rssi, PlanScale.ORGANISATION, PlanKind.PCI, Drafts.whole(), null);
		this.versions.approve(this.rssi, it, 1, APPROVAL, null).orElseThrow();
		assertThat(shown(this.plans.today())).isEmpty();
	}

	@Test
	void aFileIsTakenWhileItIsSmallEnoughAndRefusedWithAClearSentence() {
		PlanId id = add(Drafts.whole());
		StoredFile kept = attach(id, "schéma.txt");
		InputStream large = InputStream.nullInputStream();
		assertThatThrownBy(
				() -> this.attachments.add(this.rssi, id, new Upload("document", "gros.txt", new Endless(50_000_000))))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("20");
		assertThatThrownBy(() -> this.attachments.add(this.rssi, id, new Upload("document", "vide.txt", large)))
			.isInstanceOf(InvalidInput.class);
		assertThat(this.attachments.list(this.rssi, id)).containsExactly(kept);
		this.attachments.remove(this.rssi, id, kept.id());
		assertThat(this.attachments.list(this.rssi, id)).isEmpty();
		assertThatThrownBy(() -> this.attachments.open(this.rssi, id, kept.id())).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.attachments.remove(this.rssi, id, new FileId(UUID.randomUUID())))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void theTerritorysPlanIsTheCoordinatorsAndEverybodysOncePublished() {
		Actor coordinator = Territory.person(OrganisationId.random(), Role.COORDINATOR);
		assertThatThrownBy(() -> this.plans.add(this.rssi, PlanScale.TERRITORY, PlanKind.PCA, Drafts.whole(), null))
			.isInstanceOf(NotPermitted.class);
		PlanId id = this.plans.add(coordinator, PlanScale.TERRITORY, PlanKind.PCA, Drafts.whole(), null);
		this.versions.approve(coordinator, id, 1, APPROVAL, null).orElseThrow();
		assertThat(published(id)).isEmpty();
		VersionId second = this.versions
			.approve(coordinator, id, 2, new ApprovalDraft("Ada", "Maire", "2026-02-01", "2028-02-01", true), null)
			.orElseThrow();
		assertThat(published(id)).contains(second);
		assertThat(this.plans.find(this.rssi, id)).isEmpty();
		assertThat(shown(this.plans.today())).isEmpty();
	}

	@Test
	void whatWasAttachedToTheTerritorysPlanWhenItWasPublishedIsForEverybody() throws IOException {
		Actor coordinator = Territory.person(OrganisationId.random(), Role.COORDINATOR);
		PlanId id = this.plans.add(coordinator, PlanScale.TERRITORY, PlanKind.PCA, Drafts.whole(), null);
		StoredFile before = attach(coordinator, id, "avant.txt");
		StoredFile map = attach(coordinator, id, "carte.txt");
		this.attachments.remove(coordinator, id, before.id());
		assertThatThrownBy(() -> this.attachments.openPublished(this.rssi, map.id())).isInstanceOf(NotPermitted.class);
		this.versions
			.approve(coordinator, id, 1, new ApprovalDraft("Ada", "Maire", "2026-02-01", "2028-02-01", true), null)
			.orElseThrow();
		StoredFile after = attach(coordinator, id, "après.txt");
		this.attachments.remove(coordinator, id, map.id());
		PlanVersion version = this.versions.published(this.rssi)
			.keySet()
			.stream()
			.filter(one -> one.plan().equals(id))
			.findFirst()
			.orElseThrow();
		assertThat(this.attachments.published(this.rssi, version)).containsExactly(map);
		try (InputStream in = this.attachments.openPublished(this.rssi, map.id()).content()) {
			assertThat(in).hasContent("Un schéma");
		}
		StoredFile own = attach(add(Drafts.whole()), "à nous.txt");
		Actor stranger = Territory.person(OrganisationId.random(), Role.RSSI);
		for (StoredFile other : List.of(before, after, own)) {
			assertThatThrownBy(() -> this.attachments.openPublished(stranger, other.id()))
				.isInstanceOf(NotPermitted.class);
			assertThat(this.ledger.read(stranger,
					() -> this.jdbc.sql("SELECT count(*) FROM files.file WHERE id = ?")
						.param(other.id().value())
						.query(Integer.class)
						.single()))
				.isZero();
		}
		this.plans.retire(coordinator, id, 2);
		assertThatThrownBy(() -> this.attachments.openPublished(this.rssi, map.id())).isInstanceOf(NotPermitted.class);
	}

	private Optional<VersionId> published(PlanId id) {
		return this.versions.published(this.rssi)
			.keySet()
			.stream()
			.filter(version -> version.plan().equals(id))
			.map(PlanVersion::id)
			.findFirst();
	}

	private List<Evidence> shown(LocalDate day) {
		return this.evidence.between(day, day).stream().filter(one -> one.organisation().equals(this.own)).toList();
	}

	private PlanId add(PlanDraft draft) {
		return this.plans.add(this.rssi, PlanScale.ORGANISATION, PlanKind.PRA, draft, null);
	}

	private StoredFile attach(PlanId id, String name) {
		return attach(this.rssi, id, name);
	}

	private StoredFile attach(Actor keeper, PlanId id, String name) {
		return this.attachments.add(keeper, id,
				new Upload("document", name, new ByteArrayInputStream("Un schéma".getBytes(StandardCharsets.UTF_8))));
	}

	/** So many bytes of text. */
	private static final class Endless extends InputStream {

		private long left;

		private Endless(long left) {
			this.left = left;
		}

		@Override
		public int read() {
			return this.left-- > 0 ? 'x' : -1;
		}

	}

}
