package org.cohesioncyber.hub.notification;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.hub.testing.WholeHubTest;
import org.cohesioncyber.hub.testing.WholePlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WholeHubTest
class NotificationIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Members members;

	@Autowired
	Notifications notifications;

	@Autowired
	Ledger ledger;

	@Autowired
	Audiences audiences;

	private final GreenMail mail = WholePlatform.mail();

	private OrganisationId organisation = OrganisationId.random();

	private Actor rssi = Territory.person(this.organisation, Role.RSSI);

	private final Actor author = Territory.person(OrganisationId.random(), Role.RSSI);

	@BeforeEach
	void organisation() {
		this.organisation = new Territory(this.organisations, this.charters).signatory(Nature.ACTUAL);
		this.rssi = Territory.person(this.organisation, Role.RSSI);
	}

	@Test
	void tellsThoseWhoMayReadAndNobodyElse() throws Exception {
		String partner = member(Role.PARTNER);
		String reporter = member(Role.REPORTER);
		tell(Tlp.AMBER, Reality.ACTUAL, "canari secret");
		MimeMessage received = await(partner);
		assertThat(received.getSubject()).isEqualTo("Nouvelle alerte, ouvrez le hub");
		assertThat(text(received)).contains("http://hub.valmer.example/alertes/1").doesNotContain("canari");
		assertThat(received.getFrom()[0].toString()).isEqualTo("hub@valmer.example");
		assertThat(to(reporter)).isEmpty();
		assertThat(states()).containsExactly("SENT");
	}

	@Test
	void tellsDetailsOnlyOfWhatIsClearAndMarksExercises() throws Exception {
		String partner = member(Role.RSSI);
		tell(Tlp.CLEAR, Reality.EXERCISE, "détail public");
		MimeMessage received = await(partner);
		assertThat(received.getSubject()).startsWith("[EXERCICE] ");
		assertThat(text(received)).contains("EXERCICE", "EXERCISE", "détail public");
	}

	@Test
	void keepsLettersWhileTheMailServerIsAway() {
		String partner = member(Role.PARTNER);
		this.mail.stop();
		try {
			tell(Tlp.GREEN, Reality.ACTUAL, "x");
			Waiting.until("tried in vain", () -> told().stream().anyMatch(one -> one.reason() != null));
			assertThat(states()).containsExactly("QUEUED");
			assertThat(told().getFirst().tries()).isZero();
		}
		finally {
			this.mail.start();
		}
		await(partner);
		Waiting.until("marked as sent", () -> states().equals(List.of("SENT")));
	}

	@Test
	void refusesWhomItCannotReachAndSaysWhy() {
		member("not an address", Role.PARTNER);
		member(null, Role.PARTNER);
		tell(Tlp.GREEN, Reality.ACTUAL, "x");
		Waiting.until("both refused", () -> states().equals(List.of("REFUSED", "REFUSED")));
		assertThat(told()).extracting(Told::reason).anyMatch("no e-mail address"::equals);
	}

	@Test
	void doesNotTellTheAuthor() {
		String colleague = member(Role.PARTNER);
		String subject = UUID.randomUUID().toString();
		members(new Account(subject, "Autrice", "autrice-" + subject + "@example.org", true), Role.RSSI);
		Actor writer = new Actor.Person(subject, "Autrice", this.organisation, Set.of(Role.RSSI));
		tell(writer, Tlp.GREEN, Reality.ACTUAL, "x");
		await(colleague);
		assertThat(to("autrice-" + subject + "@example.org")).isEmpty();
	}

	@Test
	void showsAnOrganisationItsOwnLettersOnly() {
		String partner = member(Role.PARTNER);
		tell(Tlp.GREEN, Reality.ACTUAL, "x");
		await(partner);
		assertThat(told()).hasSize(1);
		assertThat(told().getFirst().name()).startsWith("Membre ");
		Actor partnerThere = Territory.person(this.organisation, Role.PARTNER);
		assertThat(this.notifications.list(partnerThere, null).items()).singleElement().extracting(Told::name).isNull();
		assertThat(this.notifications.list(this.author, null).items()).isEmpty();
		assertThatThrownBy(() -> this.notifications.list(Territory.person(this.organisation, Role.REPORTER), null))
			.isInstanceOf(NotPermitted.class);
	}

	private void tell(Tlp tlp, Reality reality, String detail) {
		tell(this.author, tlp, reality, detail);
	}

	private void tell(Actor by, Tlp tlp, Reality reality, String detail) {
		this.ledger.write(by, entry -> {
			Subject subject = new Subject("alert", UUID.randomUUID());
			entry.journal("told", subject, Map.of());
			entry.publish(new Notice("notification.alert-published", List.of(detail), "/alertes/1", Notice.Urgency.NOW)
				.about(subject, reality, tlp, this.audiences.freeze(entry, Set.of(this.organisation))));
			return true;
		});
	}

	private String member(Role role) {
		String address = "membre-" + UUID.randomUUID() + "@example.org";
		member(address, role);
		return address;
	}

	private void member(@Nullable String address, Role role) {
		String subject = UUID.randomUUID().toString();
		members(new Account(subject, "Membre " + subject, address, true), role);
	}

	private void members(Account account, Role role) {
		this.members.add(this.rssi, this.organisation, account, Set.of(role));
	}

	private List<Told> told() {
		return this.notifications.list(this.rssi, null).items();
	}

	private List<String> states() {
		return told().stream().map(one -> String.valueOf(one.state())).toList();
	}

	private MimeMessage await(String address) {
		Waiting.until("mail to " + address, () -> !to(address).isEmpty());
		Waiting.until("marked", () -> told().stream().noneMatch(one -> one.state() == Told.State.QUEUED));
		return to(address).getFirst();
	}

	private List<MimeMessage> to(String address) {
		return Arrays.stream(this.mail.getReceivedMessages()).filter(one -> isTo(one, address)).toList();
	}

	private static boolean isTo(MimeMessage message, String address) {
		try {
			return message.getRecipients(RecipientType.TO)[0].toString().equals(address);
		}
		catch (MessagingException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static String text(MimeMessage message) throws IOException, MessagingException {
		return (String) message.getContent();
	}

}
