package dev.advocacy.cli.paths;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.attribution.PathCount;
import dev.advocacy.attribution.TouchPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One line of a file of paths. */
final class PathRow {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal SECONDS_OF_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_NUMBER = 60;
    private static final char REPLACEMENT = '\uFFFD';

    private final List<String> header;
    private final List<String> cells;
    private final List<String> problems = new ArrayList<>();

    PathRow(List<String> header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    List<String> problems() {
        return problems;
    }

    void problem(String column, String what) {
        problems.add(column + ": " + what);
    }

    /** In the words of the file. */
    private void problem(Finding finding) {
        var what = finding.message().substring(finding.field().length() + 2);
        problem(
                switch (finding.field()) {
                    case "conversions" -> PathSheet.CONVERSIONS;
                    case "value" -> PathSheet.VALUE;
                    case "nulls" -> PathSheet.NULLS;
                    case "ages" -> PathSheet.DAYS;
                    default -> PathSheet.PATH;
                },
                what);
    }

    private Optional<String> cell(String column) {
        int place = header.indexOf(column);
        return place < 0 ? Optional.empty() : Optional.of(cells.get(place).strip());
    }

    /** None where it has a problem. */
    Optional<TouchPath> path() {
        var text = cell(PathSheet.PATH).orElse("");
        if (text.isEmpty()) {
            problem(PathSheet.PATH, "is empty: a conversion without a touch is nobody's credit; take the line out");
            return Optional.empty();
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            problem(PathSheet.PATH, "is no UTF-8: save the file as UTF-8");
            return Optional.empty();
        }
        var days = cell(PathSheet.DAYS);
        var path = attempt(() -> TouchPath.parse(text));
        return days.isEmpty() || path.isEmpty()
                ? path
                : ages(days.get()).flatMap(ages -> attempt(() -> path.get().aged(ages)));
    }

    private <T> Optional<T> attempt(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (RefusedException e) {
            e.findings().forEach(this::problem);
            return Optional.empty();
        }
    }

    private Optional<List<Duration>> ages(String text) {
        var ages = Arrays.stream(text.split(TouchPath.SEPARATOR.strip(), -1))
                .map(day -> number(PathSheet.DAYS, day.strip()))
                .flatMap(Optional::stream)
                .map(PathRow::time)
                .toList();
        return problems.isEmpty() ? Optional.of(ages) : Optional.empty();
    }

    private static Duration time(BigDecimal days) {
        var seconds = days.min(MOST_DAYS).max(MOST_DAYS.negate()).multiply(SECONDS_OF_DAY);
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** None where it has a problem. */
    Optional<PathCount> count() {
        var conversions = whole(PathSheet.CONVERSIONS);
        var nulls = whole(PathSheet.NULLS);
        var value = cell(PathSheet.VALUE).flatMap(text -> number(PathSheet.VALUE, text));
        return attempt(() -> new PathCount(conversions, value.orElse(null), nulls));
    }

    private long whole(String column) {
        var number = cell(column).flatMap(text -> number(column, text)).orElse(BigDecimal.ZERO);
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            problem(column, "\"" + cell(column).orElse("") + "\" is no whole number of journeys: count each as 1");
            return 0;
        }
    }

    private Optional<BigDecimal> number(String column, String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            problem(
                    column,
                    text.isEmpty()
                            ? "is empty: write 0, or leave the column out"
                            : "\"" + shortened(text) + "\" is no number: write it like 1234.5");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "...";
    }

    /** None where the file says none, or no such. */
    Optional<String> currency() {
        var word = cell(PathSheet.CURRENCY);
        word.filter(text -> !CURRENCY.matcher(text).matches())
                .ifPresent(text -> problem(
                        PathSheet.CURRENCY, "\"" + shortened(text) + "\" is no currency: write a code such as EUR"));
        return word.filter(text -> CURRENCY.matcher(text).matches());
    }
}
