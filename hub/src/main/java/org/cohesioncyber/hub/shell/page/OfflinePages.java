package org.cohesioncyber.hub.shell.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What a telephone needs to show, without the hub, the copies it keeps: a page that holds
 * nothing of anybody, the worker that keeps this page and the reflex sheet, and the
 * manifest by which both are put on the home screen.
 */
@Controller
class OfflinePages {

	private final String worker;

	private final Assets assets;

	private final Messages messages;

	OfflinePages(Assets assets, Messages messages) throws IOException {
		this.assets = assets;
		this.messages = messages;
		this.worker = new ClassPathResource("shell/worker.js").getContentAsString(StandardCharsets.UTF_8);
	}

	@GetMapping("/hors-ligne")
	@CallableBy(Caller.EVERYONE)
	String page(Model model) {
		model.addAttribute("installable", true);
		return "shell/offline";
	}

	@GetMapping("/hors-ligne-service.js")
	@CallableBy(Caller.EVERYONE)
	ResponseEntity<String> worker() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
			.body(this.worker);
	}

	@GetMapping("/hors-ligne.webmanifest")
	@CallableBy(Caller.EVERYONE)
	ResponseEntity<Map<String, Object>> manifest(Locale locale) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/manifest+json"))
			.body(Map.of("name", this.messages.getMessage("shell.name", null, locale), "short_name",
					this.messages.getMessage("shell.offline.short", null, locale), "lang", locale.getLanguage(),
					"start_url", "/hors-ligne", "scope", "/", "display", "standalone", "background_color", "#ffffff",
					"theme_color", "#00323f", "icons", List.of(Map.of("src", this.assets.url("icon.svg"), "sizes",
							"any", "type", "image/svg+xml", "purpose", "any"))));
	}

}
