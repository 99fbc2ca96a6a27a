package org.cohesioncyber.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program in a jar that can lay itself out, as Spring Boot's can. */
final class StandInProgram {

	private StandInProgram() {
	}

	/** Says that it ran, or copies its own jar where it is told to. */
	public static void main(String[] arguments) throws IOException {
		if ("tools".equals(System.getProperty("jarmode"))) {
			var jar = Path.of(System.getProperty("java.class.path"));
			Files.copy(jar, Path.of(List.of(arguments).getLast()).resolve(jar.getFileName()));
			return;
		}
		System.out.println("ran");
	}

	static Path jar(Path directory, String... folders) throws IOException {
		var manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInProgram.class.getName());
		var jar = directory.resolve("program.jar");
		var entry = StandInProgram.class.getName().replace('.', '/') + ".class";
		try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
				var code = StandInProgram.class.getResourceAsStream("/" + entry)) {
			for (var folder : folders) {
				out.putNextEntry(new JarEntry(folder));
			}
			out.putNextEntry(new JarEntry(entry));
			out.write(code.readAllBytes());
		}
		return jar;
	}

}
