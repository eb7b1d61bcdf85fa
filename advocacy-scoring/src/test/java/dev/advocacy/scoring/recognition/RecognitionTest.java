package dev.advocacy.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The recognition file: read strictly, all problems at once")
class RecognitionTest {

    @Test
    @DisplayName("the example is read, fits the standard rules and recognises somebody")
    void example() {
        var honours = Recognition.example()
                .of(
                        ScoringRules.standard(),
                        new Diary()
                                .share("2026-11-02")
                                .on("blog")
                                .share("2026-11-03")
                                .events(),
                        Instant.parse("2026-11-03T13:00:00Z"));
        var kari = honours.of(Diary.KARI);
        assertThat(kari.badges()).extracting(Award::badge).containsExactly("first-share", "several-channels");
        assertThat(kari.streak("weekday-rhythm").orElseThrow().currentDays()).isEqualTo(2);
        assertThat(kari.level().map(Level::name)).contains("Newcomer");
        assertThat(honours.challenge("spring").map(ChallengeResult::phase)).contains(ChallengeResult.Phase.AHEAD);
        assertThat(honours.challenge("autumn")).isEmpty();
        assertThat(honours.ambassadors()).containsExactly(Diary.KARI);
    }

    @Test
    @DisplayName("a file and the builder say the same")
    void builder() {
        var file = Recognition.parse("""
                {"id": "r", "version": 2, "decimals": 1,
                 "streaks": [{"id": "daily", "on": ["share"], "weekend": [], "holidays": ["2026-12-24"],
                   "freezes": {"budget": 2, "per": "quarter", "plannedBy": "day-off"}, "dayStart": "03:30"}],
                 "levels": {"points": "reach", "shown": "live", "steps": [{"name": "A", "from": 0}, {"name": "B", "from": 2.5}]},
                 "badges": [{"id": "b", "name": "B", "description": "D", "keep": "live",
                   "when": {"any": [{"points": "reach", "atLeast": 7.5, "within": "quarter"}, {"streak": "daily", "days": 3},
                     {"distinct": "content", "of": ["share"], "atLeast": 2, "within": {"days": 5}}]}}],
                 "challenges": [{"id": "c", "name": "C", "goal": "race", "places": 3, "points": "*", "atLeast": 10,
                   "from": "2026-11-02", "until": "2026-11-09", "join": "required", "settleAfterDays": 4}]}
                """);
        var share = new TreeSet<>(List.of("share"));
        var built = Recognition.builder("r", 2)
                .decimals(1)
                .streak(new StreakRule(
                        "daily",
                        share,
                        new WorkCalendar(java.util.Set.of(), new TreeSet<>(List.of(LocalDate.of(2026, 12, 24)))),
                        Freezes.planned(2, BoardKind.QUARTER, "day-off"),
                        LocalTime.of(3, 30)))
                .levels(new Levels(
                        "reach", List.of(new Levels.Step("A", 0), new Levels.Step("B", 25)), Levels.Shown.LIVE))
                .badge(new Badge(
                        "b",
                        "B",
                        "D",
                        new Criterion.Any(List.of(
                                new Criterion.AtLeast(Measure.points("reach"), 75, Span.calendar(BoardKind.QUARTER)),
                                new Criterion.StreakOf("daily", 3),
                                new Criterion.Distinct(Criterion.Trait.CONTENT, share, 2, Span.rolling(5)))),
                        Badge.Keep.LIVE))
                .challenge(new Challenge(
                        "c",
                        "C",
                        new Goal.Race(100, 3),
                        Measure.points(""),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        Challenge.Join.REQUIRED,
                        4))
                .build();
        assertThat(file.streaks()).isEqualTo(built.streaks());
        assertThat(file.levels()).isEqualTo(built.levels());
        assertThat(file.badges()).isEqualTo(built.badges());
        assertThat(file.challenges()).isEqualTo(built.challenges());
        assertThat(file).hasToString("r@2").extracting(Object::toString).isEqualTo(built.toString());
    }

    @Test
    @DisplayName("every problem of a file is told at once, with its place, its value and the way out")
    void problems() {
        var refused = refused("""
                {"id": "R!", "version": 0, "colour": "red",
                 "streaks": [{"id": "daily", "on": [], "weekend": ["someday"], "holidays": ["24.12."], "dayStart": "13:00"},
                   {"id": "daily", "on": ["share"], "freezes": {"budget": -1, "per": "decade"}, "dayStart": "4"},
                   {"id": "never", "on": ["share"],
                    "weekend": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]}],
                 "levels": {"steps": [{"name": " ", "from": 5}], "shown": "sideways"},
                 "badges": [{"id": "b", "description": "D", "keep": "forever", "when": {"streak": "weekly", "days": 0}},
                   {"id": "c", "name": "C", "description": "D", "when": {"count": ["share"], "first": "share"}},
                   {"id": "d", "name": "C", "description": "D", "when": {"all": [{"won": "spring"}, {"any": []},
                     {"points": "reach", "atLeast": 0, "within": {"days": 0}}, {"count": ["share"], "atLeast": 1.5}]}}],
                 "challenges": [{"id": "c", "name": "C", "goal": "glory", "atLeast": -3, "from": "2026-11-09", "until": "2026-11-02"}]}
                """);
        assertThat(refused.findings())
                .extracting(f -> f.field() + " " + f.code().replace("recognition.", ""))
                .containsExactlyInAnyOrder(
                        "id bad-name",
                        "version out-of-range",
                        "colour unknown-field",
                        "streaks[0].on no-kind",
                        "streaks[0].weekend[0] unknown-day",
                        "streaks[0].holidays[0] no-date",
                        "streaks[0].dayStart late-day",
                        "streaks[1].freezes.budget out-of-range",
                        "streaks[1].freezes.per unknown-per",
                        "streaks[1].dayStart no-time",
                        "streaks[1].id duplicate-id",
                        "streaks[2].weekend no-workday",
                        "levels.shown unknown-shown",
                        "levels.steps[0].name blank",
                        "levels.steps no-first-level",
                        "badges[0].name missing",
                        "badges[0].keep unknown-keep",
                        "badges[0].when.days out-of-range",
                        "badges[0].when unknown-streak",
                        "badges[1].when no-criterion",
                        "badges[2].when.all[1].any no-criterion",
                        "badges[2].when.all[2].atLeast not-positive",
                        "badges[2].when.all[2].within.days out-of-range",
                        "badges[2].when.all[3].atLeast too-many-decimals",
                        "badges[2].when.all[0] unknown-challenge",
                        "challenges[0].points no-measure",
                        "challenges[0].goal unknown-goal",
                        "challenges[0].atLeast negative",
                        "challenges[0].until no-day");
        assertThat(refused).hasMessageStartingWith("Refused: recognition file");
    }

    @Test
    @DisplayName("rules that do not know what a recognition speaks of are refused, with all problems at once")
    void fit() {
        var recognition = Recognition.parse("""
                {"id": "r", "version": 1, "decimals": 2,
                 "streaks": [{"id": "daily", "on": ["podcast"], "freezes": {"budget": 1, "per": "week", "plannedBy": "rest"}}],
                 "levels": {"points": "fame", "steps": [{"name": "A", "from": 0}]},
                 "badges": [{"id": "b", "name": "B", "description": "D", "when": {"all": [{"first": "video"},
                   {"distinct": "post", "of": ["story"], "atLeast": 1}, {"points": "*", "atLeast": 1}]}}],
                 "challenges": [{"id": "c", "name": "C", "goal": "group", "points": "glory", "atLeast": 1,
                   "from": "2026-11-02", "until": "2026-11-09", "join": "required"}]}
                """);
        var refused = catchThrowableOfType(
                RefusedException.class, () -> recognition.of(ScoringRules.standard(), List.of(), Instant.EPOCH));
        assertThat(refused.findings())
                .extracting(Finding::field)
                .containsExactly(
                        "decimals",
                        "levels.points",
                        "streaks[0].on",
                        "streaks[0].freezes.plannedBy",
                        "badges[0].when.all[0].count",
                        "badges[0].when.all[1].of",
                        "challenges[0].points",
                        "challenges[0].join");
        assertThat(refused).hasMessageContaining("r@1").hasMessageContaining("standard@1");
    }

    @Test
    @DisplayName("the builder refuses ids that stand twice and names that nobody has")
    void builderProblems() {
        var builder = Recognition.builder("r", 1)
                .decimals(9)
                .streak(StreakRule.of("daily", "share"))
                .streak(StreakRule.of("daily", "share"))
                .badge(new Badge("b", "B", "D", new Criterion.Won("spring"), Badge.Keep.LIVE));
        var refused = catchThrowableOfType(RefusedException.class, builder::build);
        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "recognition.duplicate-id", "recognition.out-of-range", "recognition.unknown-challenge");
    }

    @Test
    @DisplayName("criteria within criteria have an end")
    void deep() {
        var when = "{\"first\": \"share\"}";
        for (int i = 0; i < 9; i++) {
            when = "{\"all\": [" + when + "]}";
        }
        assertThat(refused(
                                "{\"id\": \"r\", \"version\": 1, \"badges\": [{\"id\": \"b\", \"name\": \"B\", \"description\": \"D\", "
                                        + "\"when\": " + when + "}]}")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("recognition.too-deep");
    }

    @Test
    @DisplayName("whatever is cut from or put into a file, it is read or refused, and nothing else happens")
    void damaged() {
        var text = Recognition.exampleJson();
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            int at = random.nextInt(text.length());
            int length = random.nextInt(12);
            var damaged = text.substring(0, at)
                    + List.of("", "\"", "{}", "-1", "null", "[", "1e99", "x").get(random.nextInt(8))
                    + text.substring(Math.min(text.length(), at + length));
            try {
                Recognition.parse(damaged);
            } catch (RefusedException e) {
                refused++;
                assertThat(e.findings()).isNotEmpty();
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("a file is read as UTF-8, and one that cannot be read says so")
    void files(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("r.json"), Recognition.exampleJson());
        assertThat(Recognition.parse(file)).hasToString("example@1");
        Files.write(file, "{\"id\": \"\u00e5\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Recognition.parse(file)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Recognition.parse(folder.resolve("none.json")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("none.json")
                .hasMessageContaining("check the path");
    }

    private static RefusedException refused(String json) {
        return catchThrowableOfType(RefusedException.class, () -> Recognition.parse(json));
    }
}
