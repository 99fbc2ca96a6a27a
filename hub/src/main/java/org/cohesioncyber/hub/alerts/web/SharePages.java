package org.cohesioncyber.hub.alerts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.alerts.NewAlert;
import org.cohesioncyber.hub.alerts.Publication;
import org.cohesioncyber.hub.incidents.Incident;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Circle;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.Preview;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shares an alert in three pages: what to say, with whom, and who exactly will see it
 * before it leaves.
 */
@Controller
class SharePages {

	private static final String START = "/alertes/nouvelle";

	private final Alerts alerts;

	private final Incidents incidents;

	private final Circles circles;

	private final MessageSource messages;

	SharePages(Alerts alerts, Incidents incidents, Circles circles, MessageSource messages) {
		this.alerts = alerts;
		this.incidents = incidents;
		this.circles = circles;
		this.messages = messages;
	}

	@GetMapping({ START, START + "/destinataires", START + "/apercu", START + "/publier" })
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering ask(Actor actor, @RequestParam(required = false) @Nullable UUID incident, Locale locale) {
		Form form = Form.empty()
			.with("reality", Reality.ACTUAL)
			.with("severity", Severity.HIGH)
			.with("request", UUID.randomUUID());
		return contentPage(incident == null ? form : about(form, actor, new IncidentId(incident), locale)).build();
	}

	/** Back to the first page with what was said. */
	@PostMapping(START)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askAgain(Form form) {
		return contentPage(form).build();
	}

	@PostMapping(START + "/destinataires")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askWhom(Actor actor, Form form) {
		try {
			AlertForm.content(form);
			return audiencePage(actor, form).build();
		}
		catch (InvalidInput refusal) {
			return refused(contentPage(form.refused(refusal)));
		}
	}

	@PostMapping(START + "/apercu")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering preview(Actor actor, Form form) {
		try {
			return previewPage(actor, form, AlertForm.alert(form)).build();
		}
		catch (InvalidInput refusal) {
			return refused(actor, form.refused(refusal));
		}
	}

	@PostMapping(START + "/publier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering publish(Actor actor, Form form) {
		try {
			NewAlert alert = AlertForm.alert(form);
			String request = AlertForm.id(form, "request").map(UUID::toString).orElse(null);
			return switch (this.alerts.publish(actor, alert, AlertForm.shown(form), request)) {
				case Publication.Published published -> Rendering.redirectTo("/alertes/" + published.id() + "?publiee")
					.status(HttpStatus.SEE_OTHER)
					.build();
				case Publication.AudienceChanged changed ->
					previewPage(actor, form, alert).modelAttribute("changed", true).status(HttpStatus.CONFLICT).build();
			};
		}
		catch (InvalidInput refusal) {
			return refused(actor, form.refused(refusal));
		}
	}

	private Form about(Form form, Actor actor, IncidentId id, Locale locale) {
		Incident incident = this.incidents.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return form.with("incident", id)
			.with("nature", incident.nature())
			.with("reality", incident.declaration().reality())
			.with("title", this.messages.getMessage("alerts.suggest." + incident.nature(), null, locale));
	}

	/** The first page at fault: what was said, then to whom. */
	private Rendering refused(Actor actor, Form form) {
		boolean isAudience = form.faults()
			.stream()
			.allMatch(fault -> fault.field().equals("tlp") || fault.field().equals("circle"));
		return refused(isAudience ? audiencePage(actor, form) : contentPage(form));
	}

	private static Rendering refused(Rendering.Builder<?> page) {
		return page.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
	}

	private static Rendering.Builder<?> contentPage(Form form) {
		return reality(Rendering.view("alerts/content"), form).modelAttribute("form", form)
			.modelAttribute("natures", Choice.of("incidents.nature", Nature.values()))
			.modelAttribute("severities", Choice.of("alerts.severity", Severity.values()))
			.modelAttribute("realities", Choice.of("incidents.reality", Reality.values()));
	}

	private Rendering.Builder<?> audiencePage(Actor actor, Form form) {
		List<Choice> choices = new ArrayList<>();
		for (Circle circle : this.circles.of(actor)) {
			choices.add(Choice.text(circle.id().toString(), circle.name()));
		}
		choices.add(Choice.key(AlertForm.NOBODY_ELSE, "alerts.circle.none"));
		return reality(Rendering.view("alerts/audience"), form).modelAttribute("form", form)
			.modelAttribute("carried", AlertForm.SAID)
			.modelAttribute("labels", Choice.of("alerts.tlp", Tlp.values()))
			.modelAttribute("circles", choices);
	}

	private Rendering.Builder<?> previewPage(Actor actor, Form form, NewAlert alert) {
		Preview preview = this.alerts.preview(actor, alert.tlp(), alert.circle(), alert.reality());
		String shown = preview.recipients()
			.stream()
			.map(recipient -> recipient.organisation().toString())
			.collect(Collectors.joining(" "));
		return reality(Rendering.view("alerts/preview"), form).modelAttribute("form", form)
			.modelAttribute("carried", AlertForm.SAID_AND_TO_WHOM)
			.modelAttribute("preview", preview)
			.modelAttribute("shown", shown);
	}

	private static Rendering.Builder<?> reality(Rendering.Builder<?> page, Form form) {
		String given = form.value("reality");
		return given.equals(Reality.EXERCISE.name()) ? page.modelAttribute("reality", Reality.EXERCISE) : page;
	}

}
