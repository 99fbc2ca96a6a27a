package org.cohesioncyber.playbooks;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is found, up to so many: a hostile playbook could have any number. */
final class Flaws {

	private static final int MOST = 100;

	private static final int SHOWN = 80;

	private final List<Flaw> found = new ArrayList<>();

	void refuse(String place, Object value, String expected) {
		add(new Flaw(Flaw.Weight.REFUSED, place, shown(value), expected));
	}

	void remark(String place, Object value, String expected) {
		add(new Flaw(Flaw.Weight.REMARK, place, shown(value), expected));
	}

	boolean isRefused() {
		return this.found.stream().anyMatch(flaw -> flaw.weight() == Flaw.Weight.REFUSED);
	}

	List<Flaw> found() {
		return List.copyOf(this.found);
	}

	private void add(Flaw flaw) {
		if (this.found.size() < MOST) {
			this.found.add(flaw);
		}
	}

	private static String shown(Object value) {
		String text = value.toString().replaceAll("\\p{Cntrl}", "�");
		return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
	}

}
