package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Formulas of earned media value")
class EmvFormulaTest {
    private static RateCardBuilder usd() {
        return RateCard.builder("published", "USD", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    /** One person's counts on one channel, with four others who count nothing. */
    private static Emv value(EmvPreset preset, RateCard card, Map<String, Long> counts) {
        return value(preset.formula(), card, counts);
    }

    private static Emv value(Formula formula, RateCard card, Map<String, Long> counts) {
        var tally = Tally.none();
        for (int i = 1; i <= 5; i++) {
            for (var count : new TreeMap<>(counts).entrySet()) {
                tally = tally.plus(Cast.person(i), Cast.LINKEDIN, count.getKey(), i == 1 ? count.getValue() : 0);
            }
        }
        return Emv.of(card, formula, Cast.NOVEMBER, tally, GroupThreshold.standard());
    }

    @Test
    @DisplayName("Trapit: 19,689 clicks at $1.53 are $30,124.17")
    void trapit() {
        var card = usd().price("linkedin", "click", 1, "1.53", "Trapit").build();
        assertThat(value(EmvPreset.TRAPIT, card, Map.of("clicks", 19_689L))
                        .total()
                        .mid())
                .isEqualTo(Money.of("30124.17", "USD"));
    }

    @Test
    @DisplayName("ClearView Social: 5 clicks at $13.78 are $68.90")
    void clearView() {
        var card = usd().price("linkedin", "click", 1, "13.78", "ClearView").build();
        assertThat(value(EmvPreset.CLEARVIEW_SOCIAL, card, Map.of("clicks", 5L))
                        .total()
                        .mid())
                .isEqualTo(Money.of("68.90", "USD"));
    }

    @Test
    @DisplayName("Vista Social: a reach of 10,000 at $10 for a thousand is $100")
    void vista() {
        var card = usd().price("linkedin", "impression", 1000, "10", "Vista").build();
        assertThat(value(EmvPreset.VISTA_SOCIAL, card, Map.of("reach", 10_000L))
                        .total()
                        .mid())
                .isEqualTo(Money.of("100", "USD"));
    }

    @Test
    @DisplayName(
            "Later: 5,000 likes at $0.30, 500 comments at $0.50 and 50,000 impressions at $0.05 for a thousand are $1,752.50")
    void later() {
        var card = usd().price("linkedin", "reaction", 1, "0.30", "Later")
                .price("linkedin", "comment", 1, "0.50", "Later")
                .price("linkedin", "impression", 1000, "0.05", "Later")
                .build();
        assertThat(value(EmvPreset.LATER, card, Map.of("reactions", 5_000L, "comments", 500L, "impressions", 50_000L))
                        .total()
                        .mid())
                .isEqualTo(Money.of("1752.50", "USD"));
    }

    @Test
    @DisplayName(
            "Dynamic Signal, which publishes no example: impressions, and clicks with reactions at so many clicks each")
    void dynamicSignal() {
        var card = usd().price("linkedin", "impression", 1000, "20", "a card")
                .price("linkedin", "click", 1, "5", "a card")
                .factor("linkedin", "reaction-multiplier", "0.25", "a card")
                .build();
        assertThat(value(EmvPreset.DYNAMIC_SIGNAL, card, Map.of("impressions", 4_000L, "reactions", 40L, "clicks", 12L))
                        .total()
                        .mid())
                .as("80 + 5 x (10 + 12)")
                .isEqualTo(Money.of("190", "USD"));
    }

    @Test
    @DisplayName(
            "Duel: views, or where nobody knows them followers by how many engage; reactions and comments as clicks")
    void duel() {
        var card = usd().price("linkedin", "impression", 1000, "10.80", "Duel")
                .price("linkedin", "click", 1, "2", "a card")
                .factor("linkedin", "engagement-rate", "0.03", "a card")
                .build();
        var engaged = Map.of("reactions", 10L, "comments", 5L, "followers", 100_000L);
        Map<String, Long> viewed = new TreeMap<>(engaged);
        viewed.put("views", 20_000L);

        assertThat(value(EmvPreset.DUEL, card, viewed).total().mid()).isEqualTo(Money.of("246", "USD"));
        assertThat(value(EmvPreset.DUEL, card, engaged).total().mid()).isEqualTo(Money.of("62.40", "USD"));
    }

    @Test
    @DisplayName("Please Share: a price for each thing that happens, as it prints them")
    void pleaseShare() {
        var card = usd().price("linkedin", "share", 1, "3", "Please Share")
                .price("linkedin", "click", 1, "5", "Please Share")
                .price("linkedin", "reaction", 1, "2", "Please Share")
                .price("linkedin", "reshare", 1, "3", "Please Share")
                .price("linkedin", "comment", 1, "5", "Please Share")
                .build();
        assertThat(value(
                                EmvPreset.PLEASE_SHARE,
                                card,
                                Map.of("shares", 1L, "clicks", 2L, "reactions", 3L, "reshares", 4L, "comments", 5L))
                        .total()
                        .mid())
                .isEqualTo(Money.of("56", "USD"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every preset is in the same algebra as an own formula: its file is read back equal")
    void files(EmvPreset preset) {
        assertThat(Formula.parse(preset.json())).isEqualTo(preset.formula());
        assertThat(EmvPreset.of(preset.word())).contains(preset);
    }

    @Test
    @DisplayName("an own formula is read, and printed as people write it")
    void own() {
        var formula = Formula.parse("""
                {"id": "ours", "version": 2, "value": {"product": [
                  {"number": 0.5}, {"price": "click"}, {"sum": [{"count": "clicks"}, {"count": "comments"}]}]}}""");
        var card = usd().price("linkedin", "click", 1, "3", "a card").build();

        assertThat(formula).hasToString("ours@2: 0.5 × price of click × (clicks + comments)");
        assertThat(value(formula, card, Map.of("clicks", 7L, "comments", 1L))
                        .total()
                        .mid())
                .isEqualTo(Money.of("12", "USD"));
    }

    @Test
    @DisplayName("what is no money, or mixes it, is refused at its place")
    void unsound() {
        assertRefused("{\"count\": \"clicks\"}", "[formula.no-money]");
        assertRefused(
                "{\"product\": [{\"price\": \"click\"}, {\"price\": \"view\"}]}", "multiplies a price with a price");
        assertRefused("{\"sum\": [{\"price\": \"click\"}, {\"count\": \"clicks\"}]}", "mixes money with plain numbers");
        assertRefused("{\"sum\": []}", "[formula.empty]");
        assertRefused("{\"script\": \"1+1\"}", "value.script: is unknown: use \"count\", \"factor\", \"firstKnown\"");
        assertRefused("{\"price\": \"click\", \"count\": \"clicks\"}", "[formula.one-field]");
        assertRefused("{\"product\": [{\"number\": -1}, {\"price\": \"click\"}]}", "[formula.negative]");
        assertRefused("{\"sum\":[".repeat(30) + "{\"price\":\"click\"}" + "]}".repeat(30), "[formula.too-deep]");
    }

    private static void assertRefused(String value, String why) {
        assertThatThrownBy(() -> Formula.parse("{\"id\": \"bad\", \"version\": 1, \"value\": " + value + "}"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
    }

    @Test
    @DisplayName("a count that nobody knows is not 0: there is no value, and what is missing is named")
    void unknown() {
        var card = usd().price("linkedin", "click", 1, "3", "a card").build();
        var emv = value(EmvPreset.DYNAMIC_SIGNAL, card, Map.of("clicks", 7L));

        assertThat(emv.isKnown()).isFalse();
        assertThat(emv.estimate(1, 200)).isInstanceOf(CannotTell.class);
        assertThat(emv.missing())
                .containsExactly(
                        "on linkedin it is unknown, for want of the count of impressions,"
                                + " the count of reactions, the factor reaction-multiplier on the card, the price of impression on the card");
    }
}
