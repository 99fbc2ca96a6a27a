package org.cohesioncyber.hub.notification.web;

import org.cohesioncyber.hub.notification.Notifications;
import org.cohesioncyber.hub.notification.Told;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who of one's own organisation was told, and who was not. */
@Controller
class NotificationPages {

	private final Notifications notifications;

	NotificationPages(Notifications notifications) {
		this.notifications = notifications;
	}

	@GetMapping("/notifications")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	String list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor, Model model) {
		Page<Told> told = this.notifications.list(actor, cursor);
		model.addAttribute("told", told);
		model.addAttribute("configured", this.notifications.isConfigured());
		model.addAttribute("first", cursor == null ? null : "/notifications");
		model.addAttribute("next", told.next() == null ? null : "/notifications?suite=" + told.next());
		return "notification/list";
	}

}
