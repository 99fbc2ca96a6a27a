package org.cohesioncyber.hub.charter;

/**
 * What a version of the charter says of groups.
 *
 * @param bindsSubsidiaries whether a parent's signature engages its subsidiaries, too
 * @param countsAsOne whether a group whose parent signed is one engaged organisation, or
 * as many as are engaged in it
 */
public record GroupRule(boolean bindsSubsidiaries, boolean countsAsOne) {

	static final GroupRule EACH_FOR_ITSELF = new GroupRule(false, false);

}
