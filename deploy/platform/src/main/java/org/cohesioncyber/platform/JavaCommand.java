package org.cohesioncyber.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of a server written in Java, run by the JDK that runs us.
 *
 * @param heap the largest heap in megabytes
 * @param options further options of the virtual machine
 * @param program {@code -jar} and a jar, or {@code -cp}, a class path and a main class
 */
record JavaCommand(int heap, List<String> options, List<String> program) {

	// Few cores and a quick start matter more than peak speed.
	private static final List<String> FRUGAL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:+ExitOnOutOfMemoryError", "-XX:MaxDirectMemorySize=128m", "-Dfile.encoding=UTF-8",
			"-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	List<String> words(String... arguments) {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var words = new ArrayList<>(List.of(java, "-Xms64m", "-Xmx" + this.heap + "m"));
		words.addAll(FRUGAL);
		words.addAll(this.options);
		words.addAll(this.program);
		Stream.of(arguments).forEach(words::add);
		return words;
	}

}
