package org.cohesioncyber.hub.shared;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One answer a page offers: the value sent and the words shown. Words are either plain
 * text (a name from the register) or the key of a message.
 */
public record Choice(String value, @Nullable String text, @Nullable String key) {

	/** An answer shown as it is, such as an organisation's name. */
	public static Choice text(String value, String text) {
		return new Choice(value, text, null);
	}

	/** An answer whose words are the message of that key. */
	public static Choice key(String value, String key) {
		return new Choice(value, null, key);
	}

	/**
	 * One answer per constant: the value is its name, the key its name after the prefix
	 * and a dot.
	 */
	public static <E extends Enum<E>> List<Choice> of(String prefix, E[] constants) {
		return Arrays.stream(constants).map((one) -> key(one.name(), prefix + "." + one.name())).toList();
	}

}
