package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Conversions of a sales or recruiting system")
class ConversionsTest {
    private static Conversion line(Map<String, String> cells) {
        var form = new ConversionForm();
        cells.forEach(form::put);
        return form.conversion();
    }

    private static RefusedException refused(Map<String, String> cells) {
        return catchThrowableOfType(RefusedException.class, () -> line(cells));
    }

    @Test
    @DisplayName("a retraction cannot be taken back, nor can what is not there; both are named")
    void missed() {
        var lines = Conversions.of(List.of(
                Cast.sale("a", "c1", "10"),
                new Conversion.TakenBack("b", "a"),
                new Conversion.TakenBack("c", "b"),
                new Conversion.TakenBack("d", "nothing")));
        assertThat(lines.standing()).isEmpty();
        assertThat(lines.takenBack()).isEqualTo(1);
        assertThat(lines.missed()).containsExactly("c", "d");
    }

    @Test
    @DisplayName("a moment that no calendar holds is refused")
    void far() {
        assertThat(refused(Map.of("id", "1", "kind", "sale", "at", "+1000000000-12-31T23:59:59Z")))
                .hasMessageContaining("lies outside the years 1 to 9999");
        assertThat(refused(Map.of("id", "1", "kind", "sale", "at", "+10000-01-01T00:00:00Z")))
                .isNotNull();
    }

    @Test
    @DisplayName("a line is read field by field; an amount is exact and has its currency")
    void read() {
        assertThat(line(Map.of(
                        "id", " D-17 ",
                        "kind", "sale",
                        "at", "2026-11-10T12:00:00Z",
                        "value", "1250.50",
                        "currency", "NOK",
                        "click", "168")))
                .isEqualTo(new Conversion.Made(
                        "D-17",
                        ConversionKind.SALE,
                        Instant.parse("2026-11-10T12:00:00Z"),
                        Money.of("1250.5", "NOK"),
                        "168",
                        null));
        assertThat(line(Map.of("id", "R-1", "kind", "retraction", "retracts", "D-17")))
                .isEqualTo(new Conversion.TakenBack("R-1", "D-17"));
    }

    @Test
    @DisplayName("all that is wrong with a line is told at once, by field, value and way out")
    void wrong() {
        var refused = refused(
                Map.of("kind", "purchase", "at", "yesterday", "value", "-3", "currency", "KR", "retracts", "x"));
        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "conversion.missing",
                        "conversion.unknown-kind",
                        "conversion.no-instant",
                        "conversion.negative",
                        "conversion.no-currency",
                        "conversion.not-a-retraction");
        assertThat(refused).hasMessageContaining("take a conversion back with a line of kind retraction");
    }

    @Test
    @DisplayName("an amount without a currency, a currency without an amount, and a number that is none are refused")
    void amounts() {
        var sale = Map.of("id", "1", "kind", "sale", "at", "2026-11-10T12:00:00Z");
        assertThat(refused(with(sale, Map.of("value", "3")))).hasMessageContaining("currency: is missing");
        assertThat(refused(with(sale, Map.of("currency", "EUR")))).hasMessageContaining("value: is missing");
        for (String number : List.of("1,50", "1e99", "0.0000001", "NaN", "9".repeat(200))) {
            assertThat(refused(with(sale, Map.of("value", number, "currency", "EUR"))))
                    .as(number)
                    .isNotNull();
        }
    }

    private static Map<String, String> with(Map<String, String> cells, Map<String, String> more) {
        var both = new HashMap<>(cells);
        both.putAll(more);
        return both;
    }

    @Test
    @DisplayName("the same line twice is one; what was taken back is gone, in any order of the lines")
    void settled() {
        List<Conversion> lines = new ArrayList<>(List.of(
                Cast.sale("a", "c1", "10"),
                Cast.sale("b", "c2", "20"),
                Cast.sale("a", "c1", "10"),
                new Conversion.TakenBack("r", "b"),
                new Conversion.TakenBack("q", "none")));

        for (int trial = 0; trial < 50; trial++) {
            Collections.shuffle(lines, new Random(trial));
            var conversions = Conversions.of(lines);
            assertThat(conversions.standing()).containsExactly(Cast.sale("a", "c1", "10"));
            assertThat(conversions.repeats()).isEqualTo(1);
            assertThat(conversions.takenBack()).isEqualTo(1);
            assertThat(conversions.missed()).containsExactly("q");
        }
    }

    @Test
    @DisplayName("one external id for two different lines is refused, and every such id is named")
    void reused() {
        assertThatThrownBy(() -> Conversions.of(List.of(
                        Cast.sale("a", "c1", "10"),
                        Cast.sale("a", "c1", "11"),
                        Cast.sale("b", "c1", "1"),
                        new Conversion.TakenBack("b", "a"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("id: a stands for two different lines")
                .hasMessageContaining("id: b stands for two different lines");
    }
}
