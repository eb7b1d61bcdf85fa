package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.value.Days;
import dev.advocacy.value.Estimate;
import dev.advocacy.value.Quantity;
import dev.advocacy.value.Reach;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of figures, each with its interval, its unit, its days, its plan and its card. */
record FigureRow(Days days, String plan, Optional<String> card) {
    private static final int DECIMALS = 6;

    /** Of rows about one thing each. */
    static List<Column> columns(String about) {
        return List.of(
                Column.text("figure"),
                Column.text(about),
                decimal("value"),
                decimal("low"),
                decimal("high"),
                Column.text("unit"),
                Column.text("from"),
                Column.text("until"),
                Column.text("plan"),
                Column.text("card"),
                Column.text("note"));
    }

    private static Column decimal(String name) {
        return new Column(name, Column.Type.DECIMAL, DECIMALS);
    }

    /** A figure, or why there is none. */
    List<@Nullable Object> of(String figure, String about, Quantity quantity, String unit, String note) {
        return quantity.fold(
                known -> cells(figure, about, known.value(), known.low(), known.high(), unit, note),
                cannot -> cells(figure, about, null, null, null, unit, cannot.toString()));
    }

    /** A figure that is exactly known, or left out. */
    List<@Nullable Object> of(String figure, String about, @Nullable BigDecimal known, String unit, String note) {
        return cells(figure, about, known, known, known, unit, note);
    }

    /** Bounds that hold though nobody can tell what lies between them. */
    List<@Nullable Object> bounds(String figure, String about, Reach.Bounds bounds) {
        boolean none = bounds.most() == 0;
        return cells(
                figure,
                about,
                bounds.likely().<@Nullable BigDecimal>fold(Estimate::value, cannot -> null),
                none ? null : BigDecimal.valueOf(bounds.least()),
                none ? null : BigDecimal.valueOf(bounds.most()),
                "people",
                bounds.likely().fold(known -> "", Object::toString));
    }

    private List<@Nullable Object> cells(
            String figure,
            String about,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            String note) {
        return Arrays.asList(
                figure,
                about.isEmpty() ? null : about,
                scaled(value),
                scaled(low),
                scaled(high),
                unit.isEmpty() ? null : unit,
                days.from().toString(),
                days.until().toString(),
                plan,
                card.orElse(null),
                note.isEmpty() ? null : note);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS);
    }
}
