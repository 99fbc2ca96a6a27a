package org.cohesioncyber.hub.shell.page;

import java.time.Instant;
import java.util.List;

import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * The first page: two doors, the latest alerts, what lies ahead, the territory's figures.
 * A figure or list the model does not hold is said to be unavailable.
 */
@Controller
class HomePage {

	private static final Logger log = LoggerFactory.getLogger(HomePage.class);

	private static final int LATEST = 5;

	private final ObjectProvider<Engagement> engagement;

	private final ObjectProvider<Alerts> alerts;

	private final Ahead ahead;

	HomePage(ObjectProvider<Engagement> engagement, ObjectProvider<Alerts> alerts, Ahead ahead) {
		this.engagement = engagement;
		this.alerts = alerts;
		this.ahead = ahead;
	}

	@GetMapping("/")
	@CallableBy(Caller.EVERYONE)
	String home(ServerWebExchange exchange, Model model) {
		this.engagement.ifAvailable(figures -> addFigure(figures, model));
		Actor actor = exchange.getAttribute(Actor.class.getName());
		boolean readsAlerts = actor != null && Alerts.mayRead(actor);
		model.addAttribute("readsAlerts", readsAlerts);
		if (actor != null && readsAlerts) {
			try {
				latestAlerts(actor, model);
			}
			catch (TransactionException | DataAccessException cause) {
				log.warn("The first page has no alerts: {}", cause.getMessage());
			}
		}
		if (actor != null) {
			this.ahead.show(actor, model);
		}
		return "shell/home";
	}

	@GetMapping("/accueil/alertes")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	String latestAlerts(Actor actor, Model model) {
		List<Latest> latest = this.alerts.getObject()
			.list(actor, null)
			.items()
			.stream()
			.limit(LATEST)
			.map(alert -> new Latest("/alertes/" + alert.id(), alert.content().title(), alert.tlp(),
					alert.publishedAt()))
			.toList();
		model.addAttribute("latestAlerts", latest);
		return "shell/home :: alerts";
	}

	/** One alert as the first page lists it. */
	record Latest(String href, String title, Tlp tlp, Instant at) {

	}

	private static void addFigure(Engagement engagement, Model model) {
		try {
			model.addAttribute("engaged", engagement.figureOn(engagement.today()).engaged());
		}
		catch (TransactionException | DataAccessException cause) {
			log.warn("The first page has no figure: {}", cause.getMessage());
		}
	}

}
