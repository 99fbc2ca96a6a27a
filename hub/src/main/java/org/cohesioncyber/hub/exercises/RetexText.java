package org.cohesioncyber.hub.exercises;

/**
 * What an organisation says looking back; kept sealed.
 *
 * @param worked, failed what worked and what did not; blank in a cold one
 * @param synthesis blank in a hot one
 */
public record RetexText(String worked, String failed, String synthesis) {

}
