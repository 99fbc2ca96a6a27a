package org.cohesioncyber.hub.exercises;

import java.time.LocalDate;

/** Who approved a cold RETEX, when, and what it stood on then. */
public record RetexApproval(String approver, String function, LocalDate on, RetexBasis basis) {

}
