package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules can be written in Java, and written out again")
class RulesBuilderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private static RulesBuilder everything() {
        return ScoringRules.builder("ours", 7)
                .zone("Europe/Oslo")
                .zoneOfAmbassador()
                .weekStart(DayOfWeek.SUNDAY)
                .decimals(2)
                .ranks(Ranking.FRACTIONAL)
                .tieBreaks(TieBreak.ID)
                .zeroRows(ZeroRows.IN)
                .kinds("webinar")
                .stacking(Stacking.COMPOUND)
                .cap("clicks", Period.DAY, "60")
                .cap("clicks", Period.WEEK, "-5", "200.5")
                .filter("self", new Filter.SelfVisit(), "click")
                .filter("centre", new Filter.Marked("data-centre"))
                .filter("soon", new Filter.Within(Duration.ofSeconds(5)))
                .filter("burst", new Filter.Burst(3, 20), "click", "reaction")
                .filter("again", new Filter.Repeat(List.of(OnceBy.VISITOR, OnceBy.POST), 2))
                .multiplier("launch", "1.5", DAY, DAY.plusDays(7), Set.of("share"), Set.of("linkedin"))
                .rule(
                        "click",
                        rule -> rule.version(3)
                                .on("click")
                                .points("reach")
                                .weight("1")
                                .weight("linkedin", "2.25")
                                .cap("clicks")
                                .oncePer(OnceBy.VISITOR, OnceBy.DAY))
                .rule(
                        "webinar",
                        rule -> rule.on("webinar")
                                .marks("own-words")
                                .without("data-centre")
                                .points("talks")
                                .per(Per.VALUE)
                                .weight("-0.5")
                                .because("agreed"));
    }

    private static final String FILE = """
            {"id": "ours", "version": 7, "zone": "Europe/Oslo", "zoneOf": "ambassador", "weekStart": "sunday", "decimals": 2,
             "ranks": "fractional", "tieBreaks": ["id"], "zeroRows": "in", "kinds": ["webinar"], "stacking": "compound",
             "caps": {"clicks": {"day": 60, "week": {"floor": -5, "cap": 200.5}}},
             "filters": [{"id": "self", "on": ["click"], "if": "self-visit"},
                         {"id": "centre", "if": "marked", "mark": "data-centre"},
                         {"id": "soon", "if": "within", "seconds": 5},
                         {"id": "burst", "on": ["click", "reaction"], "if": "burst", "times": 3, "atLeast": 20},
                         {"id": "again", "if": "repeat", "oncePer": ["visitor", "post"], "most": 2}],
             "multipliers": [{"id": "launch", "times": 1.5, "from": "2026-11-16", "until": "2026-11-23", "on": ["share"],
                              "channels": ["linkedin"]}],
             "rules": [{"id": "click", "version": 3, "on": "click", "points": "reach", "cap": "clicks",
                        "weight": {"default": 1, "linkedin": 2.25}, "oncePer": ["visitor", "day"]},
                       {"id": "webinar", "version": 1, "on": "webinar", "points": "talks", "per": "value",
                        "where": {"marks": ["own-words"], "without": ["data-centre"]}, "because": "agreed",
                        "weight": {"default": -0.5}}]}
            """;

    @Test
    @DisplayName("no text in a file can pass for rules: one rule that is written like two has a fingerprint of its own")
    void fingerprint() {
        var two = ScoringRules.parse(rules(rule("a", "one"), rule("b", "two")));
        var text = two.rules().toString();
        var imitation = text.substring(text.indexOf("[one") + 1, text.lastIndexOf("two") + 3);
        var one = ScoringRules.parse(rules(rule("a", imitation)));
        assertThat(one.rules()).hasToString(text).hasSize(1);
        assertThat(one.fingerprint()).isNotEqualTo(two.fingerprint()).hasSize(64);
        assertThat(ScoringRules.parse(two.toJson()).fingerprint()).isEqualTo(two.fingerprint());
    }

    private static String rules(String... rules) {
        return "{\"id\": \"ours\", \"version\": 1, \"zone\": \"UTC\", \"rules\": [" + String.join(", ", rules) + "]}";
    }

    private static String rule(String id, String because) {
        return """
                {"id": "%s", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}, "because": "%s"}""".formatted(id, because);
    }

    @Test
    @DisplayName("the builder gives the same rules as the file, with the same fingerprint")
    void sameAsFile() {
        var built = everything().build();
        var read = ScoringRules.parse(FILE);
        assertThat(built).isEqualTo(read).hasSameHashCodeAs(read);
        assertThat(built.fingerprint()).isEqualTo(read.fingerprint());
        assertThat(built).isNotEqualTo(ScoringRules.standard());
    }

    @Test
    @DisplayName(
            "what is written out is read back as equal rules: everything at once, the built-in ones, and a thousand random ones")
    void roundTrip() {
        for (ScoringRules rules : List.of(everything().build(), ScoringRules.standard())) {
            assertThat(ScoringRules.parse(rules.toJson())).isEqualTo(rules);
        }
        LongStream.rangeClosed(1, 1_000).forEach(seed -> {
            var rules = ScoringRules.parse(RandomPlan.of(new Random(seed)).toJson());
            assertThat(ScoringRules.parse(rules.toJson())).as("seed %d", seed).isEqualTo(rules);
        });
    }

    @Test
    @DisplayName("amounts are written as a person would: 60, 200.5, 10000000")
    void amounts() {
        var big = everything()
                .rule("big", rule -> rule.on("share").points("p").weight("1e7"))
                .build();
        assertThat(big.toJson()).contains("\"day\" : 60,", "\"cap\" : 200.5", "\"default\" : 10000000\n");
    }

    @Test
    @DisplayName("all problems come at once, with the places they have in the file")
    void problems() {
        var builder = ScoringRules.builder("Ours", 0)
                .cap("idle", Period.EVER, "many")
                .filter("f", new Filter.SelfVisit(), "like")
                .rule("a", rule -> rule.on("like").points("p").weight("0.5"))
                .rule("a", rule -> rule.on("click").points("p").weight("-1").cap("none"));
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(f -> f.code() + " " + f.field())
                                .containsExactly(
                                        "rules.bad-name id",
                                        "rules.out-of-range version",
                                        "rules.missing zone",
                                        "rules.unknown-kind filters[0].on[0]",
                                        "rules.wrong-type caps.idle.ever",
                                        "rules.unknown-kind rules[0].on",
                                        "rules.too-many-decimals rules[0].weight.default",
                                        "rules.unknown-cap rules[1].cap",
                                        "rules.negative rules[1].weight",
                                        "rules.duplicate-id rules[1].id",
                                        "rules.unused-cap caps.idle"));
    }

    @Test
    @DisplayName("a difference is told by its place, and a changed order too; equal rules have none")
    void diff() {
        var rules = ScoringRules.parse(FILE);
        assertThat(rules.diff(everything().build())).isEmpty();
        var other = ScoringRules.parse(FILE.replace("\"version\": 7", "\"version\": 8")
                .replace("\"linkedin\": 2.25", "\"linkedin\": 3, \"x\": 0")
                .replace("\"if\": \"within\", \"seconds\": 5", "\"if\": \"within\", \"seconds\": 9")
                .replace("\"day\": 60, ", "")
                .replace("{\"id\": \"self\", \"on\": [\"click\"], \"if\": \"self-visit\"},", "")
                .replace(
                        "\"most\": 2}]",
                        "\"most\": 2}, {\"id\": \"self\", \"on\": [\"click\"], \"if\": \"self-visit\"}]"));
        assertThat(rules.diff(other))
                .extracting(RuleChange::toString)
                .containsExactly(
                        "caps.clicks.day is gone: it was 60",
                        "filters order was self, centre, soon, burst, again and becomes centre, soon, burst, again, self",
                        "filters[soon].seconds was 5 and becomes 9",
                        "rules[click].weight.linkedin was 2.25 and becomes 3",
                        "rules[click].weight.x is new: 0",
                        "version was 7 and becomes 8");
        assertThat(rules.diff(other)).hasSameSizeAs(other.diff(rules));
    }
}
