package dev.advocacy.cli;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.file.RowReader;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.Conversion;
import dev.advocacy.value.ConversionForm;
import dev.advocacy.value.Conversions;
import java.nio.file.Path;

/** What a sales or recruiting system exported. */
final class ConversionsFile {
    private ConversionsFile() {}

    static Conversions read(Path file, Terminal terminal) {
        var form = new ConversionForm();
        var lines = RowProblems.read(file, ConversionForm.FIELDS, terminal, row -> conversion(form, row));
        try {
            var conversions = Conversions.of(lines);
            tell(file, conversions, terminal);
            return conversions;
        } catch (RefusedException e) {
            throw Stop.problems(e.findings().stream()
                    .map(finding -> file + ": " + finding.message())
                    .toList());
        }
    }

    private static Conversion conversion(ConversionForm form, RowReader.Row row) {
        form.clear();
        row.cells().forEach(form::put);
        return form.conversion();
    }

    private static void tell(Path file, Conversions conversions, Terminal terminal) {
        terminal.tell(file + ": " + Count.of(conversions.standing().size(), "conversion")
                + (conversions.repeats() == 0 ? "" : ", " + Count.of(conversions.repeats(), "repeat") + " counted once")
                + (conversions.takenBack() == 0 ? "" : ", " + conversions.takenBack() + " taken back"));
        conversions
                .missed()
                .forEach(id -> terminal.tell(file + ": note: " + id
                        + " takes back a conversion that is not in this file: nothing is taken back"));
    }
}
