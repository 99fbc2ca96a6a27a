package org.cohesioncyber.hub.charter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.charter.EngagementMonth;

/**
 * A line of the figure over the months, as coordinates of a picture 720 wide and 240
 * high, the oldest month left.
 *
 * @param line the corners of the line, as SVG writes them
 * @param steps horizontal lines at round numbers, from none up to the highest
 */
record ProgressChart(String line, List<Dot> dots, List<Step> steps) {

	private static final int LEFT = 40;

	private static final int RIGHT = 708;

	private static final int TOP = 16;

	private static final int BOTTOM = 212;

	private static final int STEPS = 4;

	/** Months, the latest first. */
	static ProgressChart of(List<EngagementMonth> months) {
		List<EngagementMonth> byTime = months.reversed();
		int top = top(byTime.stream().mapToInt(EngagementMonth::engaged).max().orElse(0));
		List<Dot> dots = IntStream.range(0, byTime.size())
			.mapToObj(at -> new Dot(x(at, byTime.size()), y(byTime.get(at).engaged(), top), byTime.get(at)))
			.toList();
		return new ProgressChart(dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
				dots, steps(top));
	}

	/**
	 * The lowest round number that leaves room: four equal steps of 1, 2 or 5 times a
	 * power of ten.
	 */
	static int top(int highest) {
		int step = 1;
		while (step * STEPS < highest) {
			step = next(step);
		}
		return step * STEPS;
	}

	private static int next(int step) {
		int leading = Integer.parseInt(Integer.toString(step).substring(0, 1));
		return (leading == 2) ? step / 2 * 5 : step * 2;
	}

	private static List<Step> steps(int top) {
		List<Step> steps = new ArrayList<>();
		for (int value = 0; value <= top; value += top / STEPS) {
			steps.add(new Step(value, y(value, top)));
		}
		return steps;
	}

	private static int x(int at, int count) {
		return (count == 1) ? RIGHT : LEFT + (RIGHT - LEFT) * at / (count - 1);
	}

	private static int y(int value, int top) {
		return BOTTOM - (BOTTOM - TOP) * value / top;
	}

	record Dot(int x, int y, EngagementMonth month) {

	}

	record Step(int value, int y) {

	}

}
