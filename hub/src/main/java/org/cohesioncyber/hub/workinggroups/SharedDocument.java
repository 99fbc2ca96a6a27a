package org.cohesioncyber.hub.workinggroups;

import java.time.Instant;

import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Tlp;

/**
 * A file shared with a working group.
 *
 * @param owner the organisation that shared it
 */
public record SharedDocument(StoredFile file, OrganisationId owner, Tlp tlp, Instant sharedAt) {

}
