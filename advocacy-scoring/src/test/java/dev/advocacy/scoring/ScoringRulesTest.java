package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A rules file is read strictly, and all its problems are told at once")
class ScoringRulesTest {
    private static final String GOOD = """
            {"id": "ours", "version": 7, "zone": "Europe/Oslo", "weekStart": "sunday", "decimals": 2, "ranks": "dense",
             "caps": {"clicks": {"day": 60, "week": 200.5}},
             "rules": [{"id": "click", "version": 3, "on": "click", "points": "reach", "cap": "clicks",
                        "weight": {"default": 1, "linkedin": 2.25}, "oncePer": ["visitor", "day"]}]}
            """;

    private static RefusedException refused(String json) {
        var refused = catchThrowableOfType(RefusedException.class, () -> ScoringRules.parse(json));
        assertThat(refused).as("parsing %s", json).isNotNull();
        return refused;
    }

    private static List<String> problems(String json) {
        return refused(json).findings().stream()
                .map(f -> f.code() + " " + f.field())
                .toList();
    }

    @Test
    @DisplayName("a good file says who it is")
    void good() {
        var rules = ScoringRules.parse(GOOD);
        assertThat(rules).hasToString("ours@7");
        assertThat(rules.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(rules.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(rules.decimals()).isEqualTo(2);
        assertThat(rules.ranking()).isEqualTo(Ranking.DENSE);
        assertThat(rules.pointKinds()).containsExactly("reach");
    }

    @Test
    @DisplayName("many problems come in one refusal, each with its place")
    void manyProblems() {
        assertThat(problems("""
                                {"id": "Our Rules", "version": 0, "zone": "Oslo", "weekStart": "someday", "decimals": 9,
                                 "ranks": "best", "script": "x",
                                 "caps": {"clicks": {"day": -60, "month": 3}, "idle": {"day": 1}, "empty": {}},
                                 "rules": [
                                   {"id": "a", "version": 1, "on": "like", "points": "Reach!", "cap": "click",
                                    "weight": {"default": "1", "linkedin": -1, "Face Book": 1}, "bonus": 3},
                                   {"id": "a", "version": 1, "on": "share", "points": "p", "cap": "clicks",
                                    "weight": {"linkedin": 0.5}, "oncePer": ["visitor", "day", "week", "month"]},
                                   7]}
                                """))
                .containsExactly(
                        "rules.bad-name id",
                        "rules.out-of-range version",
                        "rules.unknown-zone zone",
                        "rules.unknown-day weekStart",
                        "rules.out-of-range decimals",
                        "rules.unknown-ranks ranks",
                        "rules.negative caps.clicks.day",
                        "rules.unknown-field caps.clicks.month",
                        "rules.missing caps.empty",
                        "rules.unknown-kind rules[0].on",
                        "rules.bad-name rules[0].points",
                        "rules.wrong-type rules[0].weight.default",
                        "rules.unknown-channel rules[0].weight.Face Book",
                        "rules.unknown-cap rules[0].cap",
                        "rules.negative rules[0].weight",
                        "rules.unknown-field rules[0].bonus",
                        "rules.missing rules[1].weight.default",
                        "rules.too-many-decimals rules[1].weight.linkedin",
                        "rules.unknown-once rules[1].oncePer[3]",
                        "rules.once-contradicts rules[1].oncePer",
                        "rules.duplicate-id rules[1].id",
                        "rules.wrong-type rules[2]",
                        "rules.unused-cap caps.empty",
                        "rules.unused-cap caps.idle",
                        "rules.unknown-field script");
    }

    @Test
    @DisplayName("a problem names the field, the value and the way out")
    void wording() {
        assertThat(refused(GOOD.replace("\"on\": \"click\"", "\"on\": \"like\""))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo(
                                    "rules[0].on: \"like\" is unknown: use \"click\", \"comment\", \"conversion\", \"kudos\","
                                            + " \"reaction\", \"reshare\", \"share\", or add it to \"kinds\"");
                    assertThat(finding.arguments()).containsEntry("value", "\"like\"");
                    assertThat(finding.isError()).isTrue();
                });
        assertThat(refused(GOOD.replace("Europe/Oslo", "+01:00")))
                .hasMessageContaining("zone: \"+01:00\" is no IANA zone: use one such as \"Europe/Oslo\"");
        assertThat(refused(GOOD.replace("2.25", "2.255")))
                .hasMessageContaining("2.255 does not fit the scale of 2 decimals: round it, or raise \"decimals\"");
    }

    @Test
    @DisplayName("missing fields are all named")
    void missing() {
        assertThat(problems("{}"))
                .containsExactly(
                        "rules.missing id", "rules.missing version", "rules.missing zone", "rules.missing rules");
        assertThat(problems("{\"id\": \"a\", \"version\": 1, \"zone\": \"UTC\", \"rules\": [{}]}"))
                .containsExactly(
                        "rules.missing rules[0].id",
                        "rules.missing rules[0].version",
                        "rules.missing rules[0].on",
                        "rules.missing rules[0].points",
                        "rules.missing rules[0].weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"id\": \"a\", \"id\": \"b\"}", "{} {}", "{'id': 1}", "// x\n{}"})
    @DisplayName("what is no JSON is refused with line and column, a field that comes twice too")
    void notJson(String json) {
        assertThat(problems(json)).containsExactly("rules.not-json rules file");
        assertThat(refused(json)).hasMessageContaining("line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "3", "\"rules\""})
    @DisplayName("JSON that is no object is refused")
    void noObject(String json) {
        assertThat(problems(json)).containsExactly("rules.wrong-type rules file");
    }

    @ParameterizedTest
    @CsvSource({
        "1e999999999, out-of-range",
        "1e-999999999, too-many-decimals",
        "10000000.01, out-of-range",
        "0.001, too-many-decimals",
        "-1e-999999999, too-many-decimals",
        "null, wrong-type",
        "true, wrong-type",
    })
    @DisplayName("numbers at the edge are refused at once, and not computed with")
    void numbers(String number, String code) {
        assertThat(problems(GOOD.replace("2.25", number)))
                .containsExactly("rules." + code + " rules[0].weight.linkedin");
    }

    @Test
    @DisplayName("the greatest weight is taken as it stands, however it is written")
    void exactNumbers() {
        assertThat(ScoringRules.parse(GOOD.replace("2.25", "10000000.00")).version())
                .isEqualTo(7);
        assertThat(ScoringRules.parse(GOOD.replace("2.25", "1e7")).version()).isEqualTo(7);
    }

    @Test
    @DisplayName("a long value is quoted in part")
    void longValues() {
        var tooLong = refused(GOOD.replace("\"dense\"", "\"" + "x".repeat(5000) + "\""));
        assertThat(tooLong.getMessage()).hasSizeLessThan(300);
    }

    @Test
    @DisplayName("a file is read as UTF-8; one that cannot be read is refused by its name")
    void files(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("rules.json"), GOOD);
        assertThat(ScoringRules.parse(file)).hasToString("ours@7");
        assertThatThrownBy(() -> ScoringRules.parse(folder.resolve("none.json")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("none.json cannot be read (NoSuchFileException)");
        var latin = Files.write(folder.resolve("latin.json"), new byte[] {(byte) 0xE5, '{', '}'});
        assertThatThrownBy(() -> ScoringRules.parse(latin))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("save it as UTF-8");
    }

    @Test
    @DisplayName("the built-in rules are an ordinary file, and can be put in another zone but not at an offset")
    void standard() {
        var standard = ScoringRules.standard();
        assertThat(standard).hasToString("standard@1");
        assertThat(standard.pointKinds()).containsExactly("reach", "sharing");
        assertThat(standard.in(ZoneId.of("Asia/Kolkata")).zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThatThrownBy(() -> standard.in(ZoneOffset.ofHours(1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly("rules.unknown-zone"));
    }
}
