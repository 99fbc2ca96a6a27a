package org.cohesioncyber.hub.shell.page;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page: two doors, the latest alerts, the territory's figures. A figure or list
 * the model does not hold is said to be unavailable.
 */
@Controller
class HomePage {

	private static final Logger log = LoggerFactory.getLogger(HomePage.class);

	private final ObjectProvider<Engagement> engagement;

	HomePage(ObjectProvider<Engagement> engagement) {
		this.engagement = engagement;
	}

	@GetMapping("/")
	@CallableBy(Caller.EVERYONE)
	String home(Model model) {
		this.engagement.ifAvailable(figures -> addFigure(figures, model));
		return "shell/home";
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
