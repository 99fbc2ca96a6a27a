package org.cohesioncyber.hub.shell.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Gives every page the model attribute {@code frame}. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

	private final TerritorySettings territory;

	private final Navigation navigation;

	FrameAdvice(TerritorySettings territory, Navigation navigation) {
		this.territory = territory;
		this.navigation = navigation;
	}

	@ModelAttribute("frame")
	Frame frame(ServerWebExchange exchange) {
		return Frame.of(this.territory, this.navigation, exchange);
	}

}
