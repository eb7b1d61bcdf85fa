package dev.advocacy.scoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.scoring.Preset;
import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The linter names what is valid and unwise, with its place and a way out")
class RulesLintTest {
    private static final ChannelPolicy EARNS = ChannelPolicy.careful().earningPoints();
    private static final Map<ChannelId, ChannelPolicy> POLICIES = Map.of(
            ChannelId.of("linkedin"), EARNS,
            ChannelId.of("linkedin-page"), EARNS,
            ChannelId.of("facebook"), EARNS,
            ChannelId.of("x"), ChannelPolicy.careful());
    private static final String NONE = "\"facebook\": 0, \"instagram\": 0, \"snapchat\": 0, \"x\": 0";
    private static final String GOOD =
            "{\"id\": \"r\", \"version\": 1, \"on\": \"click\", \"points\": \"p\", \"cap\": \"c\", \"weight\": {\"default\": 1, "
                    + NONE + "}}";

    private static List<Finding> lint(String more, String... rules) {
        var all = rules.length == 0
                ? GOOD
                : GOOD + ", " + String.join(", ", rules).replace("NONE", NONE);
        var json = """
                {"id": "ours", "version": 1, "zone": "UTC", "caps": {"c": {"day": 60}}, %s "rules": [%s]}""".formatted(more, all);
        return RulesLint.of(ScoringRules.parse(json), POLICIES);
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream().map(f -> f.code() + " " + f.field()).toList();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    @DisplayName("every preset is clean")
    void presets(Preset preset) {
        assertThat(RulesLint.of(preset.rules(), POLICIES)).isEmpty();
    }

    @Test
    @DisplayName(
            "points for what people do on X break its terms: an error, by the default weight too; a result is not on X")
    void terms() {
        var findings = lint("", """
                {"id": "a", "version": 1, "on": "share", "points": "p", "cap": "c",
                 "weight": {"default": 1, "facebook": 0, "instagram": 0, "snapchat": 0}}""", """
                {"id": "b", "version": 1, "on": "reaction", "points": "p", "cap": "c", "weight": {"default": 0, "x": 2}}""", """
                {"id": "c", "version": 1, "on": "conversion", "points": "p",
                 "weight": {"default": 1, "facebook": 0, "instagram": 0, "snapchat": 0}}""");
        assertThat(places(findings)).containsExactly("lint.terms rules[a].weight.x", "lint.terms rules[b].weight.x");
        assertThat(findings).allMatch(Finding::isError);
        assertThat(findings.get(0).message())
                .isEqualTo(
                        "rules[a].weight.x: x's terms allow no points for what people do there: give it the weight 0");
    }

    @Test
    @DisplayName("a private sphere rewarded, a cap missing and points taken away are warned of")
    void unwise() {
        var findings = lint("", """
                {"id": "a", "version": 1, "on": "share", "points": "p", "weight": {"default": 1, "instagram": 0, "x": 0}}""", """
                {"id": "b", "version": 1, "on": "share", "points": "p", "because": "we agreed", "cap": "c",
                 "weight": {"default": -1}}""", """
                {"id": "k", "version": 1, "on": "kudos", "points": "p", "cap": "c", "weight": {"default": 1}}""");
        assertThat(places(findings))
                .containsExactly(
                        "lint.private-sphere rules[a].weight.facebook",
                        "lint.private-sphere rules[a].weight.snapchat",
                        "lint.no-cap rules[a].cap",
                        "lint.takes-away rules[b].weight");
        assertThat(findings)
                .noneMatch(Finding::isError)
                .allMatch(f -> f.message().contains(": "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"weight\": {\"default\": 0}' | lint.no-weight rules[a].weight",
                "'\"weight\": {\"default\": 1, NONE}, \"where\": {\"marks\": [\"m\"], \"without\": [\"m\"]}' | lint.contradicts rules[a].where",
                "'\"weight\": {\"default\": 1, NONE}, \"where\": {\"marks\": [\"automated\"]}' | lint.contradicts rules[a].where",
            })
    @DisplayName("a rule that can never fire is named")
    void deadRules(String fields, String finding) {
        var rule =
                "{\"id\": \"a\", \"version\": 1, \"on\": \"click\", \"points\": \"p\", \"cap\": \"c\", " + fields + "}";
        assertThat(places(lint("", rule))).containsExactly(finding);
    }

    @Test
    @DisplayName("a rule that asks for a mark that a filter keeps out is named")
    void alwaysCaught() {
        var rule = """
                {"id": "a", "version": 1, "on": "click", "points": "p", "cap": "c", "weight": {"default": 1, NONE},
                 "where": {"marks": ["data-centre"]}}""";
        var filter = "\"filters\": [{\"id\": \"f\", \"if\": \"marked\", \"mark\": \"data-centre\", \"on\": [\"%s\"]}],";
        assertThat(places(lint(filter.formatted("click"), rule))).containsExactly("lint.contradicts rules[a].where");
        assertThat(places(lint(filter.formatted("share"), rule))).doesNotContain("lint.contradicts rules[a].where");
    }

    @Test
    @DisplayName("a cap of 0, and multipliers, filters and kinds that no rule meets, are named")
    void deadParts() {
        var days = "\"times\": 2, \"from\": \"2026-01-01\", \"until\": \"2026-02-01\"";
        var findings = lint("""
                "kinds": ["webinar"],
                "multipliers": [{"id": "good", %1$s}, {"id": "kind", %1$s, "on": ["share"]}, {"id": "channel", %1$s, "channels": ["x"]}],
                "filters": [{"id": "fine", "if": "self-visit"}, {"id": "idle", "if": "self-visit", "on": ["comment"]},
                            {"id": "never", "if": "within", "seconds": 3, "on": ["share"]}],""".formatted(days));
        assertThat(places(findings))
                .containsExactly(
                        "lint.idle-multiplier multipliers[kind]",
                        "lint.idle-multiplier multipliers[channel]",
                        "lint.idle-filter filters[idle]",
                        "lint.idle-filter filters[never]",
                        "lint.idle-kind kinds");
        var zero = ScoringRules.parse("""
                {"id": "ours", "version": 1, "zone": "UTC", "caps": {"c": {"day": 0, "week": 10}}, "rules": [%s]}""".formatted(GOOD));
        assertThat(places(RulesLint.of(zero, POLICIES))).containsExactly("lint.cap-zero rules[r].cap");
        var below = ScoringRules.parse("""
                {"id": "ours", "version": 1, "zone": "UTC", "caps": {"c": {"day": {"floor": -5, "cap": -2}}}, "rules": [%s]}""".formatted(GOOD));
        assertThat(places(RulesLint.of(below, POLICIES))).containsExactly("lint.cap-zero rules[r].cap");
    }
}
