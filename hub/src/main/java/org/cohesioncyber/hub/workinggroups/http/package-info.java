/**
 * {@code /api/v1/working-groups}: groups with their meetings, decisions and documents.
 */
@NullMarked
package org.cohesioncyber.hub.workinggroups.http;

import org.jspecify.annotations.NullMarked;
