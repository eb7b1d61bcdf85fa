package dev.advocacy.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.recognition.Levels.Shown;
import dev.advocacy.scoring.recognition.Levels.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Levels: thresholds on lifetime points")
class LevelTest {
    private static final List<Step> STEPS =
            List.of(new Step("newcomer", 0), new Step("voice", 20), new Step("storyteller", 30));

    private static Level level(Shown shown, Diary diary, String asOf) {
        var recognition = Recognition.builder("r", 1)
                .levels(new Levels("sharing", STEPS, shown))
                .build();
        return diary.honours(recognition, asOf).level().orElseThrow();
    }

    @Test
    @DisplayName("a level begins exactly at its threshold and tells what the next one needs")
    void thresholds() {
        var diary = new Diary().share("2026-11-02");
        assertThat(level(Shown.LIVE, diary, "2026-11-03T00:00:00Z"))
                .isEqualTo(new Level(1, "newcomer", new Points(10, 0), Optional.of(new Points(10, 0))));
        diary.share("2026-11-03").click("2026-11-03T13:00:00Z");
        assertThat(level(Shown.LIVE, diary, "2026-11-04T00:00:00Z"))
                .as("clicks give another kind of points")
                .isEqualTo(new Level(2, "voice", new Points(20, 0), Optional.of(new Points(10, 0))));
    }

    @Test
    @DisplayName("beyond the last level points go on")
    void lastLevel() {
        var diary = new Diary().share("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06");
        assertThat(level(Shown.HIGHEST, diary, "2026-11-07T00:00:00Z"))
                .isEqualTo(new Level(3, "storyteller", new Points(50, 0), Optional.empty()));
    }

    @Test
    @DisplayName("a correction takes points and no level, unless the file says live")
    void corrections() {
        var diary = new Diary().share("2026-11-02", "2026-11-03").takeBack("e2", "2026-11-05T00:00:00Z");
        assertThat(level(Shown.HIGHEST, diary, "2026-11-06T00:00:00Z"))
                .isEqualTo(new Level(2, "voice", new Points(10, 0), Optional.of(new Points(20, 0))));
        assertThat(level(Shown.LIVE, diary, "2026-11-06T00:00:00Z").number()).isEqualTo(1);
    }

    @Test
    @DisplayName("a retraction that comes before what it takes back never let the level rise")
    void retractedBefore() {
        var diary = new Diary().share("2026-11-02", "2026-11-05").takeBack("e2", "2026-11-04T00:00:00Z");
        assertThat(level(Shown.HIGHEST, diary, "2026-11-06T00:00:00Z").number()).isEqualTo(1);
    }

    @Test
    @DisplayName("levels that do not begin at 0, or do not rise, are refused")
    void refused() {
        assertThatThrownBy(() -> new Levels("", List.of(new Step("a", 1)), Shown.LIVE))
                .hasMessageContaining("0 points");
        assertThatThrownBy(() -> new Levels("", List.of(new Step("a", 0), new Step("b", 0)), Shown.LIVE))
                .hasMessageContaining("level b");
    }
}
