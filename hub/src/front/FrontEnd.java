import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;

/**
 * Build step, run by Maven as a source file: turns the packages' Sass and modules and our own into the hashed files the
 * hub serves. Nothing of others is committed; their notices go into META-INF/THIRD-PARTY.
 *
 * Arguments: the folder of this file, target/front (work), target/classes (output).
 */
public class FrontEnd {

	private static final String WEBJARS = "META-INF/resources/webjars/";

	private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

	/** Those that documents embed. */
	private static final List<String> FACES = List.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf",
			"DejaVuSans-Oblique.ttf");

	private final Path sources;

	private final Path work;

	private final Path classes;

	private final Map<String, String> urls = new TreeMap<>();

	private FrontEnd(Path sources, Path work, Path classes) {
		this.sources = sources;
		this.work = work;
		this.classes = classes;
	}

	public static void main(String[] arguments) throws Exception {
		new FrontEnd(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).build();
	}

	private void build() throws Exception {
		Path govuk = unpack("govuk-frontend");
		Path htmx = unpack("htmx.org");
		String stamp = hash(
				String.join("\n", govuk.toString(), htmx.toString(), font("LICENSE").toString(), ownSources()).getBytes());
		Path stampFile = this.work.resolve("stamp");
		Path manifest = this.classes.resolve("shell/assets.properties");
		if (Files.exists(manifest) && Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
			return;
		}
		delete(this.classes.resolve("static/assets"));
		publish("app.css", css(govuk.resolve("dist")));
		publish("htmx.js", Files.readString(htmx.resolve("dist/htmx.min.js")));
		publish("govuk-frontend.js", withoutSourceMap(Files.readString(govuk.resolve("dist/govuk/govuk-frontend.min.js"))));
		publish("live.js", Files.readString(this.sources.resolve("live.js")));
		publish("icon.svg", Files.readString(this.sources.resolve("icon.svg")));
		publish("copies.js", Files.readString(this.sources.resolve("copies.js")));
		publish("offline.js", withHashedImports(Files.readString(this.sources.resolve("offline.js"))));
		publish("app.js", withHashedImports(Files.readString(this.sources.resolve("app.js"))));
		StringBuilder properties = new StringBuilder();
		this.urls.forEach((name, url) -> properties.append(name).append('=').append(url).append('\n'));
		write(manifest, properties.toString());
		// Not an asset: its address stays, and says which pages it may serve.
		write(this.classes.resolve("shell/worker.js"), withHashedImports(Files.readString(this.sources.resolve("worker.js"))));
		Files.createDirectories(this.classes.resolve("documents"));
		for (String face : FACES) {
			try (InputStream font = font(face).openStream()) {
				Files.copy(font, this.classes.resolve("documents").resolve(face), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		write(this.classes.resolve("META-INF/THIRD-PARTY"), notices(govuk, htmx));
		write(stampFile, stamp);
	}

	private String css(Path loadPath) throws Exception {
		try (SassCompiler compiler = SassCompilerFactory.bundled()) {
			compiler.setLoadPaths(List.of(loadPath.toFile()));
			compiler.setOutputStyle(OutputStyle.COMPRESSED);
			compiler.setQuietDeps(true);
			compiler.addSilenceDeprecation("import");
			String css = compiler.compileFile(this.sources.resolve("territoire.scss").toFile()).getCss();
			for (String forbidden : List.of("GDS Transport", "url(")) {
				if (css.contains(forbidden)) {
					throw new IllegalStateException("app.css: contains " + forbidden + " (expected: no font or image of others)");
				}
			}
			return css;
		}
	}

	/** Puts a file in place under a name that changes with its content. */
	private void publish(String name, String content) throws IOException {
		int dot = name.lastIndexOf('.');
		String hashed = name.substring(0, dot) + "." + hash(content.getBytes()).substring(0, 12) + name.substring(dot);
		Path file = this.classes.resolve("static/assets").resolve(hashed);
		write(file, content);
		try (OutputStream packed = new BestGzip(Files.newOutputStream(Path.of(file + ".gz")))) {
			packed.write(content.getBytes());
		}
		this.urls.put(name, "/assets/" + hashed);
	}

	private String withHashedImports(String module) {
		for (Map.Entry<String, String> url : this.urls.entrySet()) {
			module = module.replace("'./" + url.getKey() + "'", "'" + url.getValue() + "'");
		}
		return module;
	}

	private static String withoutSourceMap(String script) {
		return script.replaceAll("//# sourceMappingURL=\\S+", "");
	}

	private static String notices(Path govuk, Path htmx) throws IOException {
		return """
				Parts of others in the pages and documents of this hub.

				govuk-frontend %s (Sass and modules, compiled without its brand, fonts and images), MIT licence

				Copyright (C) 2017 Crown Copyright (Government Digital Service)

				Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
				documentation files (the "Software"), to deal in the Software without restriction, including without limitation
				the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
				to permit persons to whom the Software is furnished to do so, subject to the following conditions:

				The above copyright notice and this permission notice shall be included in all copies or substantial portions of
				the Software.

				THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
				THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
				AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
				CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
				IN THE SOFTWARE.

				htmx %s

				%s

				DejaVu fonts, embedded in documents

				%s
				""".formatted(govuk.getFileName(), htmx.getFileName(), Files.readString(htmx.resolve("LICENSE")),
				new String(font("LICENSE").openStream().readAllBytes(), StandardCharsets.UTF_8));
	}

	/** A file of the fonts' jar. */
	private static URL font(String name) {
		return Objects.requireNonNull(FrontEnd.class.getClassLoader().getResource(FONTS + name), name);
	}

	/** Copies a WebJar of the class path into the work folder, once per version; answers the folder of that version. */
	private Path unpack(String webjar) throws Exception {
		URI jar = getClass().getClassLoader().getResource(WEBJARS + webjar).toURI();
		try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
			Path root = files.getPath(WEBJARS + webjar);
			Path version;
			try (Stream<Path> versions = Files.list(root)) {
				version = versions.findFirst().orElseThrow();
			}
			Path target = this.work.resolve(webjar).resolve(version.getFileName().toString());
			if (!Files.exists(target)) {
				copy(version, target);
			}
			return target;
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(from)) {
			files = walk.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path target = to.resolve(from.relativize(file).toString());
			Files.createDirectories(target.getParent());
			try (InputStream content = Files.newInputStream(file)) {
				Files.copy(content, target);
			}
		}
	}

	private String ownSources() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.list(this.sources)) {
			for (Path file : files.sorted().toList()) {
				all.append(Files.readString(file));
			}
		}
		return all.toString();
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private static void write(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	/** Packed once, here, as small as it gets; the hub sends the bytes as they are. */
	private static final class BestGzip extends GZIPOutputStream {

		BestGzip(OutputStream out) throws IOException {
			super(out);
			this.def.setLevel(Deflater.BEST_COMPRESSION);
		}

	}

	private static String hash(byte[] content) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IOException(ex);
		}
	}

}
