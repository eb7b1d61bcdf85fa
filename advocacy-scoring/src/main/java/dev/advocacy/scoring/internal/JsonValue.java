package dev.advocacy.scoring.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One value of a file and its place. A value that is wrong is noted as a problem and read as the fallback, so that
 * reading goes on and finds the next problem.
 *
 * @param path where it stands, for example {@code rules[3].weight}
 * @param node the value
 * @param problems where what is wrong is noted
 */
public record JsonValue(String path, JsonNode node, Problems problems) {
    /** What a name is, in words. */
    public static final String NAME = "1 to 40 lower-case letters, digits and hyphens";

    private static final Pattern NAME_SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_QUOTE = 60;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The whole file; text that is no JSON is refused at once, since nothing in it can be read. */
    public static JsonValue read(String json, Problems problems) {
        return new JsonValue(problems.file(), tree(json, problems), problems);
    }

    private static JsonNode tree(String json, Problems problems) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
            problems.add("not-json", problems.file(), where, where + "no valid JSON: " + e.getOriginalMessage());
            problems.refuseIfAny();
            return JSON.missingNode();
        }
    }

    /** Whether it is {@link #NAME}. */
    public static boolean isName(String text) {
        return NAME_SHAPE.matcher(text).matches();
    }

    /** The name of something in the file. */
    public String name(String fallback) {
        return node.isTextual() && isName(node.textValue())
                ? node.textValue()
                : wrong("bad-name", "is not " + NAME, fallback);
    }

    /** Any text. */
    public String text(String fallback) {
        return node.isTextual() ? node.textValue() : wrong("wrong-type", "is not text: put it in quotes", fallback);
    }

    /** A whole number within bounds. */
    public int whole(int least, int most) {
        boolean fits = node.isInt() && least <= node.intValue() && node.intValue() <= most;
        return fits
                ? node.intValue()
                : wrong("out-of-range", "is not a whole number from " + least + " to " + most, least);
    }

    /** An amount of points in units, exact in the scale, 0 or more. */
    public long amount(int decimals, long most) {
        return node.isNumber() && node.decimalValue().signum() < 0
                ? wrong("negative", "is below 0: nothing punishes here; use 0 or more", 0L)
                : signed(decimals, most);
    }

    /** An amount of points in units, exact in the scale, above or below 0. */
    public long signed(int decimals, long most) {
        if (!node.isNumber()) {
            return wrong("wrong-type", "is not a number: write it without quotes", 0L);
        }
        if (node.decimalValue().abs().compareTo(BigDecimal.valueOf(most, decimals)) > 0) {
            return wrong(
                    "out-of-range",
                    "is beyond " + BigDecimal.valueOf(most, decimals).toPlainString(),
                    0L);
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
    public LocalDate date(LocalDate fallback) {
        try {
            return LocalDate.parse(text(fallback.toString()));
        } catch (DateTimeParseException e) {
            return wrong("no-date", "is no day: write it like \"2026-11-30\"", fallback);
        }
    }

    /** An IANA zone. */
    public ZoneId zone() {
        var name = text("UTC");
        return isRegion(name)
                ? ZoneId.of(name)
                : wrong("unknown-zone", "is no IANA zone: use one such as \"Europe/Oslo\"", ZoneOffset.UTC);
    }

    /** Whether it is the id of an IANA zone. */
    public static boolean isRegion(String zone) {
        return ZoneRulesProvider.getAvailableZoneIds().contains(zone);
    }

    /** One of some words. */
    public <T> T word(String code, Map<String, T> words, T fallback) {
        var meant = node.isTextual() ? words.get(node.textValue()) : null;
        return meant != null ? meant : wrong(code, "is unknown: use " + oneOf(words.keySet()), fallback);
    }

    /** The items of a list. */
    public List<JsonValue> items() {
        List<JsonValue> items = new ArrayList<>();
        if (!node.isArray()) {
            return wrong("wrong-type", "is not a list: write [ ... ]", items);
        }
        node.elements().forEachRemaining(n -> items.add(new JsonValue(path + "[" + items.size() + "]", n, problems)));
        return items;
    }

    /** The fields of an object. */
    public JsonFields fields() {
        return node.isObject()
                ? new JsonFields(this)
                : wrong("wrong-type", "is not an object: write { ... }", new JsonFields(this));
    }

    /** Notes that the value is wrong, why and what to do, and reads on with the fallback. */
    public <T> T wrong(String code, String message, T fallback) {
        var quote = node.isMissingNode() ? "nothing" : node.toString();
        var shortened = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "...";
        problems.add(code, path, shortened, shortened + " " + message);
        return fallback;
    }

    /** The words in quotes, with commas between. */
    public static String oneOf(Iterable<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add("\"" + word + "\""));
        return quoted.stream().collect(Collectors.joining(", "));
    }

    /** Constants by their name in a file: lower case, hyphens. */
    public static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
        Map<String, E> words = new TreeMap<>();
        for (E constant : constants) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return words;
    }
}
