package dev.advocacy.cli;

import dev.advocacy.attribution.Attribution;
import dev.advocacy.attribution.Credit;
import dev.advocacy.attribution.Paths;
import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credit as it is exchanged: channel, conversions, value. */
record CreditAnswer(Attribution.Told told, Optional<String> currency) {
    private static final List<Column> COLUMNS = List.of(
            Column.text("channel"),
            Column.of("conversions", Column.Type.NUMBER),
            Column.of("value", Column.Type.NUMBER));

    void writeTo(Path file, FileFormat format) {
        Table.write(file, format, COLUMNS, this::into);
    }

    void writeTo(Terminal terminal, FileFormat format) {
        try {
            Table.write(terminal.out(), format, COLUMNS, this::into);
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private void into(Table table) throws IOException {
        for (Credit credit : told.credits()) {
            table.row(Arrays.asList(credit.channel(), number(credit.conversions()), number(credit.value())));
        }
    }

    /** All digits that tell this number from every other. */
    private static @Nullable BigDecimal number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        var shortest = new BigDecimal(value.toString()).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** What it was made of. */
    String summary(Paths paths) {
        return String.format(
                Locale.ROOT,
                "%s of %s: %s, %,d converted%s%s%s",
                told.model(),
                Count.of(paths.counts().size(), "path"),
                Count.of(paths.total().journeys(), "journey"),
                paths.total().conversions(),
                currency.map(code -> "; value in " + code).orElse(""),
                unattributed(),
                error());
    }

    private String unattributed() {
        double none = told.unattributed().conversions();
        return none == 0 ? "" : String.format(Locale.ROOT, "; %,.0f of them without a touch, nobody's credit", none);
    }

    private String error() {
        double most = told.errors().values().stream()
                .mapToDouble(error -> error)
                .max()
                .orElse(0);
        return told.errors().isEmpty()
                ? ""
                : "; orders were drawn: each is within " + number(most) + " conversions in 95 of 100 such draws";
    }
}
