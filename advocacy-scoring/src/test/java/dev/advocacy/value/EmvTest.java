package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Earned media value of a programme")
class EmvTest {
    private static Emv emv(List<ScoringEvent> log, RateCard card) {
        return Emv.of(
                card,
                EmvPreset.TRAPIT.formula(),
                Cast.NOVEMBER,
                Tally.of(log, Cast.NOVEMBER),
                GroupThreshold.standard());
    }

    private static RateCard card(String... channels) {
        var card = RateCard.builder("ours", "EUR", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        for (String channel : channels) {
            card.price(channel, "click", 1, "1", "2", "4", "campaigns");
        }
        return card.build();
    }

    private static void clicks(List<ScoringEvent> log, int people, String channel) {
        for (int i = 1; i <= people; i++) {
            log.add(Cast.event(channel + i, "click", i, "2026-11-04T09:00:00Z", ChannelId.of(channel))
                    .visitor("w" + i));
        }
    }

    @Test
    @DisplayName("names its card, its formula and its days")
    void named() {
        assertThat(emv(Cast.log(6), card("linkedin")))
                .hasToString("12.00 EUR by card ours and formula trapit@1, 2026-11-01 to 2026-11-30");
    }

    @Test
    @DisplayName("a channel without a price has none, says so, and is in no sum")
    void missing() {
        List<ScoringEvent> log = new ArrayList<>(Cast.log(6));
        clicks(log, 6, "x");
        var emv = emv(log, card("linkedin"));

        assertThat(emv.total().mid()).isEqualTo(Money.of("12", "EUR"));
        assertThat(emv.missing()).containsExactly("on x it is unknown, for want of the price of click on the card");
        assertThat(emv.isKnown()).isTrue();
    }

    @Test
    @DisplayName("a channel of few people is left out, and so is the one from which it would follow; the sum has them")
    void few() {
        List<ScoringEvent> log = new ArrayList<>(Cast.log(9));
        clicks(log, 2, "x");
        clicks(log, 6, "blog");
        var emv = emv(log, card("linkedin", "x", "blog"));

        assertThat(emv.lines())
                .filteredOn(Emv.Line::withheld)
                .extracting(Emv.Line::channel)
                .containsExactly(ChannelId.of("blog"), ChannelId.of("x"));
        assertThat(emv.lines())
                .filteredOn(Emv.Line::withheld)
                .allSatisfy(line -> assertThat(line.value()).isEmpty())
                .allSatisfy(line -> assertThat(line.people()).isZero());
        assertThat(emv.total().mid()).isEqualTo(Money.of("34", "EUR"));
    }

    @Test
    @DisplayName("lies between other people at the lowest prices and other people at the highest")
    void interval() {
        List<ScoringEvent> log = new ArrayList<>(Cast.log(20));
        clicks(log, 7, "linkedin");
        var estimate = (Estimate) emv(log, card("linkedin")).estimate(1, 500);

        assertThat(estimate.value()).isEqualByComparingTo("54");
        assertThat(estimate.low()).isBetween(new BigDecimal("20"), new BigDecimal("27"));
        assertThat(estimate.high()).isBetween(new BigDecimal("108"), new BigDecimal("135"));
    }

    @Test
    @DisplayName("of four people is refused")
    void fewPeople() {
        assertThatThrownBy(() -> emv(Cast.log(4), card("linkedin")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[value.group-too-small]");
    }
}
