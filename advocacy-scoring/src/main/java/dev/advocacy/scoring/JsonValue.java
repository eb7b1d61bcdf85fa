package dev.advocacy.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One value of a rules file and its place. A value that is wrong is noted as a problem and read as the fallback, so that
 * reading goes on and finds the next problem.
 */
record JsonValue(String path, JsonNode node, Problems problems) {
    static final String NAME = "1 to 40 lower-case letters, digits and hyphens";
    private static final Pattern NAME_SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_QUOTE = 60;

    static boolean isName(String text) {
        return NAME_SHAPE.matcher(text).matches();
    }

    String name(String fallback) {
        return node.isTextual() && isName(node.textValue())
                ? node.textValue()
                : wrong("bad-name", "is not " + NAME, fallback);
    }

    String text(String fallback) {
        return node.isTextual() ? node.textValue() : wrong("wrong-type", "is not text: put it in quotes", fallback);
    }

    int whole(int least, int most) {
        boolean fits = node.isInt() && least <= node.intValue() && node.intValue() <= most;
        return fits
                ? node.intValue()
                : wrong("out-of-range", "is not a whole number from " + least + " to " + most, least);
    }

    /** An amount of points in units, exact in the scale, 0 or more. */
    long amount(int decimals, long most) {
        return node.isNumber() && node.decimalValue().signum() < 0
                ? wrong("negative", "is below 0: nothing punishes here; use 0 or more", 0L)
                : signed(decimals, most);
    }

    /** An amount of points in units, exact in the scale, above or below 0. */
    long signed(int decimals, long most) {
        if (!node.isNumber()) {
            return wrong("wrong-type", "is not a number: write it without quotes", 0L);
        }
        if (node.decimalValue().abs().compareTo(BigDecimal.valueOf(most, decimals)) > 0) {
            return wrong("out-of-range", "is beyond " + new Points(most, decimals), 0L);
        }
        return inScale(decimals);
    }

    private long inScale(int decimals) {
        try {
            return node.decimalValue().scaleByPowerOfTen(decimals).longValueExact();
        } catch (ArithmeticException e) {
            return wrong(
                    "too-many-decimals",
                    "does not fit the scale of " + decimals + " decimals: round it, or raise \"decimals\"",
                    0L);
        }
    }

    /** A day such as 2026-11-30. */
    LocalDate date(LocalDate fallback) {
        try {
            return LocalDate.parse(text(fallback.toString()));
        } catch (DateTimeParseException e) {
            return wrong("no-date", "is no day: write it like \"2026-11-30\"", fallback);
        }
    }

    /** One of some words. */
    <T> T word(String code, Map<String, T> words, T fallback) {
        var meant = node.isTextual() ? words.get(node.textValue()) : null;
        return meant != null ? meant : wrong(code, "is unknown: use " + oneOf(words.keySet()), fallback);
    }

    /** The items of a list. */
    List<JsonValue> items() {
        List<JsonValue> items = new ArrayList<>();
        if (!node.isArray()) {
            return wrong("wrong-type", "is not a list: write [ ... ]", items);
        }
        node.elements().forEachRemaining(n -> items.add(new JsonValue(path + "[" + items.size() + "]", n, problems)));
        return items;
    }

    /** The fields of an object. */
    JsonFields fields() {
        return node.isObject()
                ? new JsonFields(this)
                : wrong("wrong-type", "is not an object: write { ... }", new JsonFields(this));
    }

    <T> T wrong(String code, String message, T fallback) {
        var quote = node.isMissingNode() ? "nothing" : node.toString();
        var shortened = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "...";
        problems.add(code, path, shortened, shortened + " " + message);
        return fallback;
    }

    static String oneOf(Iterable<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add("\"" + word + "\""));
        return quoted.stream().collect(Collectors.joining(", "));
    }
}
