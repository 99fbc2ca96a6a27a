package org.cohesioncyber.hub.continuity;

/**
 * An activity in words; all but the name may be empty.
 *
 * @param owner who answers for it, a function rather than a person
 * @param duty the law or contract that asks for it
 * @param peaks when its interruption would hurt most
 * @param degraded how it goes on without its usual means
 */
public record Portrait(String name, String owner, String duty, String peaks, String degraded) {

}
