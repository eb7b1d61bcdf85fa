package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings money into one currency, and notes which rates it used and which it missed. */
final class Exchange {
    private final ExchangeRates rates;
    private final Currency to;
    private final SortedMap<String, ExchangeRate> used = new TreeMap<>();
    private final SortedMap<String, Finding> missing = new TreeMap<>();

    Exchange(ExchangeRates rates, Currency to) {
        this.rates = rates;
        this.to = to;
    }

    long micros(Money money, Instant at) {
        return micros(money, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** In millionths of the one currency, half up; 0 where the rate is missed, which is noted. */
    long micros(Money money, LocalDate day) {
        return rate(money.currency(), day)
                .map(rate -> Money.micros(money.amount().multiply(rate)))
                .orElse(0L);
    }

    private Optional<BigDecimal> rate(Currency from, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        var rate = rates.on(day, from, to);
        rate.ifPresentOrElse(found -> used.put(found.toString(), found), () -> miss(from, day));
        return rate.map(ExchangeRate::rate);
    }

    private void miss(Currency from, LocalDate day) {
        var first = day.minusDays(rates.holdDays());
        var message = "no rate from " + from + " to " + to + " of "
                + (first.equals(day) ? day.toString() : first + " to " + day)
                + ": add one with its day and source, or let rates hold longer";
        missing.put(message, Finding.error("value.no-rate", "rates", "rates: " + message));
    }

    /** In an order that does not hang on who asked first. */
    Collection<ExchangeRate> used() {
        return used.values();
    }

    void refuseIfMissed() {
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "value in " + to, missing.values().stream().toList());
        }
    }
}
