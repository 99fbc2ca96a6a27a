package org.cohesioncyber.hub.contacts;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.cohesioncyber.hub.testing.Waiting;

/** The letters of drills, as the mail server got them. */
public record Letters(GreenMail mail) {

	private static final Pattern LINK = Pattern.compile("http://hub\\.valmer\\.example(/repondre/([A-Za-z0-9_-]+))");

	private static final Pattern CODE = Pattern.compile("Votre code\\h*:\\h*([0-9]{3} [0-9]{3})");

	/** One letter: where to answer, and with what. */
	public record Letter(String subject, String text, String path, String token, String code) {

	}

	/** Waits until so many letters came to that address, and reads the last one. */
	public Letter await(String address, int count) {
		Waiting.until(count + " letters to " + address, () -> to(address).size() >= count);
		return read(to(address).getLast());
	}

	/** What came to that address until now. */
	public List<MimeMessage> to(String address) {
		return Arrays.stream(this.mail.getReceivedMessages()).filter(one -> isTo(one, address)).toList();
	}

	private static Letter read(MimeMessage message) {
		try {
			String text = (String) message.getContent();
			Matcher link = LINK.matcher(text);
			Matcher code = CODE.matcher(text);
			if (!link.find() || !code.find()) {
				throw new AssertionError("neither link nor code in: " + text);
			}
			return new Letter(message.getSubject(), text, link.group(1), link.group(2), code.group(1));
		}
		catch (IOException | MessagingException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static boolean isTo(MimeMessage message, String address) {
		try {
			return message.getRecipients(RecipientType.TO)[0].toString().equals(address);
		}
		catch (MessagingException cause) {
			throw new IllegalStateException(cause);
		}
	}

}
