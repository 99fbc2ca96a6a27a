package org.cohesioncyber.playbooks;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Reads playbooks of whoever wrote them and checks them whole: their shape, every
 * reference, every way. Takes one in or refuses it, never half of it.
 */
public final class PlaybookReader {

	/**
	 * The playbook a text is.
	 * @throws InvalidPlaybook naming each place, its value and what was expected
	 */
	public Playbook read(String text) {
		ObjectNode document = Json.object(text);
		Flaws flaws = check(document);
		if (flaws.isRefused()) {
			throw new InvalidPlaybook(flaws.found());
		}
		return new Playbook(document);
	}

	/** All that is wrong or unusual in a text; nothing of it is an exception. */
	public List<Flaw> check(String text) {
		try {
			return check(Json.object(text)).found();
		}
		catch (InvalidPlaybook unreadable) {
			return unreadable.flaws();
		}
	}

	private static Flaws check(ObjectNode document) {
		Flaws flaws = new Flaws();
		PlaybookShape.PLAYBOOK.check(document, "", flaws);
		if (!flaws.isRefused()) {
			WorkflowCheck.check(document, flaws);
		}
		return flaws;
	}

}
