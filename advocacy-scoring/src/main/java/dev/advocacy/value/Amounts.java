package dev.advocacy.value;

import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what files about value have in common: money, numbers, currencies, days, sources. What is wrong is noted. */
final class Amounts {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);
    private static final int DECIMALS = 6;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Amounts() {}

    /** Money or another number of 0 or more, with at most 6 decimals, in millionths. */
    static long micros(JsonValue value) {
        return number(value).movePointRight(DECIMALS).longValueExact();
    }

    static OptionalLong micros(JsonFields fields, String field) {
        return fields.optional(field)
                .map(value -> OptionalLong.of(micros(value)))
                .orElse(OptionalLong.empty());
    }

    static long requiredMicros(JsonFields fields, String field) {
        return fields.required(field).map(Amounts::micros).orElse(0L);
    }

    /** A number from 0 to a thousand million with at most 6 decimals. */
    static BigDecimal number(JsonValue value) {
        if (!value.node().isNumber()) {
            return value.wrong("wrong-type", "is not a number: write it without quotes", BigDecimal.ZERO);
        }
        var number = value.node().decimalValue();
        if (number.signum() < 0) {
            return value.wrong("negative", "is below 0: an amount here is 0 or more", BigDecimal.ZERO);
        }
        if (number.compareTo(MOST) > 0) {
            return value.wrong("out-of-range", "is beyond a thousand million: mend it", BigDecimal.ZERO);
        }
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= DECIMALS
                ? number
                : value.wrong("too-many-decimals", "has more than 6 decimals: round it", BigDecimal.ZERO);
    }

    static Currency currency(JsonFields fields, String field, Currency fallback) {
        return fields.required(field).map(value -> currency(value, fallback)).orElse(fallback);
    }

    static Currency currency(JsonValue value, Currency fallback) {
        var code = value.node().asText();
        return value.node().isTextual() && isCurrency(code)
                ? Currency.getInstance(code)
                : value.wrong("no-currency", "is no currency: use an ISO 4217 code such as \"EUR\"", fallback);
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** The days from {@code from} to {@code until}. */
    static Days days(JsonFields fields, String from, String until) {
        var first = day(fields, from, LocalDate.EPOCH);
        var last = day(fields, until, first);
        if (last.isBefore(first)) {
            fields.problem("days", until, last, "is before " + from + ", " + first + ": give a later day");
            return new Days(first, first);
        }
        return new Days(first, last);
    }

    static LocalDate day(JsonFields fields, String field, LocalDate fallback) {
        return fields.required(field).map(value -> value.date(fallback)).orElse(fallback);
    }

    /** Text that has to be there: who says so, and when. */
    static String source(JsonFields fields) {
        return text(fields, "source", "is empty: say who says so, and when");
    }

    static String text(JsonFields fields, String field, String whenEmpty) {
        return fields.required(field)
                .map(value -> {
                    var text = value.text("-");
                    return text.isBlank() ? value.wrong("empty", whenEmpty, "-") : text;
                })
                .orElse("-");
    }
}
