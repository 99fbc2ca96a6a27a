package org.cohesioncyber.hub.dependencies.cascade;

import java.util.Arrays;

/**
 * What is due when: events, each at most once, at moments that only move forward.
 * Planning, calling off and taking cost the same however many there are.
 */
final class Agenda {

	static final int NOTHING = -1;

	/** Of each moment: one of its events, and of each event its neighbours there. */
	private final int[] head;

	private final int[] next;

	private final int[] previous;

	private final int[] moment;

	/** One bit for each moment that has events, one for each word with bits. */
	private final long[] busy;

	private final long[] busyWords;

	private int now;

	Agenda(int events, int moments) {
		this.head = new int[moments];
		this.next = new int[events];
		this.previous = new int[events];
		this.moment = new int[events];
		this.busy = new long[(moments >> 6) + 1];
		this.busyWords = new long[(this.busy.length >> 6) + 1];
		Arrays.fill(this.head, NOTHING);
		Arrays.fill(this.moment, NOTHING);
	}

	void plan(int event, int at) {
		int after = this.head[at];
		this.next[event] = after;
		this.previous[event] = NOTHING;
		this.moment[event] = at;
		this.head[at] = event;
		if (after == NOTHING) {
			this.busy[at >> 6] |= 1L << at;
			this.busyWords[at >> 12] |= 1L << (at >> 6);
		}
		else {
			this.previous[after] = event;
		}
	}

	boolean isPlanned(int event) {
		return this.moment[event] != NOTHING;
	}

	/** Forgets the event, if it was planned. */
	void callOff(int event) {
		int at = this.moment[event];
		if (at == NOTHING) {
			return;
		}
		int after = this.next[event];
		int before = this.previous[event];
		if (after != NOTHING) {
			this.previous[after] = before;
		}
		if (before != NOTHING) {
			this.next[before] = after;
		}
		else {
			this.head[at] = after;
			if (after == NOTHING) {
				settle(at);
			}
		}
		this.moment[event] = NOTHING;
	}

	private void settle(int at) {
		this.busy[at >> 6] &= ~(1L << at);
		if (this.busy[at >> 6] == 0) {
			this.busyWords[at >> 12] &= ~(1L << (at >> 6));
		}
	}

	/** Moves on to the next moment that has events, or {@link #NOTHING}. */
	int nextMoment() {
		int word = this.now >> 6;
		long here = this.busy[word] & (-1L << this.now);
		if (here == 0) {
			word = nextBusyWord(word + 1);
			if (word == NOTHING) {
				return NOTHING;
			}
			here = this.busy[word];
		}
		this.now = (word << 6) + Long.numberOfTrailingZeros(here);
		return this.now;
	}

	private int nextBusyWord(int from) {
		int group = from >> 6;
		if (group >= this.busyWords.length) {
			return NOTHING;
		}
		long words = this.busyWords[group] & (-1L << from);
		while (words == 0) {
			if (++group == this.busyWords.length) {
				return NOTHING;
			}
			words = this.busyWords[group];
		}
		return (group << 6) + Long.numberOfTrailingZeros(words);
	}

	/** Takes one of the events of that moment out, or {@link #NOTHING}. */
	int take(int at) {
		int event = this.head[at];
		if (event != NOTHING) {
			callOff(event);
		}
		return event;
	}

	/** Forgets everything and goes back to the beginning. */
	void clear() {
		this.now = 0;
		for (int at = nextMoment(); at != NOTHING; at = nextMoment()) {
			while (take(at) != NOTHING) {
				continue;
			}
		}
		this.now = 0;
	}

}
