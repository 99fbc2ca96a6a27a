package org.cohesioncyber.hub.plans;

import java.util.List;

import org.cohesioncyber.hub.shared.Clause;

/** Writes what a plan says as titled parts in some language, to be compared. */
public interface PlanOutline {

	List<Clause> of(PlanContent content);

}
