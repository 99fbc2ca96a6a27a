package org.cohesioncyber.hub.plans;

import java.time.LocalDate;

/**
 * Who approved a version, when, and until when it holds without being looked at again.
 *
 * @param approver a named person, with or without an account
 * @param function by what right
 */
public record Approval(String approver, String function, LocalDate approvedOn, LocalDate reviewOn) {

}
