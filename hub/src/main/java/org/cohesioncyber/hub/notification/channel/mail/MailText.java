package org.cohesioncyber.hub.notification.channel.mail;

import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.notification.channel.Letter;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of a mail: French, then English, then the link. */
record MailText(String subject, String body) {

	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

	static MailText of(Letter letter, String publicUrl, MessageSource messages) {
		return new MailText(subject(letter, messages), body(letter, publicUrl, messages));
	}

	private static String subject(Letter letter, MessageSource messages) {
		String subject = say(messages, letter.key() + ".subject", "notification.mail.subject", Locale.FRENCH);
		return letter.reality() == Reality.EXERCISE ? "[EXERCICE] " + subject : subject;
	}

	private static String body(Letter letter, String publicUrl, MessageSource messages) {
		StringBuilder body = new StringBuilder();
		for (Locale language : LANGUAGES) {
			if (letter.reality() == Reality.EXERCISE) {
				line(body, say(messages, "notification.mail.exercise", "EXERCICE", language));
			}
			line(body, say(messages, letter.key() + ".text", "notification.mail.text", language));
			if (!letter.details().isEmpty()) {
				line(body, messages.getMessage(letter.key() + ".detail", letter.details().toArray(), "", language));
			}
			body.append('\n');
		}
		line(body, publicUrl + letter.path());
		line(body, "");
		LANGUAGES
			.forEach(language -> line(body, say(messages, letter.key() + ".why", "notification.mail.why", language)));
		return body.toString();
	}

	private static String say(MessageSource messages, String key, String otherKey, Locale language) {
		String other = messages.getMessage(otherKey, null, otherKey, language);
		String said = messages.getMessage(key, null, other, language);
		return said == null ? otherKey : said;
	}

	private static void line(StringBuilder body, @Nullable String line) {
		body.append(line == null ? "" : line).append('\n');
	}

}
