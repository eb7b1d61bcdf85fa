package dev.advocacy.cli;

import dev.advocacy.attribution.Lift;
import dev.advocacy.cli.file.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an experiment tells, and in which order: what could be found comes first. */
final class LiftAnswer {
    private static final List<Column> COLUMNS = Stream.of(
                    "detectable",
                    "left_out_rate",
                    "programme_rate",
                    "difference",
                    "difference_low",
                    "difference_high",
                    "added",
                    "added_low",
                    "added_high")
            .map(name -> Column.of(name, Column.Type.NUMBER))
            .toList();

    private LiftAnswer() {}

    static String text(Lift.Told lift) {
        var between = lift.interval();
        long people = lift.treatedPeople();
        return String.format(
                Locale.ROOT,
                """
                detectable: a difference of %.6f conversions a person is found in 80 of 100 such experiments
                left out:   %.6f conversions a person
                programme:  %.6f conversions a person
                difference: %.6f, between %.6f and %.6f (95 %%, by clusters)%s
                added:      %.1f conversions for %,d people in the programme, between %.1f and %.1f""",
                lift.detectable(),
                lift.heldRate(),
                lift.treatedRate(),
                lift.difference(),
                between.low(),
                between.high(),
                lift.isTold() ? "" : "; it cannot be told from chance",
                lift.difference() * people,
                people,
                between.low() * people,
                between.high() * people);
    }

    static String json(Lift.Told lift) {
        var between = lift.interval();
        long people = lift.treatedPeople();
        return Json.line(
                COLUMNS,
                Stream.of(
                                lift.detectable(),
                                lift.heldRate(),
                                lift.treatedRate(),
                                lift.difference(),
                                between.low(),
                                between.high(),
                                lift.difference() * people,
                                between.low() * people,
                                between.high() * people)
                        .map(BigDecimal::valueOf)
                        .toList());
    }
}
