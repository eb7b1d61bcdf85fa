package dev.advocacy.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.recognition.Badge.Keep;
import dev.advocacy.scoring.recognition.Criterion.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Badges: a closed algebra of criteria, a date that is an event's, and states with reasons")
class BadgeTest {
    private static final TreeSet<String> SHARE = new TreeSet<>(List.of("share"));
    private static final Measure SHARES = Measure.count("share");

    private static Criterion shares(long atLeast, Span within) {
        return new Criterion.AtLeast(SHARES, atLeast, within);
    }

    private static Optional<Award> award(
            Criterion when, Keep keep, Diary diary, String asOf, BadgeDecision... decided) {
        var recognition = Recognition.builder("r", 1)
                .streak(StreakRule.of("daily", "share"))
                .badge(new Badge("b", "B", "For testing.", when, keep))
                .build();
        return recognition
                .of(Diary.rules(), diary.events(), Instant.parse(asOf), new Decided(List.of(decided), List.of()))
                .of(Diary.KARI)
                .badge("b");
    }

    private static Optional<String> at(Criterion when, Diary diary) {
        return award(when, Keep.STICKY, diary, "2027-01-01T00:00:00Z").map(Award::evidence);
    }

    @Test
    @DisplayName("the date of a badge is that of the first event after which its criterion held")
    void date() {
        var diary = new Diary().share("2026-11-04", "2026-11-02", "2026-11-03");
        assertThat(award(shares(2, Span.ever()), Keep.STICKY, diary, "2026-11-05T00:00:00Z"))
                .contains(new Award(
                        "b", Diary.KARI, Instant.parse("2026-11-03T12:00:00Z"), "e3", BadgeState.ISSUED, Award.HELD));
        assertThat(award(shares(2, Span.ever()), Keep.STICKY, diary, "2026-11-03T12:00:00Z"))
                .as("an event counts after its moment")
                .isEmpty();
    }

    @Test
    @DisplayName("first time, counts in a window, points in a window")
    void countsAndPoints() {
        var diary =
                new Diary().click("2026-10-30T10:00:00Z").share("2026-10-31", "2026-11-01", "2026-11-09", "2026-11-10");
        assertThat(at(Criterion.first("share"), diary)).contains("e2");
        assertThat(at(shares(2, Span.ever()), diary)).contains("e3");
        assertThat(at(shares(2, Span.calendar(BoardKind.MONTH)), diary)).contains("e4");
        assertThat(at(shares(2, Span.calendar(BoardKind.WEEK)), diary))
                .as("a Saturday and its Sunday")
                .contains("e3");
        assertThat(at(shares(3, Span.rolling(10)), diary))
                .as("31 October to 9 November")
                .contains("e4");
        assertThat(at(shares(3, Span.rolling(9)), diary))
                .as("exactly nine dates")
                .isEmpty();
        assertThat(at(new Criterion.AtLeast(Measure.points("sharing"), 20, Span.ever()), diary))
                .contains("e3");
        assertThat(at(new Criterion.AtLeast(Measure.points(""), 21, Span.ever()), diary))
                .contains("e3");
    }

    @Test
    @DisplayName("different channels and content items; what has no content is no item")
    void distinct() {
        var diary = new Diary().share("2026-11-02", "2026-11-03").on("blog").share("2026-11-04");
        diary.add(diary.event("share", "2026-11-05").post("p8").content("turbine"));
        diary.add(diary.event("share", "2026-11-06").post("p9").content("storm"));
        assertThat(at(new Criterion.Distinct(Trait.CHANNEL, SHARE, 2, Span.ever()), diary))
                .contains("e3");
        assertThat(at(new Criterion.Distinct(Trait.CONTENT, SHARE, 2, Span.ever()), diary))
                .contains("e5");
        assertThat(at(new Criterion.Distinct(Trait.POST, SHARE, 2, Span.ever()), diary))
                .contains("e2");
        assertThat(at(new Criterion.Distinct(Trait.CHANNEL, SHARE, 2, Span.rolling(1)), diary))
                .isEmpty();
    }

    @Test
    @DisplayName("a streak, and criteria joined by all and any")
    void streakAllAny() {
        var diary = new Diary().share("2026-11-02", "2026-11-03", "2026-11-05").click("2026-11-06T10:00:00Z");
        var streak = new Criterion.StreakOf("daily", 2);
        assertThat(at(streak, diary)).contains("e2");
        assertThat(at(new Criterion.All(List.of(streak, Criterion.first("click"))), diary))
                .contains("e4");
        assertThat(at(new Criterion.Any(List.of(Criterion.first("click"), shares(3, Span.ever()))), diary))
                .contains("e3");
        assertThat(award(streak, Keep.LIVE, diary, "2026-11-03T20:00:00Z"))
                .map(Award::state)
                .contains(BadgeState.ISSUED);
        assertThat(award(streak, Keep.LIVE, diary, "2026-11-06T20:00:00Z"))
                .map(Award::state)
                .contains(BadgeState.SUSPENDED);
    }

    @Test
    @DisplayName("a sticky badge stays, with its date, when what earned it is taken back")
    void sticky() {
        var diary = new Diary().share("2026-11-02", "2026-11-03").takeBack("e2", "2026-11-04T00:00:00Z");
        assertThat(award(shares(2, Span.ever()), Keep.STICKY, diary, "2026-11-05T00:00:00Z"))
                .map(Award::evidence)
                .contains("e2");
        diary.share("2026-11-06");
        assertThat(award(shares(2, Span.ever()), Keep.STICKY, diary, "2026-11-07T00:00:00Z"))
                .map(Award::evidence)
                .as("the date does not move to the share that took its place")
                .contains("e2");
    }

    @Test
    @DisplayName(
            "a live badge is suspended while its criterion does not hold, and revoked when its ground was taken back")
    void live() {
        var diary = new Diary().share("2026-11-02", "2026-11-03");
        var twoInAWeek = shares(2, Span.rolling(7));
        assertThat(award(twoInAWeek, Keep.LIVE, diary, "2026-11-08T00:00:00Z"))
                .map(Award::state)
                .contains(BadgeState.ISSUED);
        assertThat(award(twoInAWeek, Keep.LIVE, diary, "2026-11-12T00:00:00Z")).hasValueSatisfying(award -> {
            assertThat(award.state()).isEqualTo(BadgeState.SUSPENDED);
            assertThat(award.reason()).isEqualTo(Award.NOT_HELD);
        });
        diary.takeBack("e1", "2026-11-12T00:00:00Z");
        assertThat(award(twoInAWeek, Keep.LIVE, diary, "2026-11-13T00:00:00Z")).hasValueSatisfying(award -> {
            assertThat(award.state()).isEqualTo(BadgeState.REVOKED);
            assertThat(award.reason()).isEqualTo(Award.TAKEN_BACK);
        });
    }

    @Test
    @DisplayName("a person in charge suspends, gives back and revokes, with a reason; a revocation is for good")
    void decisions() {
        var diary = new Diary().share("2026-11-02");
        var suspended = decision("d1", "2026-11-03T00:00:00Z", BadgeState.SUSPENDED);
        var back = decision("d2", "2026-11-04T00:00:00Z", BadgeState.ISSUED);
        var revoked = decision("d3", "2026-11-05T00:00:00Z", BadgeState.REVOKED);
        var after = decision("d4", "2026-11-06T00:00:00Z", BadgeState.ISSUED);
        assertThat(decided(diary, suspended)).isEqualTo("SUSPENDED because d1");
        assertThat(decided(diary, back, suspended)).isEqualTo("ISSUED " + Award.HELD);
        assertThat(decided(diary, after, revoked, suspended, back)).isEqualTo("REVOKED because d3");
        var ofOla =
                new BadgeDecision("d5", "b", AmbassadorId.of("ola"), Instant.EPOCH, BadgeState.REVOKED, "because d5");
        assertThat(decided(diary, ofOla)).isEqualTo("ISSUED " + Award.HELD);
        assertThatThrownBy(() -> new BadgeDecision("d6", "b", Diary.KARI, Instant.EPOCH, BadgeState.REVOKED, " "))
                .hasMessageContaining("d6")
                .hasMessageContaining("reason");
    }

    private static String decided(Diary diary, BadgeDecision... decisions) {
        return award(Criterion.first("share"), Keep.STICKY, diary, "2026-12-01T00:00:00Z", decisions)
                .map(award -> award.state() + " " + award.reason())
                .orElseThrow();
    }

    private static BadgeDecision decision(String id, String at, BadgeState state) {
        return new BadgeDecision(id, "b", Diary.KARI, Instant.parse(at), state, "because " + id);
    }

    @Test
    @DisplayName("what earns nothing earns no badge: taken back, filtered, private, by a machine")
    void noGround() {
        var diary = new Diary().on("facebook").share("2026-11-02").on("linkedin");
        diary.add(diary.event("click", "2026-11-03").visitor("kari"));
        assertThat(at(Criterion.first("share", "click"), diary)).isEmpty();
    }
}
