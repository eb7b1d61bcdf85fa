package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rate card has its dates, its sources, and no default")
class RateCardTest {
    @Test
    @DisplayName("the example is marked illustrative and has LinkedIn's two prices at mid alone, each with its source")
    void example() {
        var card = RateCard.example();

        assertThat(card.illustrative()).isTrue();
        assertThat(card.prices())
                .extracting(Price::action, Price::per, Price::mid, Price::low, Price::high)
                .containsExactly(
                        tuple("click", 1, 5_580_000L, OptionalLong.empty(), OptionalLong.empty()),
                        tuple("impression", 1000, 27_030_000L, OptionalLong.empty(), OptionalLong.empty()));
        assertThat(card.prices()).allSatisfy(price -> {
            assertThat(price.channel()).isEqualTo(Cast.LINKEDIN);
            assertThat(price.source()).isNotBlank();
        });
    }

    @Test
    @DisplayName("the builder makes what the file says")
    void builder() {
        var built = RateCard.builder("ours", "EUR", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))
                .price("x", "click", 1, "0.38", "0.74", "1.50", "campaigns")
                .price("x", "impression", 1000, "6.46", "campaigns")
                .factor("x", "reaction-multiplier", "0.25", "our guess")
                .build();

        assertThat(RateCard.parse("""
                {"id": "ours", "currency": "EUR", "validFrom": "2026-01-01", "validUntil": "2026-06-30", "prices": [
                  {"channel": "x", "action": "click", "per": 1, "low": 0.38, "mid": 0.74, "high": 1.50, "source": "campaigns"},
                  {"channel": "x", "action": "impression", "per": 1000, "mid": 6.46, "source": "campaigns"}],
                 "factors": [{"channel": "x", "name": "reaction-multiplier", "value": 0.25, "source": "our guess"}]}""")).isEqualTo(built);
    }

    @Test
    @DisplayName("all that is wrong is told at once, by place, with the way out")
    void problems() {
        var refused = catchThrowableOfType(RefusedException.class, () -> RateCard.parse("""
                {"id": "Ours!", "currency": "EURO", "validFrom": "2026-06-30", "validUntil": "2026-01-01", "price": 1, "prices": [
                  {"channel": "x", "action": "click", "per": 10, "low": 3, "mid": 2, "high": 4, "source": "campaigns"},
                  {"channel": "x", "action": "click", "per": 1, "low": 1, "mid": -2, "source": " "},
                  {"action": "view", "per": 1, "mid": "4"}]}"""));

        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "card.bad-name",
                        "card.no-currency",
                        "card.days",
                        "card.per",
                        "card.order",
                        "card.negative",
                        "card.empty",
                        "card.half-a-spread",
                        "card.duplicate-id",
                        "card.missing",
                        "card.wrong-type",
                        "card.missing",
                        "card.unknown-field");
        assertThat(refused)
                .hasMessageContaining("prices[1].mid: -2 is below 0: an amount here is 0 or more")
                .hasMessageContaining("prices[0].per: 10 is neither 1 nor 1000");
    }

    @Test
    @DisplayName("a card that has ended, or has not begun, is refused with its dates")
    void outOfDate() {
        var tally = Tally.of(Cast.log(5), Cast.NOVEMBER);
        var old = RateCard.builder("old", "EUR", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 11, 29))
                .price("linkedin", "click", 1, "2", "campaigns")
                .build();

        assertThatThrownBy(
                        () -> Emv.of(old, EmvPreset.TRAPIT.formula(), Cast.NOVEMBER, tally, GroupThreshold.standard()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "card: old holds from 2025-01-01 to 2026-11-29, and not on all days from 2026-11-01 to 2026-11-30");
    }
}
