package org.cohesioncyber.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small part of psql that {@code roles.sql} uses: {@code --} comments,
 * {@code :'variable'} and {@code \gexec}.
 */
final class SqlScript {

	private static final Pattern VARIABLE = Pattern.compile(":'(\\w+)'");

	private static final Pattern END = Pattern.compile("(;|\\\\gexec)\\s*\\n");

	private final List<Statement> statements = new ArrayList<>();

	SqlScript(String text, Map<String, String> variables) {
		var code = Pattern.compile("--.*$", Pattern.MULTILINE).matcher(text).replaceAll("") + "\n";
		var end = END.matcher(code);
		for (var start = 0; end.find(); start = end.end()) {
			var sql = substitute(code.substring(start, end.start()).strip(), variables);
			this.statements.add(new Statement(sql, !end.group(1).equals(";")));
		}
	}

	List<Statement> statements() {
		return List.copyOf(this.statements);
	}

	void run(Connection connection) throws SQLException {
		for (var statement : this.statements) {
			if (statement.executesItsResult()) {
				for (var made : query(connection, statement.sql())) {
					execute(connection, made);
				}
			}
			else {
				execute(connection, statement.sql());
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static List<String> query(Connection connection, String sql) throws SQLException {
		var values = new ArrayList<String>();
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	private static String substitute(String sql, Map<String, String> variables) {
		return VARIABLE.matcher(sql).replaceAll((found) -> {
			var value = variables.get(found.group(1));
			if (value == null) {
				throw new IllegalArgumentException(found.group(1) + ": missing (expected: a value for the variable)");
			}
			return Matcher.quoteReplacement(quote(value));
		});
	}

	private static String quote(String value) {
		var escaped = value.replace("'", "''");
		return value.contains("\\") ? " E'" + escaped.replace("\\", "\\\\") + "'" : "'" + escaped + "'";
	}

	/**
	 * One statement.
	 *
	 * @param sql with its variables replaced
	 * @param executesItsResult whether each value it returns is a statement to run
	 */
	record Statement(String sql, boolean executesItsResult) {
	}

}
