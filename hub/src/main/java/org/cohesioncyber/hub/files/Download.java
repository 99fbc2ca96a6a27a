package org.cohesioncyber.hub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

import org.reactivestreams.Publisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way out, to be saved and never shown by a browser. */
public final class Download {

	private static final Executor THREADS = task -> Thread.ofVirtual().name("download").start(task);

	private final StoredFile file;

	private final Content content;

	Download(StoredFile file, Content content) {
		this.file = file;
		this.content = content;
	}

	public StoredFile file() {
		return this.file;
	}

	/** The clear content, opened while it is read. */
	public InputStream content() throws IOException {
		return this.content.open();
	}

	/** The answer to whoever asked for it; its pace is the reader's. */
	public ResponseEntity<Publisher<DataBuffer>> answer() {
		Publisher<DataBuffer> body = DataBufferUtils.outputStreamPublisher(out -> {
			try (InputStream in = content()) {
				in.transferTo(out);
			}
			catch (IOException cause) {
				throw new UncheckedIOException(cause);
			}
		}, DefaultDataBufferFactory.sharedInstance, THREADS, ContentKey.SEGMENT);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(this.file.mediaType()))
			.contentLength(this.file.size())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(this.file.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(body);
	}

	/** Opens the content anew. */
	interface Content {

		InputStream open() throws IOException;

	}

}
