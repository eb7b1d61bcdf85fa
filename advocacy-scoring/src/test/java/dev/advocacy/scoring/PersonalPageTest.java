package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AmbassadorId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One's own page")
class PersonalPageTest {
    private static final Window WEEK = Window.week(2026, 47);

    private static Log log() {
        return new Log()
                .shareInOwnWords("d1", "2026-11-16T09:00:00Z")
                .share("d2", "2026-11-17T09:00:00Z")
                .share("d2", "2026-11-17T09:00:01Z")
                .shareWithoutPoints("d3", "2026-11-17T10:00:00Z")
                .share("gone", "2026-11-17T11:00:00Z")
                .click("gone", "v1", "2026-11-17T11:00:01Z")
                .retract("gone", "2026-11-30T00:00:00Z")
                .click("d2", "v1", "2026-11-18T09:00:00Z")
                .click("d1", "v1", "2026-11-18T09:00:00Z")
                .click("d1", "v1", "2026-11-18T10:00:00Z")
                .machineClick("d2", "2026-11-18T09:00:00Z")
                .clickWithoutPoints("d2", "v2", "2026-11-18T09:00:00Z")
                .click("d1", "v1", "2026-11-23T09:00:00Z")
                .by("ola")
                .share("ola-1", "2026-11-17T09:00:00Z")
                .click("ola-1", "v9", "2026-11-17T09:00:00Z");
    }

    private static PersonalPage page() {
        return ScoringRules.standard().page(log().events(), KARI, WEEK);
    }

    @Test
    @DisplayName("shows points by kind, shares and human clicks, also those that earn nothing")
    void numbers() {
        assertThat(page().points()).hasToString("27");
        assertThat(page().byKind()).hasToString("{reach=2, sharing=25}");
        assertThat(page().shares()).isEqualTo(3);
        assertThat(page().humanClicks()).isEqualTo(4);
    }

    @Test
    @DisplayName("the best share has the most human clicks, and of equals the smaller id")
    void best() {
        assertThat(page().best()).hasValueSatisfying(best -> {
            assertThat(best.post()).hasToString("d1");
            assertThat(best.humanClicks()).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("holds the receipts of the window, and they add up")
    void receipts() {
        assertThat(page().receipts())
                .extracting(Receipt::event)
                .containsExactly("1", "2", "3", "4", "5", "6", "8", "9", "11", "12", "10");
        assertThat(page().receipts().stream()
                        .mapToLong(r -> r.credited().units())
                        .sum())
                .isEqualTo(27);
    }

    @Test
    @DisplayName("contains nobody else's data")
    void nobodyElse() {
        assertThat(page().toString()).doesNotContain("ola").doesNotContain("v1");
    }

    @Test
    @DisplayName("of somebody of whom the log knows nothing is empty, with every kind at 0")
    void empty() {
        var page = ScoringRules.standard().page(log().by("x").events(), AmbassadorId.of("new"), WEEK);
        assertThat(page.points().isZero()).isTrue();
        assertThat(page.byKind()).hasToString("{reach=0, sharing=0}");
        assertThat(page.best()).isEmpty();
        assertThat(page.receipts()).isEmpty();
    }
}
