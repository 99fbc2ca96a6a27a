package org.cohesioncyber.hub.sharing;

import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.cohesioncyber.hub.sharing.Decision.Allowed;
import org.cohesioncyber.hub.sharing.Decision.Reason;
import org.cohesioncyber.hub.sharing.Decision.Refused;

/**
 * The one place that decides who may have what is shared: marking, circle, charter (or
 * solidarity outside it), recall and reality together. What cannot be decided is refused.
 */
public final class SharingPolicy {

	private SharingPolicy() {
	}

	/** Whether the reader may have the thing at all. */
	public static Decision decide(SharedThing thing, Reader reader) {
		if (reader.organisation() == null) {
			return new Refused(Reason.NO_ORGANISATION);
		}
		if (reader.organisation().equals(thing.owner())) {
			return new Allowed();
		}
		if (thing.tlp() == null || thing.reality() == null || thing.recalled() == Answer.UNKNOWN) {
			return new Refused(Reason.UNDECIDABLE);
		}
		if (thing.recalled() == Answer.YES) {
			return new Refused(Reason.RECALLED);
		}
		if (thing.tlp() == Tlp.RED) {
			return new Refused(Reason.RED);
		}
		if (thing.circle() == null) {
			return new Refused(Reason.NO_CIRCLE);
		}
		return decideInCircle(thing, thing.tlp(), reader);
	}

	private static Decision decideInCircle(SharedThing thing, Tlp tlp, Reader reader) {
		if (isUnknown(reader.inCircle(), thing.ownerEngaged(), reader.engaged(), reader.practiceOnly())) {
			return new Refused(Reason.UNDECIDABLE);
		}
		if (reader.inCircle() == Answer.NO) {
			return new Refused(Reason.OUTSIDE_CIRCLE);
		}
		if (thing.ownerEngaged() == Answer.NO && !thing.solidarity().shares()) {
			return new Refused(Reason.OWNER_NOT_ENGAGED);
		}
		if (reader.engaged() == Answer.NO && !reader.solidarity().sees().reaches(tlp)) {
			return new Refused(Reason.NOT_ENGAGED);
		}
		if (thing.reality() == Reality.ACTUAL && reader.practiceOnly() == Answer.YES) {
			return new Refused(Reason.PRACTICE_ONLY);
		}
		return new Allowed();
	}

	/** How much of what carries the marking may go through the channel at most. */
	public static Passage passage(Tlp tlp, Channel channel) {
		return switch (channel) {
			case PAGE, API, STREAM, SEARCH, EXPORT -> Passage.CONTENT;
			case NOTIFICATION -> isAbove(tlp, Tlp.CLEAR) ? Passage.REFERENCE : Passage.CONTENT;
			case KAFKA -> kafka(tlp);
			case TAXII, MISP, FEDERATION -> isAbove(tlp, Tlp.AMBER) ? Passage.NOTHING : Passage.CONTENT;
		};
	}

	/**
	 * How much of something may go through the channel.
	 * @param isForOwnerOnly whether nobody but the owner receives it: then nothing goes
	 * to programs outside the hub, whatever the marking
	 */
	public static Passage passage(Tlp tlp, Channel channel, boolean isForOwnerOnly) {
		return isForOwnerOnly && channel.leavesTheHub() ? Passage.NOTHING : passage(tlp, channel);
	}

	private static Passage kafka(Tlp tlp) {
		return switch (tlp) {
			case CLEAR, GREEN -> Passage.CONTENT;
			case AMBER -> Passage.REFERENCE;
			case AMBER_STRICT, RED -> Passage.NOTHING;
		};
	}

	private static boolean isAbove(Tlp tlp, Tlp limit) {
		return tlp.compareTo(limit) > 0;
	}

	private static boolean isUnknown(Answer... answers) {
		for (Answer answer : answers) {
			if (answer == Answer.UNKNOWN) {
				return true;
			}
		}
		return false;
	}

}
