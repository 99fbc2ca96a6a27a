/** Tests of the ledger. */
@NullMarked
package org.cohesioncyber.hub.ledger;

import org.jspecify.annotations.NullMarked;
