package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.Cost;
import dev.advocacy.value.Roi;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** A return as rows. */
record RoiAnswer(Roi roi) {
    private static final List<Column> COLUMNS = FigureRow.columns("of");

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
        var row = new FigureRow(roi.days(), roi.plan(), roi.card());
        var money = roi.currency().getCurrencyCode();
        table.row(row.of("ambassadors", "", new BigDecimal(roi.ambassadors()), "people", ""));
        for (Roi.Counted kind : roi.conversions()) {
            conversions(table, row, kind);
        }
        table.row(row.of("revenue", "", roi.revenue(), money, ""));
        if (roi.emv().isPresent()) {
            var media = roi.emv().get();
            var formula = media.of().formula();
            table.row(row.of(
                    "emv",
                    "",
                    media.estimate(),
                    media.of().card().currency().getCurrencyCode(),
                    "formula " + formula.id() + "@" + formula.version()));
        }
        for (Cost cost : roi.costs()) {
            table.row(row.of("cost", cost.kind().word(), cost.amount().amount(), money, cost.what()));
        }
        table.row(row.of("cost", "all", roi.cost().amount(), money, ""));
        var value = roi.emvAdded() ? "earned media value is added to revenue" : "of revenue alone";
        table.row(row.of("netRoi", "", roi.netRoi(), "ratio", value));
        table.row(row.of("returnMultiple", "", roi.returnMultiple(), "ratio", value));
    }

    private void conversions(Table table, FigureRow row, Roi.Counted kind) throws IOException {
        var word = kind.kind().word();
        table.row(row.of("conversions", word, new BigDecimal(kind.all()), "conversions", ""));
        table.row(row.of(
                "conversionsWithTouch",
                word,
                kind.touched().map(BigDecimal::new).orElse(null),
                "conversions",
                kind.touched().isPresent()
                        ? ""
                        : "left out: of fewer than " + roi.threshold().members() + " people, or"
                                + " it would tell of them"));
    }
}
