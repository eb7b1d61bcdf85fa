package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan: days, costs, assumptions")
class PlanTest {
    @Test
    @DisplayName("is read with amounts in its own currency unless they name another")
    void read() {
        var plan = Cast.plan("""
                "licences": [{"what": "platform", "amount": 300, "source": "invoice"},
                             {"what": "shortener", "amount": 20, "currency": "USD", "day": "2026-11-05", "source": "card"}],
                "rewards": [{"what": "dinner", "amount": 80.50, "source": "receipt"}],
                "work": {"minutesPerShare": 6, "minutesPerAmbassador": 30, "hour": 50, "source": "agreed in May"},
                "worth": [{"kind": "hire", "amount": 8000, "source": "what an agency asks"}],
                "rates": {"holdDays": 7, "list": [{"from": "USD", "to": "EUR", "day": "2026-11-02", "rate": 0.92, "source": "bank"}]}""");

        assertThat(plan.costs())
                .extracting(Cost::kind, Cost::amount, Cost::day)
                .containsExactly(
                        tuple(CostKind.LICENCE, Money.of("300", "EUR"), LocalDate.of(2026, 11, 30)),
                        tuple(CostKind.LICENCE, Money.of("20", "USD"), LocalDate.of(2026, 11, 5)),
                        tuple(CostKind.REWARD, Money.of("80.5", "EUR"), LocalDate.of(2026, 11, 30)));
        assertThat(plan.work().orElseThrow().cost(3)).isEqualTo(Money.of("40", "EUR"));
        assertThat(plan.worth(ConversionKind.HIRE))
                .get()
                .extracting(Worth::amount)
                .isEqualTo(Money.of("8000", "EUR"));
        assertThat(plan.worth(ConversionKind.LEAD)).isEmpty();
    }

    @Test
    @DisplayName("a rate holds from its day on, for as many days as is said, and the latest one is taken")
    void rates() {
        var rates = Cast.plan(
                        "\"rates\": {\"holdDays\": 7, \"list\": ["
                                + "{\"from\": \"USD\", \"to\": \"EUR\", \"day\": \"2026-11-02\", \"rate\": 0.92, \"source\": \"bank\"},"
                                + "{\"from\": \"USD\", \"to\": \"EUR\", \"day\": \"2026-11-05\", \"rate\": 0.93, \"source\": \"bank\"}]}")
                .rates();
        var usd = Currency.getInstance("USD");
        var eur = Currency.getInstance("EUR");

        assertThat(rates.on(LocalDate.of(2026, 11, 1), usd, eur)).isEmpty();
        assertThat(rates.on(LocalDate.of(2026, 11, 4), usd, eur))
                .get()
                .hasToString("1 USD = 0.92 EUR on 2026-11-02 (bank)");
        assertThat(rates.on(LocalDate.of(2026, 11, 12), usd, eur))
                .get()
                .hasToString("1 USD = 0.93 EUR on 2026-11-05 (bank)");
        assertThat(rates.on(LocalDate.of(2026, 11, 13), usd, eur)).isEmpty();
        assertThat(rates.on(LocalDate.of(2026, 11, 4), eur, usd)).isEmpty();
    }

    @Test
    @DisplayName("all that is wrong is told at once, by place")
    void wrong() {
        var refused = catchThrowableOfType(RefusedException.class, () -> Plan.parse("""
                {"id": "p", "currency": "EUR", "from": "2026-11-30", "until": "2026-11-01", "cost": 3,
                 "licences": [{"what": " ", "amount": -1}],
                 "work": {"minutesPerShare": -6, "minutesPerAmbassador": 30, "hour": "50", "source": "x"},
                 "windows": {"sale": 0, "click": 3},
                 "worth": [{"kind": "party", "amount": 1, "source": "x"}],
                 "rates": {"holdDays": 1, "list": [{"from": "USD", "to": "EUR", "day": "today", "rate": 0, "source": "x"}]}}"""));

        assertThat(refused.findings())
                .extracting(Finding::field)
                .containsExactlyInAnyOrder(
                        "until",
                        "cost",
                        "licences[0].what",
                        "licences[0].amount",
                        "licences[0].source",
                        "work.minutesPerShare",
                        "work.hour",
                        "windows.sale",
                        "windows.click",
                        "worth[0].kind",
                        "rates.list[0].day",
                        "rates.list[0].rate");
    }
}
