package org.cohesioncyber.hub.notification.channel.mail;

import java.time.Clock;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.cohesioncyber.hub.notification.channel.Channel;
import org.cohesioncyber.hub.notification.channel.Letter;
import org.cohesioncyber.hub.notification.channel.Outcome;
import org.cohesioncyber.hub.shared.HubSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** One plain-text mail per person. */
@Component
class MailChannel implements Channel {

	private final @Nullable JavaMailSender server;

	private final @Nullable String from;

	private final String publicUrl;

	private final MessageSource messages;

	private final Clock clock;

	MailChannel(ObjectProvider<JavaMailSender> server, MailSettings settings, HubSettings hub, MessageSource messages,
			Clock clock) {
		this.server = server.getIfAvailable();
		this.from = settings.from();
		this.publicUrl = hub.publicUrl().toString().replaceAll("/+$", "");
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "mail";
	}

	@Override
	public boolean isConfigured() {
		return this.server != null && this.from != null;
	}

	@Override
	public Outcome send(Letter letter) {
		JavaMailSender mail = this.server;
		String sender = this.from;
		if (mail == null || sender == null) {
			return new Outcome.Away("no mail server is configured");
		}
		if (letter.email() == null) {
			return new Outcome.Refused("no e-mail address");
		}
		try {
			mail.send(written(mail.createMimeMessage(), letter, sender, letter.email()));
			return new Outcome.Sent();
		}
		catch (AddressException cause) {
			return new Outcome.Refused("not an e-mail address: " + cause.getMessage());
		}
		catch (MailSendException cause) {
			return judge(cause);
		}
		catch (MailException | MessagingException cause) {
			return new Outcome.Away(reason(cause));
		}
	}

	private MimeMessage written(MimeMessage mail, Letter letter, String sender, String to) throws MessagingException {
		MailText text = MailText.of(letter, this.publicUrl, this.messages);
		MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
		helper.setFrom(sender);
		helper.setTo(new InternetAddress(to, true));
		helper.setSubject(text.subject());
		helper.setText(text.body());
		helper.setSentDate(Date.from(this.clock.instant()));
		// Nobody's absence note should answer a machine (RFC 3834).
		mail.setHeader("Auto-Submitted", "auto-generated");
		// The same at every try, so that a mail sent twice is shown once.
		mail.setHeader("X-Cohesion-Letter", letter.id().toString());
		return mail;
	}

	/** A refused address is final; a server that cannot be talked to is away for all. */
	private static Outcome judge(MailSendException cause) {
		if (cause.getCause() != null || cause.getMessageExceptions().length == 0) {
			return new Outcome.Away(reason(cause));
		}
		Exception failure = cause.getMessageExceptions()[0];
		boolean isFinal = failure instanceof SendFailedException failed && failed.getInvalidAddresses() != null
				&& failed.getInvalidAddresses().length > 0;
		return isFinal ? new Outcome.Refused(reason(failure)) : new Outcome.Later(reason(failure));
	}

	private static String reason(Exception cause) {
		String reason = String.valueOf(cause.getMessage()).strip();
		return reason.length() > 300 ? reason.substring(0, 300) + "…" : reason;
	}

}
