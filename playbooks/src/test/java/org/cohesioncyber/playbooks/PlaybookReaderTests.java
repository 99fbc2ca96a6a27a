package org.cohesioncyber.playbooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.cohesioncyber.playbooks.Flaw.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class PlaybookReaderTests {

	private final PlaybookReader reader = new PlaybookReader();

	@Test
	void readsEveryKindOfStep() {
		Playbook playbook = this.reader.read(Sample.text());
		assertThat(playbook.steps().values()).extracting(step -> step.getClass().getSimpleName())
			.contains("Start", "Action", "Parallel", "While", "If", "Switch", "Other", "End");
		assertThat(playbook.steps().get(Sample.ACTION)).isInstanceOfSatisfying(Step.Action.class, action -> {
			assertThat(action.lines()).containsExactly("Débrancher.");
			assertThat(action.about().timeout()).isEqualTo(Duration.ofMinutes(15));
			assertThat(playbook.nameOf(action.agent())).isEqualTo("Cellule");
		});
		assertThat(playbook.steps().get("action--6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d")).isInstanceOfSatisfying(
				Step.Action.class,
				action -> assertThat(action.commands()).containsExactly(new Command("bash", "", "ls -l")));
	}

	@Test
	void givesTheActionsOfTheMainWayInTheirOrder() {
		assertThat(this.reader.read(Sample.text()).actions()).extracting(Step.Action::name)
			.containsExactly("Isoler", "Prévenir");
	}

	@Test
	void keepsWhatItDoesNotKnowAndSaysSo() {
		assertThat(this.reader.check(Sample.text())).extracting(Flaw::weight, Flaw::place)
			.containsExactly(
					tuple(Weight.REMARK,
							"/playbook_extensions/extension-definition--9c1d3f34-88ab-4f7a-9a01-2b3c4d5e6f70"),
					tuple(Weight.REMARK, "/agent_definitions/soarca--0af1b2c3-1111-4222-8333-444455556666/type"));
		String written = new String(this.reader.read(Sample.text()).write(), StandardCharsets.UTF_8);
		JsonMapper json = JsonMapper.shared();
		assertThat(json.readTree(written)).isEqualTo(json.readTree(Sample.text()));
		assertThat(this.reader.read(written).write()).isEqualTo(written.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"cacao-2.0"              | "cacao-1.1"             | /spec_version: "cacao-1.1" (expected: cacao-2.0)
					"name": "Essai"          | "name": 7               | /name: 7 (expected: a text)
					"name": "Essai"          | "name": " "             | /name: " " (expected: a text that is not blank)
					"name": "Essai"          | "surname": "Essai"      | /name: nothing (expected: it is required)
					"name": "Essai"          | "name": "a", "name": "b" | Duplicate
					"labels": ["draft"]      | "labels": ["<script>alert(1)</script>"] | /labels/0: <script>alert(1)</script> (expected: plain text
					"labels": ["draft"]      | "labels": ["a\\u0000b"] | /labels/0
					"labels": ["draft"]      | "priority": 101         | /priority: 101 (expected: a whole number from 0 to 100)
					"modified": "2026-11-22T | "modified": "2026-02-30T | an RFC 3339 time
					playbook--1b1f5f0e       | playbook--nonsense      | /id
					"type": "manual"         | "type": "cobol"         | /commands/0/type: "cobol" (expected: bash, caldera-cmd
					"type": "end"            | "type": "goto"          | /type: "goto" (expected: action
					"command_b64": "bHMgLWw=" | "command_b64": "é"     | base64
					"command_b64": "bHMgLWw=" | "command": "ls", "command_b64": "bHMgLWw=" | either command or command_b64
					"__sain__": {            | "sain": {               | the name of a variable
					"timeout": 900000        | "timeout": -1           | /timeout: -1 (expected: a whole number from 0
					"on_failure": "action--0 | "on_completion": "action--0 | either on_completion, or on_success and on_failure
					"workflow_start": "start | "workflow_start": "end  | /workflow_start
					"type": "playbook"       | [                       | JSON
					""")
	void refusesAShapeThatIsNotRightAndSaysWhere(String part, String replacement, String message) {
		assertThatThrownBy(() -> this.reader.read(Sample.text()
			.replaceFirst(java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(replacement))))
			.isInstanceOf(InvalidPlaybook.class)
			.hasMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					on_failure": "action--0c9d7a52 | on_failure": "action--0c9d7a53 | the id of a step of the workflow
					"on_success": "parallel--7d6c5b4a-3f2e-4d1c-8b0a-9f8e7d6c5b4a" | "on_success": "start--aacee11c-0cf0-494d-bd4a-399ae82f3629" | a step other than a start
					"agent": "group--3c            | "agent": "group--4c            | one of agent_definitions
					"on_true": "end--11111111      | "on_true": "end--21111111      | on_true: end--21111111
					["while-condition--4f          | ["while-condition--5f          | next_steps: while-condition--5f
					"true": "action--0             | "true": "action--1             | cases: action--1
					"on_true": "end--11111111-2222-4333-8444-555555555555" | "on_true": "parallel--7d6c5b4a-3f2e-4d1c-8b0a-9f8e7d6c5b4a" | no step that comes back to itself
					"type": "end"                  | "type": "start", "on_completion": "end--11111111-2222-4333-8444-555555555555" | start-- and a UUID
					""")
	void refusesWaysThatLeadNowhereOrRound(String part, String replacement, String message) {
		assertThatThrownBy(() -> this.reader.read(Sample.text()
			.replaceFirst(java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(replacement))))
			.isInstanceOf(InvalidPlaybook.class)
			.hasMessageContaining(message);
	}

	@Test
	void remarksAStepNobodyReaches() {
		String beside = Sample.with("{\"type\": \"end\"}}",
				"{\"type\": \"end\"}, \"end--22222222-2222-4333-8444-555555555555\": {\"type\": \"end\"}}");
		assertThat(this.reader.check(beside)).noneMatch(flaw -> flaw.weight() == Weight.REFUSED)
			.extracting(Flaw::expected)
			.contains("a step that is reached from the start");
	}

	@Test
	void refusesWhatIsTooLongOrTooDeepBeforeLookingAtIt() {
		String long10 = "{\"name\": \"" + "a".repeat(10 << 20) + "\"}";
		assertThatThrownBy(() -> this.reader.read(long10)).hasMessageContaining("at most 1048576");
		String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
		assertThatThrownBy(() -> this.reader.read(deep)).hasMessageContaining("nesting depth");
	}

	@Test
	void aLongRowOfStepsIsNoTrouble() {
		StringBuilder steps = new StringBuilder();
		int count = 2_000;
		for (int i = 0; i < count; i++) {
			steps
				.append("\"%s\": {\"type\": \"parallel\", \"next_steps\": [\"%s\", \"%s\"], \"on_completion\": \"%s\"},"
					.formatted(id(i), id(i + 1), id(i + 1), id(i + 1)));
		}
		String text = Sample.text()
			.replace("\"type\": \"start\", \"on_completion\": \"" + Sample.ACTION,
					"\"type\": \"start\", \"on_completion\": \"" + id(0))
			.replace("\"workflow\": {",
					"\"workflow\": {" + steps + "\"" + id(count) + "\": {\"type\": \"parallel\", \"next_steps\": [\""
							+ Sample.ACTION + "\", \"" + Sample.LAST + "\"], \"on_completion\": \"" + Sample.LAST
							+ "\"},");
		assertThat(this.reader.read(text).steps()).hasSizeGreaterThan(count);
	}

	@Test
	void namesAllThatIsWrongAtOnce() {
		List<Flaw> flaws = this.reader
			.check(Sample.text().replace("\"spec_version\": \"cacao-2.0\",", "").replace("\"Essai\"", "1"));
		assertThat(flaws).filteredOn(flaw -> flaw.weight() == Weight.REFUSED)
			.extracting(Flaw::place)
			.containsExactlyInAnyOrder("/spec_version", "/name");
	}

	private static String id(int number) {
		return "parallel--00000000-0000-4000-8000-%012d".formatted(number);
	}

}
