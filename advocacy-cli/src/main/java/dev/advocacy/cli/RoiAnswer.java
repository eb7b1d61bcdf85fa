package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.Cost;
import dev.advocacy.value.Quantity;
import dev.advocacy.value.Roi;
import dev.advocacy.value.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A return as rows: each figure with its interval, its unit, its days, its plan and its card. */
record RoiAnswer(Roi roi) {
    private static final int DECIMALS = 6;
    private static final List<Column> COLUMNS = List.of(
            Column.text("figure"),
            new Column("value", Column.Type.DECIMAL, DECIMALS),
            new Column("low", Column.Type.DECIMAL, DECIMALS),
            new Column("high", Column.Type.DECIMAL, DECIMALS),
            Column.text("unit"),
            Column.text("from"),
            Column.text("until"),
            Column.text("plan"),
            Column.text("card"),
            Column.text("note"));
    private static final List<Column> STATEMENT = List.of(Column.text("statement"), Column.text("text"));

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

    void tell(Terminal terminal, boolean json) {
        roi.statements().forEach(statement -> terminal.tell(json ? line(statement) : text(statement)));
    }

    private static String line(Statement statement) {
        return Json.line(STATEMENT, List.of(word(statement), statement.text()));
    }

    private static String text(Statement statement) {
        return word(statement) + ": " + statement.text();
    }

    private static String word(Statement statement) {
        return statement.sort().name().toLowerCase(Locale.ROOT);
    }

    private void into(Table table) throws IOException {
        var money = roi.currency().getCurrencyCode();
        row(table, "ambassadors", new BigDecimal(roi.ambassadors()), "people", "");
        for (Roi.Counted kind : roi.conversions()) {
            row(table, "conversions." + kind.kind().word(), new BigDecimal(kind.all()), "conversions", "");
            row(
                    table,
                    "touched." + kind.kind().word(),
                    kind.touched().map(BigDecimal::new).orElse(null),
                    "conversions",
                    kind.touched().isEmpty() ? "left out: " + few() : "");
        }
        row(table, "revenue", roi.revenue(), money, "");
        if (roi.emv().isPresent()) {
            var media = roi.emv().get();
            row(
                    table,
                    "emv",
                    media.estimate(),
                    media.of().card().currency().getCurrencyCode(),
                    "formula " + media.of().formula().id() + "@"
                            + media.of().formula().version());
        }
        for (Cost cost : roi.costs()) {
            row(table, "cost." + cost.kind().word(), cost.amount().amount(), money, cost.what());
        }
        row(table, "cost", roi.cost().amount(), money, "");
        var with = roi.emvAdded() ? "earned media value is added to revenue" : "of revenue alone";
        row(table, "netRoi", roi.netRoi(), "ratio", with);
        row(table, "returnMultiple", roi.returnMultiple(), "ratio", with);
    }

    private String few() {
        return "fewer than " + roi.threshold().members() + " people";
    }

    private void row(Table table, String figure, @Nullable BigDecimal known, String unit, String note)
            throws IOException {
        var scaled = known == null ? null : known.setScale(DECIMALS);
        cells(table, figure, scaled, scaled, scaled, unit, note);
    }

    private void row(Table table, String figure, Quantity quantity, String unit, String note) throws IOException {
        var why = quantity.fold(estimate -> note, cannot -> cannot.toString());
        cells(
                table,
                figure,
                quantity.<@Nullable BigDecimal>fold(estimate -> estimate.value().setScale(DECIMALS), cannot -> null),
                quantity.<@Nullable BigDecimal>fold(estimate -> estimate.low().setScale(DECIMALS), cannot -> null),
                quantity.<@Nullable BigDecimal>fold(estimate -> estimate.high().setScale(DECIMALS), cannot -> null),
                unit,
                why);
    }

    private void cells(
            Table table,
            String figure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            String note)
            throws IOException {
        table.row(Arrays.asList(
                figure,
                value,
                low,
                high,
                unit,
                roi.days().from().toString(),
                roi.days().until().toString(),
                roi.plan(),
                roi.card().orElse(null),
                note.isEmpty() ? null : note));
    }
}
