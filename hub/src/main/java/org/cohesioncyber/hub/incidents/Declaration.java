package org.cohesioncyber.hub.incidents;

import org.cohesioncyber.hub.shared.Reality;

/** What a person says when declaring an incident. */
public record Declaration(Nature nature, Circumstances circumstances, Reality reality) {

}
