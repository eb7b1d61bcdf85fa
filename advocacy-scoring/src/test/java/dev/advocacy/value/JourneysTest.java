package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clicks before a conversion")
class JourneysTest {
    private final List<ScoringEvent> log = new ArrayList<>(Cast.log(5));

    private Journeys find(Conversion... lines) {
        return Journeys.of(log, Conversions.of(List.of(lines)), Cast.plan());
    }

    private Untouched.Why why(Conversion line) {
        var journeys = find(line);
        assertThat(journeys.made()).isEmpty();
        return journeys.untouched().get(0).why();
    }

    private static List<String> touches(Journeys journeys) {
        return journeys.made().get(0).touches().stream().map(ScoringEvent::id).toList();
    }

    private static Conversion.Made of(@Nullable String click, @Nullable String visitor, String at) {
        return new Conversion.Made("d", ConversionKind.SALE, Instant.parse(at), null, click, visitor);
    }

    @Test
    @DisplayName("are the one that it names and all others of the same visitor within the window, the earliest first")
    void touches() {
        log.add(Cast.click("early", 1, "v3", "2026-11-01T09:00:00Z"));
        log.add(Cast.click("late", 2, "v3", "2026-11-10T12:00:01Z"));
        log.add(Cast.click("old", 4, "v3", "2026-10-01T09:00:00Z"));

        assertThat(touches(find(of("c3", null, "2026-11-10T12:00:00Z")))).containsExactly("early", "c3");
        assertThat(touches(find(of(null, "v3", "2026-11-10T12:00:00Z")))).containsExactly("early", "c3");
    }

    @Test
    @DisplayName("ways whose names hold commas are not mixed up")
    void commas() {
        log.add(Cast.click("again", 3, "v3", "2026-11-04T09:00:00Z"));
        log.add(Cast.click("once", 1, "v9", "2026-11-04T09:00:00Z"));
        var found = find(
                of("again", null, "2026-11-10T12:00:00Z"),
                new Conversion.Made(
                        "e", ConversionKind.SALE, Instant.parse("2026-11-10T12:00:00Z"), null, "once", null));

        assertThat(found.paths(Cast.plan(), click -> click.id().equals("once") ? "a, a" : "a", false))
                .filteredOn(sum -> sum.conversions() > 0)
                .extracting(PathSum::places)
                .containsExactly(List.of("a, a"), List.of("a", "a"));
    }

    @Test
    @DisplayName("may lie as far back as the window is long, to the second")
    void window() {
        log.add(Cast.click("edge", 1, "v9", "2026-10-11T12:00:00Z"));
        assertThat(touches(find(of("edge", null, "2026-11-10T12:00:00Z")))).containsExactly("edge");
        assertThat(touches(find(of("c3", null, "2026-11-03T09:00:00Z"))))
                .as("a click at the same moment")
                .containsExactly("c3");
        assertThat(why(of("edge", null, "2026-11-10T12:00:01Z"))).isEqualTo(Untouched.Why.TOO_LONG_AGO);
    }

    @Test
    @DisplayName("why there is none is told for each conversion")
    void reasons() {
        log.add(Cast.click("machine", 1, "v9", "2026-11-03T09:00:00Z").marked(Set.of(ScoringEvent.AUTOMATED)));
        log.add(Cast.click("own", 1, "p01", "2026-11-03T09:00:00Z"));
        log.add(Cast.click("gone", 2, "v8", "2026-11-03T09:00:00Z"));
        log.add(Cast.event("r", ScoringEvent.RETRACTION, 2, "2026-11-04T09:00:00Z", Cast.LINKEDIN)
                .retracts("gone"));
        var at = "2026-11-10T12:00:00Z";

        assertThat(why(of(null, null, at))).isEqualTo(Untouched.Why.NAMES_NONE);
        assertThat(why(of("none", null, at))).isEqualTo(Untouched.Why.UNKNOWN);
        assertThat(why(of("machine", null, at))).isEqualTo(Untouched.Why.GONE);
        assertThat(why(of("gone", null, at))).isEqualTo(Untouched.Why.GONE);
        assertThat(why(of("own", null, at))).isEqualTo(Untouched.Why.OWN);
        assertThat(why(of(null, "v77", at))).isEqualTo(Untouched.Why.NO_CLICK);
        assertThat(why(of("c3", null, "2026-11-03T08:59:59Z"))).isEqualTo(Untouched.Why.AFTER);
        assertThat(why(of("c3", null, "2026-12-01T00:00:00Z"))).isEqualTo(Untouched.Why.OUTSIDE);
    }

    @Test
    @DisplayName("of signed ids only those count that the key signed and that still hold")
    void signed() {
        var signer =
                ClickSigner.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), Duration.ofDays(7));
        var good = signer.sign("c3", Instant.parse("2026-11-03T09:00:00Z"));
        var lines = Conversions.of(List.of(
                of(good, null, "2026-11-10T08:00:00Z"),
                new Conversion.Made("e", ConversionKind.SALE, Instant.parse("2026-11-10T09:00:01Z"), null, good, null),
                new Conversion.Made(
                        "f", ConversionKind.SALE, Instant.parse("2026-11-09T09:00:00Z"), null, "c3", null)));

        var journeys = Journeys.of(log, lines, Cast.plan(), signer);

        assertThat(journeys.made())
                .extracting(journey -> journey.conversion().id())
                .containsExactly("d");
        assertThat(journeys.untouched()).extracting(Untouched::why).containsOnly(Untouched.Why.NOT_PROVEN);
        assertThat(journeys.conversions()).isEqualTo(3);
    }

    @Test
    @DisplayName("visitors who did nothing more are kept, without those who did")
    void open() {
        assertThat(find(of("c3", null, "2026-11-10T12:00:00Z")).open())
                .extracting(clicks -> clicks.get(0).id())
                .containsExactly("c1", "c2", "c4", "c5");
    }

    @Test
    @DisplayName("are not looked for without a window: every kind without one is named")
    void noWindow() {
        assertThatThrownBy(() -> find(
                        new Conversion.Made("1", ConversionKind.LEAD, Instant.EPOCH, null, "c1", null),
                        new Conversion.Made("2", ConversionKind.REFERRAL, Instant.EPOCH, null, "c1", null)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("plan november has none for lead")
                .hasMessageContaining("plan november has none for referral");
    }
}
