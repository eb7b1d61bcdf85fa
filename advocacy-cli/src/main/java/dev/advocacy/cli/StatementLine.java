package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.Statement;
import java.util.List;
import java.util.Locale;

/** What belongs to figures, told beside them. */
final class StatementLine {
    private static final List<Column> COLUMNS = List.of(Column.text("statement"), Column.text("text"));

    private StatementLine() {}

    static void tell(List<Statement> statements, Terminal terminal, boolean json) {
        statements.forEach(statement -> terminal.tell(
                json
                        ? Json.line(COLUMNS, List.of(word(statement), statement.text()))
                        : word(statement) + ": " + statement.text()));
    }

    private static String word(Statement statement) {
        return statement.sort().name().toLowerCase(Locale.ROOT);
    }
}
