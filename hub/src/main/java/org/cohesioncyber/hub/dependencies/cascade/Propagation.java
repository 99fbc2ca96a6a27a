package org.cohesioncyber.hub.dependencies.cascade;

import java.util.Arrays;

/**
 * Lets failures run through a network, minute by minute and only where something happens.
 * In each minute first comes back what can, then stops what must; {@code cascade.md} says
 * exactly what that is. Reused for one failure after the other; not for two threads.
 */
final class Propagation {

	private static final int UP = -1;

	/** Nothing restarts more often than this on average: beyond, the look ahead ends. */
	private static final int OUTAGES_PER_NODE = 16;

	private final Network network;

	private final Agenda agenda;

	private final Outages outages;

	private final TurnKeeper turns;

	/** Of each node: since when it is stopped, when its own failure is over. */
	private final int[] since;

	private final int[] failedUntil;

	/**
	 * Of each node: how many of its needs are not met; whose return it restarts after.
	 */
	private final int[] unmet;

	private final int[] backAfter;

	/** Of each node: its first link that is not lost. Of each need: links it lost. */
	private final int[] kept;

	private final int[] lost;

	/** Of each need: how many it can lose. */
	private final int[] spare;

	/** Nodes to be handled in this minute, first come first served. */
	private final int[] queue;

	private int queued;

	private final int horizon;

	private int now;

	Propagation(Network network, int horizon) {
		int nodes = network.nodes();
		this.network = network;
		this.horizon = horizon;
		this.agenda = new Agenda(2 * nodes, 2 * horizon + 2);
		this.outages = new Outages(nodes);
		this.turns = new TurnKeeper(network.turns(), nodes);
		this.since = new int[nodes];
		this.failedUntil = new int[nodes];
		this.unmet = new int[nodes];
		this.backAfter = new int[nodes];
		this.kept = new int[nodes];
		this.lost = new int[network.needs()];
		this.spare = network.spares();
		this.queue = new int[nodes];
		Arrays.fill(this.since, UP);
	}

	/**
	 * Stops the failed ones at minute 0 and runs to the end.
	 * @param duration of their failure in minutes, at least one
	 * @return until when the outages are certain: the horizon, or earlier when too much
	 * restarts over and over
	 */
	int run(int[] failed, int duration) {
		reset();
		for (int node : failed) {
			this.failedUntil[node] = duration;
		}
		for (int node : failed) {
			if (this.since[node] == UP) {
				stop(node, Outages.OWN_FAILURE);
			}
		}
		expireAll();
		int most = OUTAGES_PER_NODE * (this.network.nodes() + OUTAGES_PER_NODE);
		for (int at = this.agenda.nextMoment(); at != Agenda.NOTHING; at = this.agenda.nextMoment()) {
			if (this.outages.size() > most && at >> 1 > this.now) {
				return this.now;
			}
			this.now = at >> 1;
			this.queued = 0;
			if ((at & 1) == 0) {
				comeBack(at);
			}
			else {
				expire(at);
			}
		}
		return this.horizon;
	}

	private void comeBack(int at) {
		for (int event = this.agenda.take(at); event != Agenda.NOTHING; event = this.agenda.take(at)) {
			backInTurn(event >> 1);
		}
		for (int i = 0; i < this.queued; i++) {
			back(this.queue[i]);
		}
	}

	private void backInTurn(int node) {
		if (this.turns.admits(node)) {
			this.queue[this.queued++] = node;
		}
	}

	private void back(int node) {
		this.since[node] = UP;
		this.agenda.callOff(expiry(node));
		this.outages.close(node, this.now, this.backAfter[node]);
		for (int link = this.network.first(node); link < this.kept[node]; link++) {
			regain(link);
		}
		int turn = this.turns.comeBack(node);
		if (turn != Turns.NONE) {
			for (int waiting : this.network.turns().nodes(turn)) {
				if (this.turns.release(waiting)) {
					this.backAfter[waiting] = Outages.turnOf(node);
					this.queue[this.queued++] = waiting;
				}
			}
		}
	}

	private void regain(int link) {
		int need = this.network.need(link);
		if (--this.lost[need] == this.spare[need]) {
			int node = this.network.dependant(link);
			if (--this.unmet[node] == 0) {
				restart(node, link);
			}
		}
	}

	private void restart(int node, int link) {
		int rto = this.network.rto(node);
		int due = (rto == Minutes.NEVER) ? rto : this.now + rto;
		if (this.failedUntil[node] > due) {
			planReturn(node, this.failedUntil[node], Outages.OWN_FAILURE);
		}
		else {
			planReturn(node, due, link);
		}
	}

	private void planReturn(int node, int due, int after) {
		this.backAfter[node] = after;
		if (due <= this.now) {
			backInTurn(node);
		}
		else if (due <= this.horizon) {
			this.agenda.plan(comeback(node), 2 * due);
		}
	}

	private void expire(int at) {
		for (int event = this.agenda.take(at); event != Agenda.NOTHING; event = this.agenda.take(at)) {
			expireLinks(event >> 1);
		}
		expireAll();
	}

	private void expireAll() {
		for (int i = 0; i < this.queued; i++) {
			expireLinks(this.queue[i]);
		}
	}

	/** Loses the links whose tolerance is over and plans the next loss. */
	private void expireLinks(int node) {
		int end = this.network.end(node);
		int stoppedFor = this.now - this.since[node];
		int link = this.kept[node];
		while (link < end && this.network.tolerance(link) <= stoppedFor) {
			lose(link++);
		}
		this.kept[node] = link;
		if (link < end && this.network.tolerance(link) <= this.horizon - this.since[node]) {
			this.agenda.plan(expiry(node), 2 * (this.since[node] + this.network.tolerance(link)) + 1);
		}
	}

	private void lose(int link) {
		int need = this.network.need(link);
		if (this.lost[need]++ == this.spare[need]) {
			int node = this.network.dependant(link);
			if (this.unmet[node]++ == 0) {
				stopOrStay(node, link);
			}
		}
	}

	private void stopOrStay(int node, int link) {
		if (this.since[node] == UP) {
			stop(node, link);
		}
		else {
			this.agenda.callOff(comeback(node));
			this.turns.giveUp(node);
		}
	}

	private void stop(int node, int link) {
		this.since[node] = this.now;
		this.kept[node] = this.network.first(node);
		this.outages.open(node, this.now, link);
		this.turns.stop(node);
		this.queue[this.queued++] = node;
		if (this.unmet[node] == 0) {
			planReturn(node, this.failedUntil[node], Outages.OWN_FAILURE);
		}
	}

	private void reset() {
		for (int line = 0; line < this.outages.size(); line++) {
			int node = this.outages.node(line);
			this.failedUntil[node] = 0;
			if (this.outages.to(line) == Outages.OPEN) {
				forget(node);
			}
		}
		this.outages.clear();
		this.agenda.clear();
		this.now = 0;
		this.queued = 0;
	}

	private void forget(int node) {
		this.since[node] = UP;
		this.unmet[node] = 0;
		this.turns.forget(node);
		for (int link = this.network.first(node); link < this.kept[node]; link++) {
			this.lost[this.network.need(link)] = 0;
		}
	}

	private static int comeback(int node) {
		return 2 * node;
	}

	private static int expiry(int node) {
		return 2 * node + 1;
	}

	/** From the next run on that need has so many more stand-ins that never fail. */
	void reinforce(int need, int more) {
		this.spare[need] += more;
	}

	int spare(int need) {
		return this.spare[need];
	}

	/** What happened in the last run. */
	Outages outages() {
		return this.outages;
	}

	/** At the end of the last run: its needs are met. */
	boolean hasWhatItNeeds(int node) {
		return this.unmet[node] == 0;
	}

	/** At the end of the last run: when it is back is settled. */
	boolean isDue(int node) {
		return this.agenda.isPlanned(comeback(node));
	}

	/** At the end of the last run: it could be back but for its turn. */
	boolean waitsForItsTurn(int node) {
		return this.turns.isWaiting(node);
	}

}
