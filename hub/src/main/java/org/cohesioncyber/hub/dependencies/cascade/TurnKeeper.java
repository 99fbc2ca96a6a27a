package org.cohesioncyber.hub.dependencies.cascade;

import java.util.Arrays;

/**
 * Whose turn it is while nodes stop and come back: an owner's first turn not all back.
 */
final class TurnKeeper {

	private final Turns turns;

	/** Of each turn: how many are stopped. Of each owner: the first turn with any. */
	private final int[] stopped;

	private final int[] current;

	/** Of each node: it could be back but for its turn. */
	private final boolean[] waits;

	TurnKeeper(Turns turns, int nodes) {
		this.turns = turns;
		this.stopped = new int[turns.count()];
		this.current = new int[turns.owners()];
		this.waits = new boolean[nodes];
		Arrays.fill(this.current, Minutes.NEVER);
	}

	void stop(int node) {
		int turn = this.turns.of(node);
		if (turn != Turns.NONE) {
			int owner = this.turns.owner(turn);
			this.stopped[turn]++;
			this.current[owner] = Math.min(this.current[owner], turn);
		}
	}

	/** Whether it may come back now; otherwise it waits until it may. */
	boolean admits(int node) {
		int turn = this.turns.of(node);
		if (turn == Turns.NONE || this.current[this.turns.owner(turn)] == turn) {
			return true;
		}
		this.waits[node] = true;
		return false;
	}

	/** It cannot come back after all. */
	void giveUp(int node) {
		this.waits[node] = false;
	}

	boolean isWaiting(int node) {
		return this.waits[node];
	}

	/** Says whether it was waiting, and lets it go. */
	boolean release(int node) {
		boolean waited = this.waits[node];
		this.waits[node] = false;
		return waited;
	}

	/** Notes that it is back: the turn that begins thereby, or {@link Turns#NONE}. */
	int comeBack(int node) {
		int turn = this.turns.of(node);
		if (turn == Turns.NONE || --this.stopped[turn] > 0 || this.current[this.turns.owner(turn)] != turn) {
			return Turns.NONE;
		}
		int owner = this.turns.owner(turn);
		int end = this.turns.end(turn);
		int next = turn;
		while (next < end && this.stopped[next] == 0) {
			next++;
		}
		this.current[owner] = (next < end) ? next : Minutes.NEVER;
		return (next < end) ? next : Turns.NONE;
	}

	/** Forgets that it is stopped. */
	void forget(int node) {
		this.waits[node] = false;
		int turn = this.turns.of(node);
		if (turn != Turns.NONE) {
			this.stopped[turn] = 0;
			this.current[this.turns.owner(turn)] = Minutes.NEVER;
		}
	}

}
