package dev.advocacy.scoring;

import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.event;
import static dev.advocacy.scoring.Small.points;
import static dev.advocacy.scoring.Small.receipts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AmbassadorId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is taken back by its id earns nothing, and a share takes its post with it")
class RetractionTest {
    private static final ScoringRules RULES = ScoringRules.standard();

    private static ScoringEvent back(String id, String at, String of) {
        return event(id, ScoringEvent.RETRACTION, at).retracts(of);
    }

    private static ScoringEvent share(String id, String post) {
        return event(id, ScoringEvent.SHARE, "2026-11-16T09:00:00Z").post(post).content(post);
    }

    private static ScoringEvent visit(String id, String post) {
        return click(id, "2026-11-16T10:00:00Z").post(post).visitor(id);
    }

    @Test
    @DisplayName("a click alone goes alone; a share goes with every event of its post and of no other")
    void cascade() {
        assertThat(points(
                        RULES,
                        share("s", "p"),
                        visit("c1", "p"),
                        visit("c2", "p"),
                        back("r", "2026-11-17T09:00:00Z", "c1")))
                .isEqualTo("11");
        assertThat(points(
                        RULES,
                        share("s", "p"),
                        visit("c1", "p"),
                        visit("c2", "q"),
                        back("r", "2026-11-17T09:00:00Z", "s")))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("a share without a post goes alone: events that have no post either are not of it")
    void noPost() {
        var share = event("s", ScoringEvent.SHARE, "2026-11-16T09:00:00Z");
        assertThat(points(RULES, share, click("c", "2026-11-16T10:00:00Z"), back("r", "2026-11-17T09:00:00Z", "s")))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("a retraction from before its event, by its time and in the stream, takes it back all the same")
    void before() {
        var early = back("r", "2020-01-01T00:00:00Z", "s");
        assertThat(points(RULES, early, share("s", "p"), visit("c", "p"))).isEqualTo("0");
        assertThat(points(RULES, visit("c", "p"), share("s", "p"), early)).isEqualTo("0");
    }

    @Test
    @DisplayName("a retraction of nothing, of another's event or of a retraction changes nothing, and says so")
    void ofNothing() {
        assertThat(receipts(
                        RULES,
                        visit("c", "p"),
                        back("r1", "2026-11-17T09:00:00Z", "none"),
                        back("r2", "2026-11-17T09:00:00Z", "r1"),
                        event("r3", ScoringEvent.RETRACTION, "2026-11-17T09:00:00Z"),
                        back("r4", "2026-11-17T09:00:00Z", "r4")))
                .containsExactly(
                        "#c click · +1 · rule click@1 · 1 of 60 today",
                        "#r1 retraction · 0 · takes back an event that is not there",
                        "#r2 retraction · 0 · a retraction cannot be taken back: send the event again, as a new one",
                        "#r3 retraction · 0 · takes back an event that is not there",
                        "#r4 retraction · 0 · a retraction cannot be taken back: send the event again, as a new one");
        var ola = new ScoringEvent(
                "o",
                "retraction",
                AmbassadorId.of("ola"),
                visit("c", "p").at(),
                visit("c", "p").channel(),
                "p",
                null,
                null,
                ScoringEvent.ONE,
                java.util.Set.of(),
                null,
                "c");
        assertThat(points(RULES, visit("c", "p"), ola)).isEqualTo("1");
    }

    @Test
    @DisplayName(
            "a retraction takes back whoever made it and wherever: its marks are no reason, in the score as in receipts")
    void marked() {
        for (String mark : List.of(ScoringEvent.AUTOMATED, ScoringEvent.NO_POINTS)) {
            var byId = back("r", "2026-11-17T09:00:00Z", "c").marked(Set.of(mark));
            assertThat(points(RULES, visit("c", "p"), byId)).isEqualTo("0");
            assertThat(receipts(RULES, visit("c", "p"), byId))
                    .first()
                    .asString()
                    .startsWith("#c click · 0 · ");
            var byPost = event("r", ScoringEvent.RETRACTION, "2026-11-17T09:00:00Z")
                    .post("p")
                    .marked(Set.of(mark));
            assertThat(points(RULES, share("s", "p"), byPost)).isEqualTo("0");
        }
    }

    @Test
    @DisplayName("twice is once, and what is sent again under a new id counts")
    void again() {
        assertThat(points(
                        RULES,
                        share("s", "p"),
                        back("r1", "2026-11-17T09:00:00Z", "s"),
                        back("r2", "2026-11-18T09:00:00Z", "s"),
                        share("s2", "q")))
                .isEqualTo("10");
    }
}
