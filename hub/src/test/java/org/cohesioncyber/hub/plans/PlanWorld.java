package org.cohesioncyber.hub.plans;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.files.StoredFile;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

/** Makes plans for tests of other modules. */
public class PlanWorld {

	private final Plans plans;

	private final PlanVersions versions;

	private final PlanAttachments attachments;

	private final Openings openings;

	private final Interviews interviews;

	private final OfflineCopies copies;

	private final Deque<PlanId> made = new ArrayDeque<>();

	public PlanWorld(Plans plans, PlanVersions versions, PlanAttachments attachments, Openings openings,
			Interviews interviews, OfflineCopies copies) {
		this.copies = copies;
		this.interviews = interviews;
		this.openings = openings;
		this.plans = plans;
		this.versions = versions;
		this.attachments = attachments;
	}

	/**
	 * An approved plan with that text everywhere and in a file attached to it.
	 * @return the ids of the plan, its version and its file
	 */
	public List<String> plan(Actor rssi, String text) {
		PlanId plan = this.plans.add(rssi, PlanScale.ORGANISATION, PlanKind.PRA, Drafts.saying(text), null);
		String file = attach(rssi, plan, text + ".txt", text).id().value().toString();
		VersionId version = this.versions
			.approve(rssi, plan, 1, new ApprovalDraft(text, text, "2026-02-01", "2028-02-01", false), null)
			.orElseThrow();
		return List.of(plan.toString(), version.toString(), file);
	}

	/**
	 * Such a plan, an opening of it, and another one being written with the assistant:
	 * their ids, and what handlers take them as.
	 */
	public Map<String, Class<?>> things(Actor rssi, String text) {
		InterviewId interview = this.interviews.begin(rssi, ExampleSector.COMMUNE);
		this.interviews.answer(rssi, interview, Question.SCOPE, Answer.of(text));
		List<String> plan = plan(rssi, text);
		makeRoom(rssi);
		this.made.addLast(PlanId.of(plan.getFirst()));
		Map<String, Class<?>> things = new LinkedHashMap<>();
		things.put(plan.getFirst(), PlanId.class);
		things.put(plan.get(1), VersionId.class);
		things.put(plan.getLast(), UUID.class);
		things.put(interview.toString(), InterviewId.class);
		things.put(opening(plan.getFirst()), OpeningId.class);
		Plan written = this.plans.find(rssi, PlanId.of(plan.getFirst())).orElseThrow();
		things.put(this.copies.add(rssi, written, text).id().toString(), OfflineCopyId.class);
		return things;
	}

	/** An organisation has so many plans at most: the first one stays, and the latest. */
	private void makeRoom(Actor rssi) {
		if (this.made.size() > 1) {
			PlanId old = this.made.removeLast();
			this.plans.find(rssi, old).ifPresent(plan -> this.plans.retire(rssi, old, plan.revision()));
		}
	}

	/** Asks for an opening of that plan, as a coordinator nobody knows. */
	private String opening(String plan) {
		return this.openings
			.ask(Territory.person(OrganisationId.random(), Role.COORDINATOR), PlanId.of(plan),
					new OpeningDraft("Une attaque est en cours", "4"), null)
			.toString();
	}

	StoredFile attach(Actor rssi, PlanId plan, String name, String text) {
		return this.attachments.add(rssi, plan,
				new Upload("document", name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
	}

}
