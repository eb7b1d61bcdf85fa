package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.event;
import static dev.advocacy.scoring.Small.points;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Presets are ordinary rules files to start from")
class PresetTest {

    /** One week of kari's: seven shares, of which three in own words, 20 visitors of each, a comment a day, a hire. */
    private static List<ScoringEvent> week() {
        List<ScoringEvent> events = new ArrayList<>();
        for (int day = 16; day < 23; day++) {
            var post = "p" + day;
            var at = "2026-11-" + day + "T";
            var share = event("s" + day, "share", at + "08:00:00Z").post(post).content(post);
            events.add(day % 2 == 1 ? share.marked(Set.of(ScoringEvent.OWN_WORDS)) : share);
            for (int visitor = 10; visitor < 30; visitor++) {
                events.add(click("c" + day + visitor, at + "09:00:" + visitor + "Z")
                        .post(post)
                        .visitor("v" + visitor));
            }
            events.add(event("m" + day, "comment", at + "10:00:00Z").post(post).visitor("v"));
        }
        events.add(event("hire", "conversion", "2026-11-20T12:00:00Z")
                .post("p16")
                .visitor("v")
                .marked(Set.of("hire")));
        events.add(event("thanks", "kudos", "2026-11-20T12:00:00Z").visitor("ola"));
        return events;
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 225",
        "SMALL_START, 50",
        "RECRUITING, 260",
        "OWN_WORDS_FIRST, 184",
        "THOUGHT_LEADERSHIP, 174",
        "REACH_WITHOUT_PRESSURE, 154",
        "TEAM_CHALLENGE, 72",
        "QUALITY_OVER_QUANTITY, 340",
    })
    @DisplayName("one busy week under each")
    void week(Preset preset, String expected) {
        assertThat(points(preset.rules(), week())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    @DisplayName(
            "each has its own name as rule set, a sentence, caps on everything, and nothing for private spheres or X")
    void each(Preset preset) {
        var rules = preset.rules();
        assertThat(rules.id()).isEqualTo(preset.word());
        assertThat(Preset.of(preset.word())).contains(preset);
        assertThat(preset.about()).endsWith(".");
        assertThat(rules.rules()).noneMatch(rule -> rule.caps().isEmpty());
        for (String network : List.of("facebook", "instagram", "snapchat", "x")) {
            var there = week().stream().map(e -> on(network, e)).toList();
            assertThat(rules.score(there).score(KARI).orElseThrow().points(Window.all()))
                    .as(network)
                    .hasToString("0");
        }
    }

    private static ScoringEvent on(String network, ScoringEvent e) {
        return new ScoringEvent(
                e.id(),
                e.kind(),
                e.ambassador(),
                e.at(),
                dev.advocacy.channel.ChannelId.of(network),
                e.post(),
                e.content(),
                e.visitor(),
                e.value(),
                e.marks(),
                e.zone(),
                e.retracts());
    }

    @Test
    @DisplayName("they differ, and an unknown word is none")
    void distinct() {
        assertThat(Arrays.stream(Preset.values()).map(Preset::json))
                .doesNotHaveDuplicates()
                .hasSize(8);
        assertThat(Preset.of("none")).isEmpty();
        assertThat(ScoringRules.standard()).isEqualTo(Preset.STANDARD.rules());
    }
}
