package dev.advocacy.cli;

import dev.advocacy.attribution.Attribution;
import dev.advocacy.attribution.Credit;
import dev.advocacy.attribution.Interval;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.Resamples;
import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Credit as it is exchanged: channel, conversions, value. */
record CreditAnswer(Attribution.Told told, Optional<String> currency, Optional<Resamples> resamples) {
    private static final List<Column> COLUMNS = List.of(
            Column.text("channel"),
            Column.of("conversions", Column.Type.NUMBER),
            Column.of("value", Column.Type.NUMBER));
    private static final List<Column> BETWEEN = Stream.of(
                    "conversions_low", "conversions_high", "value_low", "value_high")
            .map(name -> Column.of(name, Column.Type.NUMBER))
            .toList();

    void writeTo(Path file, FileFormat format) {
        Table.write(file, format, columns(), this::into);
    }

    void writeTo(Terminal terminal, FileFormat format) {
        try {
            Table.write(terminal.out(), format, columns(), this::into);
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private List<Column> columns() {
        return resamples.isEmpty()
                ? COLUMNS
                : Stream.concat(COLUMNS.stream(), BETWEEN.stream()).toList();
    }

    private void into(Table table) throws IOException {
        for (Credit credit : told.credits()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(credit.channel());
            row.add(number(credit.conversions()));
            row.add(number(credit.value()));
            resamples.ifPresent(drawn -> {
                add(drawn.conversions().get(credit.channel()), row);
                add(drawn.value().get(credit.channel()), row);
            });
            table.row(row);
        }
    }

    private static void add(@Nullable Interval between, List<@Nullable Object> row) {
        row.add(between == null ? null : number(between.low()));
        row.add(between == null ? null : number(between.high()));
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
