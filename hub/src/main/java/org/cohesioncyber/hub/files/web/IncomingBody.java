package org.cohesioncyber.hub.files.web;

import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.cohesioncyber.hub.files.PieceStream;
import org.cohesioncyber.hub.files.Upload;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A request's body read as it comes, never held whole: the fields of a form first, then
 * one file, which must be the form's last part.
 */
final class IncomingBody {

	private static final int FIELDS = 256 * 1024;

	private static final int PARTS = 200;

	private static final Duration SILENCE = Duration.ofSeconds(30);

	/**
	 * A browser shows our answer only when it may finish sending, so a refused file is
	 * still let come, up to here.
	 */
	private static final long REFUSED = 40L * 1024 * 1024;

	private static final Scheduler THREADS = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

	private final Iterator<Piece> pieces;

	private final Mono<MultiValueMap<String, String>> fields;

	private Piece pending = Piece.NONE;

	private IncomingBody(ServerWebExchange exchange, Flux<Piece> all) {
		Stream<Piece> stream = all.timeout(SILENCE).toStream(1);
		this.pieces = stream.iterator();
		this.fields = Mono.fromCallable(this::readFields).subscribeOn(THREADS).cache();
		// Whoever reads the fields is done first: two at once would lose pieces.
		Mono<Void> drained = Mono.fromRunnable(() -> drain(exchange, stream));
		exchange.getResponse()
			.beforeCommit(() -> this.fields.then().onErrorComplete().then(drained.subscribeOn(THREADS)));
	}

	static IncomingBody form(ServerWebExchange exchange) {
		PartEventHttpMessageReader reader = new PartEventHttpMessageReader();
		reader.setMaxInMemorySize(FIELDS);
		reader.setMaxParts(PARTS);
		ServerHttpRequest request = exchange.getRequest();
		return new IncomingBody(exchange,
				reader.read(ResolvableType.forClass(PartEvent.class), request, Map.of())
					.map(Piece::of)
					.doOnDiscard(PartEvent.class, part -> DataBufferUtils.release(part.content()))
					.doOnDiscard(DataBuffer.class, DataBufferUtils::release));
	}

	static IncomingBody file(ServerWebExchange exchange, String name) {
		return new IncomingBody(exchange,
				exchange.getRequest()
					.getBody()
					.map(buffer -> new Piece("file", name, "", bytes(buffer), false))
					.concatWithValues(new Piece("file", name, "", new byte[0], true)));
	}

	/** The fields before the file. */
	Mono<MultiValueMap<String, String>> fields() {
		return this.fields;
	}

	/** The file that comes next. */
	Mono<Upload> upload() {
		return this.fields.thenReturn(true)
			.map(_ -> this.pending.isFile() ? new Upload(this.pending.field(), this.pending.fileName(), fileBytes())
					: Upload.none());
	}

	private MultiValueMap<String, String> readFields() {
		MultiValueMap<String, String> read = new LinkedMultiValueMap<>();
		int size = 0;
		while (next()) {
			if (this.pending.isFile()) {
				return read;
			}
			size += this.pending.field().length() + this.pending.value().length();
			if (size > FIELDS) {
				throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
			}
			read.add(this.pending.field(), this.pending.value());
		}
		this.pending = Piece.NONE;
		return read;
	}

	/** The bytes of the file under way, the pending piece's first. */
	private InputStream fileBytes() {
		AtomicBoolean isFirst = new AtomicBoolean(true);
		return new PieceStream(() -> {
			byte[] bytes = isFirst.getAndSet(false) ? this.pending.bytes() : new byte[0];
			while (bytes.length == 0 && !this.pending.isLast()) {
				if (!next()) {
					throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a file that does not come whole");
				}
				bytes = this.pending.bytes();
			}
			return bytes;
		});
	}

	private boolean next() {
		try {
			boolean hasNext = this.pieces.hasNext();
			this.pending = hasNext ? this.pieces.next() : Piece.NONE;
			return hasNext;
		}
		catch (RuntimeException cause) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a form that does not come whole", cause);
		}
	}

	private void drain(ServerWebExchange exchange, Stream<Piece> stream) {
		try (stream) {
			long drained = 0;
			while (drained < REFUSED && this.pieces.hasNext()) {
				drained += this.pieces.next().bytes().length;
			}
			if (drained >= REFUSED) {
				exchange.getResponse().getHeaders().setConnection("close");
			}
		}
		catch (RuntimeException _) {
			// The sender is gone, or says nothing more.
		}
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	/** A field, or some bytes of a file. */
	private record Piece(String field, String fileName, String value, byte[] bytes, boolean isLast) {

		private static final Piece NONE = new Piece("", "", "", new byte[0], true);

		static Piece of(PartEvent event) {
			return switch (event) {
				case FormPartEvent field -> new Piece(field.name(), "", field.value(), new byte[0], true);
				case FilePartEvent file ->
					new Piece(file.name(), file.filename(), "", IncomingBody.bytes(file.content()), file.isLast());
				default -> throw new IllegalStateException("part: " + event.name() + " (expected: a field or a file)");
			};
		}

		boolean isFile() {
			return !this.fileName.isBlank();
		}

	}

}
