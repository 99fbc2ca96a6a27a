package org.cohesioncyber.hub.shell.page;

import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sections of the menu, each with its pages and what they are for. */
@Controller
class SectionPages {

	@GetMapping({ "/se-preparer", "/le-territoire", "/notre-organisation" })
	@CallableBy(Caller.EVERYONE)
	String section() {
		return "shell/section";
	}

}
