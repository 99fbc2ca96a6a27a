package org.cohesioncyber.hub.charter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * Which parts of a published total are withheld so that nobody is recognised: parts of
 * fewer than three, and as many of the smallest others as it takes for the withheld ones
 * not to follow from the total.
 */
public final class Suppression {

	private static final int LEAST = 3;

	private Suppression() {
	}

	/** The keys to withhold; a part of zero says nothing of anybody and stays. */
	public static <K> Set<K> of(Map<K, Integer> parts) {
		List<Entry<K, Integer>> bySize = new ArrayList<>(parts.entrySet());
		bySize.removeIf(part -> part.getValue() == 0);
		bySize.sort(Comparator.comparing(Entry::getValue));
		Deque<Entry<K, Integer>> shown = new ArrayDeque<>(bySize);
		Set<K> withheld = new HashSet<>();
		int sum = 0;
		while (!shown.isEmpty() && mustGrow(shown.peek().getValue(), withheld.size(), sum)) {
			Entry<K, Integer> smallest = shown.poll();
			withheld.add(smallest.getKey());
			sum += smallest.getValue();
		}
		return withheld;
	}

	private static boolean mustGrow(int next, int withheld, int sum) {
		return next < LEAST || withheld == 1 || (withheld > 0 && sum < LEAST);
	}

}
