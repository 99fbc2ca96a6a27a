package org.cohesioncyber.hub.exercises;

/** An exercise of the territory's that the own organisation was asked to take part in. */
public record Invitation(Exercise exercise, Participant participant) {

}
