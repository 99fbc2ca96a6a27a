/**
 * Real PostgreSQL, Kafka, OpenSearch and Keycloak as child processes, for the run command
 * and for the tests.
 */
@NullMarked
package org.cohesioncyber.platform;

import org.jspecify.annotations.NullMarked;
