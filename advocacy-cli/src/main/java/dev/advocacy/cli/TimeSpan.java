package dev.advocacy.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time such as {@code 7d}, {@code 36h} or {@code 2w}. */
final class TimeSpan implements ITypeConverter<Duration> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})([mhdw])");
    private static final Map<String, Duration> UNITS = Map.of(
            "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

    @Override
    public Duration convert(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new TypeConversionException("'" + text + "' is no time: write a number and m, h, d or w, such as 7d");
        }
        return UNITS.getOrDefault(parts.group(2), Duration.ZERO).multipliedBy(Long.parseLong(parts.group(1)));
    }

    /** As a person says it. */
    static String text(Duration time) {
        return time.toDays() > 0 && time.equals(Duration.ofDays(time.toDays()))
                ? Count.of(time.toDays(), "day")
                : Count.of(time.toMinutes(), "minute");
    }
}
