package org.cohesioncyber.hub.charter.spi;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something to be said in the reader's language: the key of a message of the module that
 * says it, and what goes into it, which may be words again.
 */
public record Words(String key, List<?> arguments) implements MessageSourceResolvable {

	public Words {
		arguments = List.copyOf(arguments);
	}

	public static Words of(String key, Object... arguments) {
		return new Words(key, List.of(arguments));
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.key };
	}

	@Override
	public Object @Nullable [] getArguments() {
		return this.arguments.toArray();
	}

}
