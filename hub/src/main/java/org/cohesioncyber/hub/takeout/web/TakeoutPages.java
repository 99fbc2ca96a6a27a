package org.cohesioncyber.hub.takeout.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.takeout.Takeouts;
import org.reactivestreams.Publisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;

/** « Tout emporter »: what the organisation gave, as one file, for its RSSI. */
@Controller
class TakeoutPages {

	private static final Executor THREADS = task -> Thread.ofVirtual().name("takeout").start(task);

	private static final int AT_ONCE = 65_536;

	private final Takeouts takeouts;

	TakeoutPages(Takeouts takeouts) {
		this.takeouts = takeouts;
	}

	@GetMapping("/tout-emporter")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering show() {
		return Rendering.view("takeout/takeout").modelAttribute("parts", this.takeouts.parts()).build();
	}

	@PostMapping("/tout-emporter")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<Publisher<DataBuffer>> take(Actor actor) {
		return file(actor);
	}

	@GetMapping("/api/v1/takeout")
	@ResponseBody
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<Publisher<DataBuffer>> takeByProgram(Actor actor) {
		return file(actor);
	}

	private ResponseEntity<Publisher<DataBuffer>> file(Actor actor) {
		Takeouts.Content content = this.takeouts.open(actor);
		Publisher<DataBuffer> body = DataBufferUtils.outputStreamPublisher(out -> {
			try {
				content.writeTo(out);
			}
			catch (IOException cause) {
				throw new UncheckedIOException(cause);
			}
		}, DefaultDataBufferFactory.sharedInstance, THREADS, AT_ONCE);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("cohesion-cyber.zip").build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(body);
	}

}
