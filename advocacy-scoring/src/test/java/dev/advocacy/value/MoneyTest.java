package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money is exact")
class MoneyTest {
    @Test
    @DisplayName("half of a millionth is rounded up")
    void rounded() {
        var euro = Currency.getInstance("EUR");
        assertThat(Money.rounded(new BigDecimal("0.0000005"), euro)).isEqualTo(new Money(1, euro));
        assertThat(Money.rounded(new BigDecimal("0.00000049"), euro)).isEqualTo(new Money(0, euro));
    }

    @Test
    @DisplayName("a tenth ten times is one, and the text has the currency's decimals and no fewer than are needed")
    void exact() {
        var sum = Money.zero(Currency.getInstance("EUR"));
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Money.of("0.1", "EUR"));
        }
        assertThat(sum).isEqualTo(Money.of("1", "EUR")).hasToString("1.00 EUR");
        assertThat(Money.of("0.015", "USD").times(3)).hasToString("0.045 USD");
        assertThat(Money.of("1200", "JPY")).hasToString("1200 JPY");
        assertThat(Money.of("1", "EUR").minus(Money.of("2.5", "EUR"))).hasToString("-1.50 EUR");
    }

    @Test
    @DisplayName("two currencies are not added: the refusal names both and the way out")
    void mixed() {
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "USD and EUR cannot be added: convert one of them with a dated exchange rate first");
    }

    @Test
    @DisplayName("a sum beyond 64 bits is refused, and never wraps around")
    void overflow() {
        var most = new Money(Long.MAX_VALUE, Currency.getInstance("EUR"));
        assertThatThrownBy(() -> most.plus(Money.of("0.000001", "EUR"))).hasMessageContaining("[value.overflow]");
        assertThatThrownBy(() -> most.times(2)).hasMessageContaining("[value.overflow]");
    }
}
