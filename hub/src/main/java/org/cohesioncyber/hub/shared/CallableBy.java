package org.cohesioncyber.hub.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names who may call a handler. A handler without it is refused to everybody, and fails
 * the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CallableBy {

	Caller value();

	/**
	 * With {@link Caller#MEMBER}: one of these roles is needed; none named means any
	 * role.
	 */
	Role[] roles() default {};

	/** The kinds of callers a handler may be open to. */
	enum Caller {

		/** Anybody, signed in or not. */
		EVERYONE,
		/** A person who is signed in, even without an organisation. */
		SIGNED_IN,
		/** A person acting for an organisation. */
		MEMBER,
		/** An enrolled agent. */
		AGENT,
		/** A person acting for an organisation, or an enrolled agent. */
		MEMBER_OR_AGENT

	}

}
