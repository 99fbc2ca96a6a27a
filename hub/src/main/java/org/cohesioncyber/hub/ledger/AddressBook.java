package org.cohesioncyber.hub.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a module that tells people without an account keeps their addresses. Asked at the
 * moment a letter leaves and once more at each try, outside any transaction, so that what
 * was erased, answered or called off in the meantime is told to nobody.
 */
public interface AddressBook {

	/** The name addressees carry; never changed. */
	String name();

	/** What to write to this person now; nothing when it is no longer wanted. */
	Optional<Address> find(UUID entry);

	/**
	 * How to reach one person and what only they are told.
	 *
	 * @param path the page of the hub to open instead of the notice's own; may hold a
	 * secret made for this very letter
	 * @param details arguments of {@code <key>.detail}, for this person only
	 */
	record Address(String name, String email, String path, List<String> details) {

		public Address {
			details = List.copyOf(details);
		}

		@Override
		public String toString() {
			return "Address";
		}

	}

}
