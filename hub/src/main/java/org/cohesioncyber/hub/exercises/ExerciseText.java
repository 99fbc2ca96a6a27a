package org.cohesioncyber.hub.exercises;

/** What an exercise is called and what it is for; kept sealed. */
public record ExerciseText(String title, String objectives) {

}
