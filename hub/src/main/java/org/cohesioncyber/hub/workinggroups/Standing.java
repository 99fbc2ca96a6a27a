package org.cohesioncyber.hub.workinggroups;

import org.jspecify.annotations.Nullable;

/** How an organisation stands with a working group. */
public enum Standing {

	/** Asked to join; the convener answers. */
	ASKED,

	/** Was invited by the convener; the organisation answers. */
	INVITED,

	MEMBER,

	/** Asked or was invited, and the answer was no. */
	DECLINED,

	/** Left, was removed, or took the question back. */
	LEFT;

	/** Whether nothing more comes of it: a new stay may begin. */
	public boolean isOver() {
		return this == DECLINED || this == LEFT;
	}

	/**
	 * Whether an organisation may go from one standing to another.
	 * @param from none when it has never been concerned
	 * @param own whether the organisation itself does it
	 * @param convener whether the group's convener does it; both when it is itself
	 */
	static boolean allows(@Nullable Standing from, Standing to, boolean own, boolean convener, Visibility visibility) {
		boolean isByOther = convener && !own;
		boolean isByItself = own && !convener;
		if (from == null || from.isOver()) {
			return to == ASKED && isByItself && visibility == Visibility.OPEN || to == INVITED && isByOther;
		}
		return switch (from) {
			case ASKED -> (to == MEMBER || to == DECLINED) && isByOther || to == LEFT && isByItself;
			case INVITED -> (to == MEMBER || to == DECLINED) && isByItself || to == LEFT && isByOther;
			case MEMBER -> to == LEFT && (isByItself || isByOther);
			case DECLINED, LEFT -> false;
		};
	}

}
