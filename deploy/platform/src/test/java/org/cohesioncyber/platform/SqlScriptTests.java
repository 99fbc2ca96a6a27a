package org.cohesioncyber.platform;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SqlScriptTests {

	@Test
	void readsStatementsAndQueriesWhoseResultIsRun() {
		var script = new SqlScript("""
				-- a comment; not a statement
				SET a = 1;
				SELECT 'CREATE ROLE x'
				WHERE true \\gexec
				""", Map.of());
		assertThat(script.statements()).containsExactly(new SqlScript.Statement("SET a = 1", false),
				new SqlScript.Statement("SELECT 'CREATE ROLE x'\nWHERE true", true));
	}

	@Test
	void quotesWhatAVariableHolds() {
		var script = new SqlScript("ALTER ROLE x PASSWORD :'secret';", Map.of("secret", "a'; DROP ROLE x; --$1\\"));
		assertThat(script.statements().getFirst().sql())
			.isEqualTo("ALTER ROLE x PASSWORD  E'a''; DROP ROLE x; --$1\\\\'");
	}

	@Test
	void namesTheVariableThatIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SqlScript("SET a = :'b';", Map.of()))
			.withMessage("b: missing (expected: a value for the variable)");
	}

}
