package dev.advocacy.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Dated rates that the host gives; none is looked up. Immutable.
 *
 * @param rates in any order
 * @param holdDays for how many days after its own a rate may be used, 0 or more
 */
public record ExchangeRates(List<ExchangeRate> rates, int holdDays) {

    /** Copies. */
    public ExchangeRates {
        rates = List.copyOf(rates);
    }

    /** No rates: everything has to be in one currency. */
    public static ExchangeRates none() {
        return new ExchangeRates(List.of(), 0);
    }

    /** The latest rate that holds on a day. */
    public Optional<ExchangeRate> on(LocalDate day, Currency from, Currency to) {
        return rates.stream()
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .filter(rate -> !rate.day().isAfter(day) && !rate.day().isBefore(day.minusDays(holdDays)))
                .max(Comparator.comparing(ExchangeRate::day));
    }
}
