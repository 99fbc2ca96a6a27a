package org.cohesioncyber.hub.charter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.charter.CharterDraft;
import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.shared.ClauseChange;
import org.cohesioncyber.hub.charter.GroupRule;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * « Publier une version »: staff write it, see it as it will be read, and publish it. The
 * pages carry what was typed from one to the next; nothing is kept before.
 */
@Controller
class PublicationPages {

	private static final String START = "/charte/versions/nouvelle";

	private static final List<String> TYPED = List.of("name", "effectiveOn.day", "effectiveOn.month",
			"effectiveOn.year", "renewUntil.day", "renewUntil.month", "renewUntil.year", "text", "changes",
			"bindsSubsidiaries", "countsAsOne");

	private final Charters charters;

	PublicationPages(Charters charters) {
		this.charters = charters;
	}

	/** Begins with the text in force. */
	@GetMapping({ START, START + "/apercu", START + "/publier" })
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor) {
		Optional<CharterVersion> current = this.charters.current(actor);
		Optional<GroupRule> groups = current.map(CharterVersion::groups);
		return ask(Form.empty()
			.with("text", current.map(CharterVersion::editableText).orElse(""))
			.with("bindsSubsidiaries", groups.filter(GroupRule::bindsSubsidiaries).isPresent())
			.with("countsAsOne", groups.filter(GroupRule::countsAsOne).isPresent()), HttpStatus.OK);
	}

	/** Back to the first page with what was typed. */
	@PostMapping(START)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askAgain(Form form) {
		return ask(form, HttpStatus.OK);
	}

	@PostMapping(START + "/apercu")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering preview(Actor actor, Form form) {
		try {
			return preview(actor, form, this.charters.preview(actor, draft(form)));
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(START + "/publier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering publish(Actor actor, Form form) {
		try {
			CharterVersion version = this.charters.publish(actor, draft(form));
			return Rendering.redirectTo("/charte/versions/" + version.name()).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static CharterDraft draft(Form form) {
		return new CharterDraft(form.value("name"), day(form, "effectiveOn"), form.value("text"), form.value("changes"),
				day(form, "renewUntil"),
				new GroupRule(form.chose("bindsSubsidiaries", "true"), form.chose("countsAsOne", "true")));
	}

	private static String day(Form form, String field) {
		return form.date(field).map(LocalDate::toString).orElse("");
	}

	private static Rendering ask(Form form, HttpStatus status) {
		return Rendering.view("charter/new-version")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("binds", yesOrNo("charter.charter.binds"))
			.modelAttribute("counts", yesOrNo("charter.charter.countsAsOne"))
			.build();
	}

	private static List<Choice> yesOrNo(String prefix) {
		return List.of(Choice.key("true", prefix + ".true"), Choice.key("false", prefix + ".false"));
	}

	private Rendering preview(Actor actor, Form form, CharterVersion version) {
		Optional<CharterVersion> before = this.charters.before(actor, version);
		List<ClauseChange> changes = before.map(version::since).orElse(List.of());
		return Rendering.view("charter/version-preview")
			.modelAttribute("form", form)
			.modelAttribute("carried", TYPED)
			.modelAttribute("version", version)
			.modelAttribute("clauses", ShownClause.of(version))
			.modelAttribute("asked", this.charters.toRenew(actor, version))
			.modelAttribute("whatChanges", Markdown.html(version.changes(), 3))
			.modelAttribute("earlier", before.map(List::of).orElse(List.of()))
			.modelAttribute("changes", ComparedClauses.changed(changes))
			.modelAttribute("unchanged", ComparedClauses.unchanged(changes))
			.build();
	}

}
