package dev.advocacy.cli;

import dev.advocacy.scoring.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A window by the name that it has on a board. */
final class WindowName implements ITypeConverter<Window> {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    @Override
    public Window convert(String name) {
        try {
            return window(name);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + name + "' is no window: write it like 2026-11-30, 2026-W47, 2026-11, 2026-Q4, 2026 or all");
        }
    }

    private static Window window(String name) {
        var week = WEEK.matcher(name);
        var quarter = QUARTER.matcher(name);
        if (week.matches()) {
            return Window.week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
        }
        if (quarter.matches()) {
            return Window.quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        return switch (name.length()) {
            case 3 -> all(name);
            case 4 -> Window.year(Integer.parseInt(name));
            case 7 -> Window.month(YearMonth.parse(name));
            default -> Window.day(LocalDate.parse(name));
        };
    }

    private static Window all(String name) {
        if (!name.equals("all")) {
            throw new IllegalArgumentException(name);
        }
        return Window.all();
    }
}
