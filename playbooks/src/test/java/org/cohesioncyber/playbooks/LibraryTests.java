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
		assertThat(this.library.sheets()).extracting(Sheet::slug)
			.containsExactlyInAnyOrderElementsOf(
					folders().stream().map(folder -> folder.getFileName().toString()).toList());
	}

	@Test
	void everyPlaybookHasAnIdOfItsOwnAndAPageForPeople() throws IOException {
		assertThat(this.library.sheets()).extracting(sheet -> sheet.playbook().id()).doesNotHaveDuplicates();
		assertThat(folders()).hasSizeGreaterThanOrEqualTo(14)
			.allSatisfy(folder -> assertThat(folder.resolve("README.md")).content()
				.contains("**Quand**", "**Pour qui**", "**Fiche suivante**", "État"));
	}

	@Test
	void everyPlaybookIsReadWithoutARemark() throws IOException {
		PlaybookReader reader = new PlaybookReader();
		for (Path folder : folders()) {
			assertThat(reader.check(Files.readString(folder.resolve("playbook.json")))).as(folder.toString()).isEmpty();
		}
	}

	@Test
	void everyStepSaysWhenItIsDue() {
		assertThat(this.library.sheets()).flatExtracting(sheet -> sheet.playbook().actions())
			.allSatisfy(action -> assertThat(action.description()).as(action.name()).isNotBlank());
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

	private static List<Path> folders() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("library"))) {
			return files.filter(file -> file.endsWith("playbook.json")).map(Path::getParent).toList();
		}
	}

}
