package org.cohesioncyber.hub.dependencies.cascade;

import java.util.Arrays;

/**
 * What happened in one propagation: one line for each time a node stopped, in the order
 * of stopping. Reused from one propagation to the next.
 */
final class Outages {

	static final int NONE = -1;

	/** It is itself what failed, or its own failure was the last to be over. */
	static final int OWN_FAILURE = -1;

	/** It has not come back. */
	static final int OPEN = Minutes.NEVER;

	private int size;

	private int[] node = new int[64];

	private int[] from = new int[64];

	private int[] to = new int[64];

	private int[] stoppedBy = new int[64];

	private int[] backAfter = new int[64];

	private int[] before = new int[64];

	/** Of each node: its last line, unless another node's stands there. */
	private final int[] last;

	Outages(int nodes) {
		this.last = new int[nodes];
	}

	void clear() {
		this.size = 0;
	}

	void open(int node, int minute, int link) {
		if (this.size == this.node.length) {
			grow();
		}
		int line = this.size++;
		this.before[line] = (line > 0) ? lastOf(node, line) : NONE;
		this.node[line] = node;
		this.from[line] = minute;
		this.to[line] = OPEN;
		this.stoppedBy[line] = link;
		this.backAfter[line] = NONE;
		this.last[node] = line;
	}

	void close(int node, int minute, int backAfter) {
		int line = this.last[node];
		this.to[line] = minute;
		this.backAfter[line] = backAfter;
	}

	private void grow() {
		int length = this.node.length * 2;
		this.node = Arrays.copyOf(this.node, length);
		this.from = Arrays.copyOf(this.from, length);
		this.to = Arrays.copyOf(this.to, length);
		this.stoppedBy = Arrays.copyOf(this.stoppedBy, length);
		this.backAfter = Arrays.copyOf(this.backAfter, length);
		this.before = Arrays.copyOf(this.before, length);
	}

	int size() {
		return this.size;
	}

	int node(int line) {
		return this.node[line];
	}

	int from(int line) {
		return this.from[line];
	}

	int to(int line) {
		return this.to[line];
	}

	/** The link whose loss stopped it, or {@link #OWN_FAILURE}. */
	int stoppedBy(int line) {
		return this.stoppedBy[line];
	}

	/**
	 * The link whose return let it come back, {@link #OWN_FAILURE}, or, made by
	 * {@link #turnOf}, the node whose turn was before.
	 */
	int backAfter(int line) {
		return this.backAfter[line];
	}

	static int turnOf(int node) {
		return -2 - node;
	}

	/** The line of the same node before, or {@link #NONE}. */
	int before(int line) {
		return this.before[line];
	}

	/** The last line of a node, or {@link #NONE} when it never stopped. */
	int lastOf(int node) {
		return lastOf(node, this.size);
	}

	private int lastOf(int node, int lines) {
		int line = this.last[node];
		return (line < lines && this.node[line] == node) ? line : NONE;
	}

}
