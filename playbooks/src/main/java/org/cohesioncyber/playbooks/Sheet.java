package org.cohesioncyber.playbooks;

/**
 * A playbook of the library.
 *
 * @param slug the name of its folder, which is also its address
 */
public record Sheet(String slug, Playbook playbook) {

}
