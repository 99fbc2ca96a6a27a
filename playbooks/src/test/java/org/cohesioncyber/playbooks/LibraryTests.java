package org.cohesioncyber.playbooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryTests {

	private final Library library = Library.load();

	@Test
	void listsEveryFolderOfTheLibrary() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("library"))) {
			List<String> folders = files.filter(file -> file.endsWith("playbook.json"))
				.map(file -> String.valueOf(file.getName(file.getNameCount() - 2)))
				.toList();
			assertThat(this.library.sheets()).extracting(Sheet::slug).containsExactlyInAnyOrderElementsOf(folders);
		}
	}

	@Test
	void everyPlaybookHasAnIdOfItsOwnAndAPageForPeople() {
		assertThat(this.library.sheets()).extracting(sheet -> sheet.playbook().id()).doesNotHaveDuplicates();
		assertThat(this.library.sheets())
			.allSatisfy(sheet -> assertThat(Path.of("library/crise", sheet.slug(), "README.md")).isNotEmptyFile());
	}

	@Test
	void everyLineIsShortEnoughToBeReadInACrisis() {
		assertThat(this.library.sheets()).flatExtracting(sheet -> sheet.playbook().actions())
			.flatExtracting(Step.Action::lines)
			.allSatisfy(line -> assertThat(line.split("\\s+")).as(line).hasSizeLessThanOrEqualTo(15));
	}

	@Test
	void findsASheetByItsAddress() {
		assertThat(this.library.find("rancongiciel")).hasValueSatisfying(
				sheet -> assertThat(sheet.playbook().actions().getFirst().name()).isEqualTo("Isoler sans éteindre"));
		assertThat(this.library.find("../rancongiciel")).isEmpty();
	}

}
