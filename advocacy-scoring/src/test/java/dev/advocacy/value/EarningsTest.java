package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Earnings lie with people")
class EarningsTest {
    @Test
    @DisplayName("in equal parts, of which none is lost: what cannot be divided goes to the first ones")
    void parts() {
        var touches = List.of(
                Cast.click("a", 1, "v", "2026-11-03T09:00:00Z"),
                Cast.click("b", 2, "v", "2026-11-04T09:00:00Z"),
                Cast.click("c", 3, "v", "2026-11-05T09:00:00Z"));
        var plan = Cast.plan();
        var earnings = new Earnings(
                plan,
                new Exchange(plan.rates(), plan.currency()),
                List.of(new Journey(Cast.sale("s", "c", "0.000005"), touches)));

        assertThat(earnings.sum()).isEqualTo(5);
        assertThat(earnings.micros(Cast.person(1))).isEqualTo(2);
        assertThat(earnings.micros(Cast.person(2))).isEqualTo(2);
        assertThat(earnings.micros(Cast.person(3))).isEqualTo(1);
    }
}
