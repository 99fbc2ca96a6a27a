package org.cohesioncyber.hub.contacts;

/** A call of a drill the staff has to make; the number is shown to who makes it. */
public record ToCall(Call call, Call.Attempt attempt) {

}
