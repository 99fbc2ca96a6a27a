package org.cohesioncyber.hub.awareness.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.awareness.AttendanceFigures.Line;
import org.cohesioncyber.hub.awareness.PublicGroup;

/**
 * Rates as bars of a picture 720 wide, one below the other; a rate above 100 % fills the
 * bar.
 */
record AttendanceChart(int height, List<Bar> bars) {

	private static final int STEP = 44;

	private static final int WIDEST = 440;

	static AttendanceChart of(List<Line> lines) {
		List<Bar> bars = new ArrayList<>();
		for (Line line : lines) {
			if (line.audience() != null && line.percent() != null) {
				bars.add(new Bar(line.audience(), bars.size() * STEP + 8, WIDEST * Math.min(line.percent(), 100) / 100,
						line.percent()));
			}
		}
		return new AttendanceChart(bars.size() * STEP, bars);
	}

	/** One bar: its top, its width, and what it says. */
	record Bar(PublicGroup audience, int y, int width, int percent) {

	}

}
