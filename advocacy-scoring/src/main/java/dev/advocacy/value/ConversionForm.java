package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of conversions, field by field and as text: what is right becomes a {@link Conversion}, what is wrong is told all
 * at once. To be filled again and again. Not thread-safe.
 */
public final class ConversionForm {
    /** The fields, in the order in which they are written. */
    public static final List<String> FIELDS =
            List.of("id", "kind", "at", "value", "currency", "click", "visitor", "retracts");

    /** The kind of a line that takes another back. */
    public static final String RETRACTION = "retraction";

    private static final int DECIMALS = 6;
    private static final int LONGEST = 100;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private final Map<String, String> texts = new HashMap<>();
    private final List<Finding> problems = new ArrayList<>();

    /** Empties it. */
    public ConversionForm clear() {
        texts.clear();
        problems.clear();
        return this;
    }

    /**
     * Writes a field. Empty text stands for nothing.
     *
     * @return whether there is such a field
     */
    public boolean put(String field, String text) {
        if (!text.isBlank()) {
            texts.put(field, text.strip());
        }
        return FIELDS.contains(field);
    }

    /** The line. A {@link RefusedException} names every problem, each with its field, its value and the way out. */
    public Conversion conversion() {
        require("id", "kind");
        var retraction = RETRACTION.equals(texts.get("kind"));
        var conversion = retraction ? takenBack() : made();
        if (!problems.isEmpty() || conversion == null) {
            throw new RefusedException("conversion " + quote(text("id")), problems);
        }
        return conversion;
    }

    private Conversion takenBack() {
        require("retracts");
        return new Conversion.TakenBack(text("id"), text("retracts"));
    }

    private @Nullable Conversion made() {
        require("at");
        refuseRetracts();
        var kind = kind();
        var at = at();
        var value = value();
        return kind == null || at == null
                ? null
                : new Conversion.Made(text("id"), kind, at, value, texts.get("click"), texts.get("visitor"));
    }

    private void require(String... fields) {
        Arrays.stream(fields)
                .filter(field -> !texts.containsKey(field))
                .forEach(field -> problem("missing", field, "is missing: every such line needs it"));
    }

    private void refuseRetracts() {
        if (texts.containsKey("retracts")) {
            problem("not-a-retraction", "retracts", "is only for lines of kind " + RETRACTION + ": leave it empty");
        }
    }

    private @Nullable ConversionKind kind() {
        var kind = ConversionKind.of(text("kind"));
        if (kind.isEmpty() && texts.containsKey("kind")) {
            problem("unknown-kind", "kind", "is unknown: use lead, application, hire, sale, referral or " + RETRACTION);
        }
        return kind.orElse(null);
    }

    private @Nullable Instant at() {
        try {
            return texts.containsKey("at") ? near(Instant.parse(text("at"))) : null;
        } catch (DateTimeException e) {
            problem("no-instant", "at", "is no instant: write it like 2026-11-30T08:15:00Z");
            return null;
        }
    }

    private @Nullable Instant near(Instant at) {
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            problem("at-range", "at", "lies outside the years 1 to 9999: mend the clock that wrote it");
            return null;
        }
        return at;
    }

    private @Nullable Money value() {
        boolean amount = texts.containsKey("value");
        if (amount != texts.containsKey("currency")) {
            problem(
                    "half-an-amount",
                    amount ? "currency" : "value",
                    "is missing: an amount has a value and a currency; leave both empty where there is none");
            return null;
        }
        return amount ? money() : null;
    }

    private @Nullable Money money() {
        var number = number();
        if (!Amounts.isCurrency(text("currency"))) {
            problem("no-currency", "currency", "is no currency: use an ISO 4217 code such as EUR");
            return null;
        }
        return number == null ? null : Money.of(number.toPlainString(), text("currency"));
    }

    private @Nullable BigDecimal number() {
        var text = text("value");
        try {
            return text.length() > LONGEST
                    ? wrong("no-number", "is too long for a number")
                    : checked(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return wrong("no-number", "is no number: write it like 1250.50");
        }
    }

    private @Nullable BigDecimal checked(BigDecimal number) {
        if (number.signum() < 0) {
            return wrong("negative", "is below 0: take a conversion back with a line of kind " + RETRACTION);
        }
        if (number.compareTo(MOST) > 0) {
            return wrong("out-of-range", "is beyond a thousand million: mend it");
        }
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= DECIMALS
                ? number
                : wrong("too-many-decimals", "has more than 6 decimals: round it");
    }

    private @Nullable BigDecimal wrong(String code, String message) {
        problem(code, "value", message);
        return null;
    }

    /** Notes what is wrong with a field before it can be written. */
    public void problem(String code, String field, String message) {
        problems.add(Finding.error("conversion." + code, field, field + ": " + message)
                .with("value", quote(text(field))));
    }

    private String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private static String quote(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
