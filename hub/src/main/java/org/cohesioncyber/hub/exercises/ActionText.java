package org.cohesioncyber.hub.exercises;

/** What is to be done and who does it, by name; kept sealed. */
public record ActionText(String what, String who) {

}
