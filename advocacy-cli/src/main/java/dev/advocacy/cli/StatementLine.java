package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.Statement;
import java.util.List;

/** What belongs to figures, told beside them. */
final class StatementLine {
    private static final List<Column> COLUMNS = List.of(Column.text("statement"), Column.text("text"));

    private StatementLine() {}

    static void tell(List<Statement> statements, Terminal terminal, boolean json) {
        statements.forEach(statement -> terminal.tell(json ? line(statement) : statement.toString()));
    }

    private static String line(Statement statement) {
        return Json.line(COLUMNS, List.of(statement.sort().word(), statement.text()));
    }
}
