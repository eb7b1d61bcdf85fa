package dev.advocacy.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.recognition.Challenge.Join;
import dev.advocacy.scoring.recognition.ChallengeResult.Phase;
import dev.advocacy.scoring.recognition.ChallengeResult.Place;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Challenges: threshold, race and group goal, decided anew until they are settled")
class ChallengeTest {
    private static final AmbassadorId NILS = AmbassadorId.of("nils");

    private static Challenge challenge(Goal goal, Join join) {
        return new Challenge(
                "week",
                "Week of shares",
                goal,
                Measure.count("share"),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 7),
                join,
                3);
    }

    private static Honours honours(Challenge challenge, Diary diary, String asOf, ChallengeResult... kept) {
        return Recognition.builder("r", 1)
                .challenge(challenge)
                .badge(new Badge("winner", "Winner", "Won.", new Criterion.Won("week"), Badge.Keep.STICKY))
                .build()
                .of(Diary.rules(), diary.events(), Instant.parse(asOf), new Decided(List.of(), List.of(kept)));
    }

    private static ChallengeResult result(Challenge challenge, Diary diary, String asOf, ChallengeResult... kept) {
        return honours(challenge, diary, asOf, kept).challenge("week").orElseThrow();
    }

    @Test
    @DisplayName("in a threshold challenge whoever has enough within its days wins, and nobody is ranked")
    void threshold() {
        var diary = new Diary()
                .share("2026-11-01", "2026-11-02", "2026-11-06", "2026-11-07")
                .by("ola")
                .share("2026-11-03");
        var result = result(challenge(new Goal.Threshold(2), Join.OPEN), diary, "2026-11-08T00:00:00Z");
        assertThat(result.winners()).containsExactly(Diary.KARI);
        assertThat(result.places()).extracting(Place::amount).containsExactly(2L, 1L);
        assertThat(result.places()).extracting(Place::rank).allMatch(java.util.Optional::isEmpty);
        assertThat(result.total()).isEqualTo(3);
    }

    @Test
    @DisplayName("in a race the first ones win; the same moment is the same place, and the tie is named")
    void race() {
        var diary = new Diary()
                .by("nils")
                .share("2026-11-03", "2026-11-06")
                .by("ola")
                .share("2026-11-02", "2026-11-05")
                .by("kari")
                .share("2026-11-04", "2026-11-05");
        var result = result(challenge(new Goal.Race(2, 2), Join.OPEN), diary, "2026-11-08T00:00:00Z");
        assertThat(result.winners()).containsExactly(Diary.KARI, Diary.OLA);
        assertThat(result.ties()).isEqualTo(Map.of(Rank.of(1), List.of(Diary.KARI, Diary.OLA)));
        assertThat(result.places())
                .extracting(p -> p.rank().orElseThrow())
                .containsExactly(Rank.of(1), Rank.of(1), Rank.of(3));
        var shown = result.shownTo(Set.of(NILS, Diary.OLA), GroupThreshold.standard());
        assertThat(shown.places())
                .extracting(p -> p.rank().orElseThrow())
                .as("no gap")
                .containsExactly(Rank.of(1), Rank.of(2));
        assertThat(shown.winners())
                .as("the second of two places has no winner to be seen, and neither has the first")
                .isEmpty();
    }

    @Test
    @DisplayName("the total that colleagues see gives nobody away who is not shown")
    void totalOfFew() {
        var diary = new Diary().share("2026-11-02").by("ola").share("2026-11-03", "2026-11-04");
        var result = result(challenge(new Goal.Group(3), Join.OPEN), diary, "2026-11-08T00:00:00Z");
        var all = Set.of(Diary.KARI, Diary.OLA);
        var threshold = GroupThreshold.because(2, "a small test");
        assertThat(result.shownTo(all, threshold).total()).isEqualTo(3);
        assertThat(result.shownTo(Set.of(Diary.OLA), threshold).total()).isEqualTo(2);
        assertThat(result.shownTo(Set.of(), threshold).total()).isEqualTo(3);
    }

    @Test
    @DisplayName("a sum that 64 bits cannot hold is refused with the challenge")
    void overflow() {
        var rules = ScoringRules.parse("""
                {"id": "big", "version": 1, "zone": "UTC", "rules": [
                 {"id": "sale", "version": 1, "on": "conversion", "points": "p", "per": "value", "weight": {"default": 1000000000}}]}
                """);
        var diary = new Diary();
        for (int i = 0; i < 10; i++) {
            diary.by("a" + i).add(diary.event("conversion", "2026-11-03").value(ScoringEvent.MOST_VALUE));
        }
        var recognition = Recognition.builder("r", 1)
                .challenge(new Challenge(
                        "sales",
                        "Sales",
                        new Goal.Group(1),
                        Measure.points("p"),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 7),
                        Join.OPEN,
                        3))
                .build();
        var honours = recognition.of(rules, diary.events(), Instant.parse("2026-11-08T00:00:00Z"));
        assertThatThrownBy(() -> honours.challenge("sales"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("what is counted for challenge sales passes 9,223,372,036,854,775,807");
    }

    @Test
    @DisplayName("a group goal is reached together, and everybody who added to it wins")
    void group() {
        var diary = new Diary().share("2026-11-02").by("ola").share("2026-11-03", "2026-11-04");
        var challenge = challenge(new Goal.Group(3), Join.OPEN);
        var result = result(challenge, diary, "2026-11-08T00:00:00Z");
        assertThat(result.reached()).contains(Instant.parse("2026-11-04T12:00:00Z"));
        assertThat(result.winners()).containsExactlyInAnyOrder(Diary.KARI, Diary.OLA);
        assertThat(result(challenge(new Goal.Group(4), Join.OPEN), diary, "2026-11-08T00:00:00Z")
                        .winners())
                .isEmpty();
    }

    @Test
    @DisplayName("where one has to join, joining before the end is early enough; taking it back is leaving")
    void joining() {
        var diary = new Diary()
                .share("2026-11-02", "2026-11-03")
                .join("week", "2026-11-06T10:00:00Z")
                .by("ola")
                .share("2026-11-02", "2026-11-03")
                .join("another", "2026-11-02T10:00:00Z")
                .by("nils")
                .share("2026-11-02", "2026-11-03")
                .join("week", "2026-11-07T10:00:00Z");
        var challenge = challenge(new Goal.Threshold(2), Join.REQUIRED);
        assertThat(result(challenge, diary, "2026-11-08T00:00:00Z").winners()).containsExactly(Diary.KARI);
        diary.by("kari").takeBack("e3", "2026-11-06T11:00:00Z");
        assertThat(result(challenge, diary, "2026-11-08T00:00:00Z").places()).isEmpty();
    }

    @Test
    @DisplayName("it is ahead, running, provisional and settled, by the clock where the rules are")
    void phases() {
        var challenge = challenge(new Goal.Threshold(1), Join.OPEN);
        assertThat(List.of(
                                "2026-11-01T22:59:59Z",
                                "2026-11-01T23:00:00Z",
                                "2026-11-06T23:00:00Z",
                                "2026-11-09T23:00:00Z")
                        .stream()
                        .map(at -> result(challenge, new Diary(), at).phase()))
                .containsExactly(Phase.AHEAD, Phase.RUNNING, Phase.PROVISIONAL, Phase.SETTLED);
    }

    @Test
    @DisplayName(
            "late events and retractions decide it anew until it is settled; after that a retraction changes it no more")
    void settlement() {
        var challenge = challenge(new Goal.Threshold(2), Join.OPEN);
        var diary = new Diary().share("2026-11-02", "2026-11-03").takeBack("e2", "2026-11-08T00:00:00Z");
        assertThat(result(challenge, diary, "2026-11-07T12:00:00Z").winners()).containsExactly(Diary.KARI);
        assertThat(result(challenge, diary, "2026-11-08T12:00:00Z").winners()).isEmpty();
        diary.share("2026-11-04").takeBack("e4", "2026-11-10T00:00:00Z");
        assertThat(result(challenge, diary, "2026-11-20T00:00:00Z").winners()).containsExactly(Diary.KARI);
        assertThat(diary.honours(
                                Recognition.builder("r", 1)
                                        .badge(new Badge(
                                                "two",
                                                "Two",
                                                "Two.",
                                                new Criterion.AtLeast(Measure.count("share"), 2, Span.ever()),
                                                Badge.Keep.LIVE))
                                        .build(),
                                "2026-11-20T00:00:00Z")
                        .badge("two")
                        .map(Award::state))
                .as("elsewhere it does")
                .contains(BadgeState.REVOKED);
    }

    @Test
    @DisplayName("a result that was published as settled stays as it is when an event comes even later")
    void kept() {
        var challenge = challenge(new Goal.Race(2, 1), Join.OPEN);
        var diary = new Diary().share("2026-11-04", "2026-11-05");
        var published = result(challenge, diary, "2026-11-20T00:00:00Z");
        diary.by("ola").share("2026-11-02", "2026-11-03");
        assertThat(result(challenge, diary, "2026-11-20T00:00:00Z").winners()).containsExactly(Diary.OLA);
        assertThat(result(challenge, diary, "2026-11-20T00:00:00Z", published)).isEqualTo(published);
        assertThatThrownBy(() -> new Decided(List.of(), List.of(result(challenge, diary, "2026-11-08T00:00:00Z"))))
                .hasMessageContaining("week")
                .hasMessageContaining("PROVISIONAL");
    }

    @Test
    @DisplayName("a badge for winning is dated by the settlement and not given before it")
    void badge() {
        var challenge = challenge(new Goal.Threshold(1), Join.OPEN);
        var diary = new Diary().share("2026-11-02");
        assertThat(honours(challenge, diary, "2026-11-09T22:59:59Z")
                        .of(Diary.KARI)
                        .badges())
                .isEmpty();
        assertThat(honours(challenge, diary, "2026-11-09T23:00:00Z")
                        .of(Diary.KARI)
                        .badge("winner"))
                .contains(new Award(
                        "winner",
                        Diary.KARI,
                        Instant.parse("2026-11-09T23:00:00Z"),
                        "week",
                        BadgeState.ISSUED,
                        Award.HELD));
    }
}
