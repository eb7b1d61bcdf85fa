package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every event has a receipt that a person can read")
class ReceiptTest {
    private static final ScoringRules RULES = ScoringRules.standard();

    private static List<String> lines(List<ScoringEvent> events) {
        return RULES.explain(events, KARI).stream().map(Receipt::toString).toList();
    }

    @Test
    @DisplayName("a click says what it gave, by which rule, and how much of today is used")
    void click() {
        assertThat(lines(new Log().click("d1", "v1", "2026-11-16T09:00:00Z").events()))
                .containsExactly("#1 click · +1 · rule click@1 · 1 of 60 today");
    }

    @Test
    @DisplayName("a share in one's own words has a line for each rule")
    void ownWords() {
        var receipts = RULES.explain(
                new Log().shareInOwnWords("d1", "2026-11-16T09:00:00Z").events(), KARI);
        assertThat(receipts)
                .extracting(Receipt::toString)
                .containsExactly("#1 share · +15 · +10 by rule share@1 · 10 of 30 today"
                        + " · +5 by rule own-words@1 · 15 of 30 today");
        assertThat(receipts.get(0).inputs()).containsEntry("marks", "own-words").containsEntry("channel", "linkedin");
    }

    @Test
    @DisplayName("the click after the cap says which cap is used up")
    void capped() {
        var log = new Log();
        for (int i = 0; i < 61; i++) {
            log.click("d1", "v" + i, "2026-11-16T09:00:00Z");
        }
        var last = RULES.explain(log.events(), KARI).get(60);
        assertThat(last).hasToString("#61 click · 0 · rule click@1 · a cap was reached, 0 of 1 given · 60 of 60 today");
        assertThat(last.lines().get(0).caps()).singleElement().satisfies(cap -> {
            assertThat(cap.group()).isEqualTo("clicks");
            assertThat(cap.period()).isEqualTo(Period.DAY);
            assertThat(cap.bit()).isTrue();
        });
    }

    @Test
    @DisplayName("machines, terms, repeats, private spheres: each says why nothing was given")
    void nothing() {
        var log = new Log()
                .machineClick("d1", "2026-11-16T09:00:00Z")
                .clickWithoutPoints("d1", "v1", "2026-11-16T09:01:00Z")
                .click("d1", "v1", "2026-11-16T09:02:00Z")
                .click("d1", "v1", "2026-11-16T09:03:00Z")
                .shareWithoutPoints("d2", "2026-11-16T09:04:00Z")
                .shareOf("item", "d3", "2026-11-16T09:05:00Z")
                .shareOf("item", "d4", "2026-11-16T09:06:00Z")
                .share("d3", "2026-11-16T09:07:00Z")
                .on("facebook")
                .click("d5", "v1", "2026-11-16T09:08:00Z");
        assertThat(lines(log.events()))
                .containsExactly(
                        "#1 click · 0 · a machine followed the link, not a person",
                        "#2 click · 0 · the channel's terms allow no points",
                        "#3 click · +1 · rule click@1 · 1 of 60 today",
                        "#4 click · 0 · rule click@1 · repeat by the same visitor",
                        "#5 share · 0 · the channel's terms allow no points",
                        "#6 share · +10 · rule share@1 · 10 of 30 today",
                        "#7 share · 0 · rule share@1 · repeat of something that counted before",
                        "#8 share · 0 · the same post was confirmed before",
                        "#9 click · 0 · rule click@1 · the rule gives nothing on this channel");
    }

    @Test
    @DisplayName("a retraction takes the share's points and its clicks', before it and after it")
    void retraction() {
        var log = new Log()
                .share("d1", "2026-11-16T09:00:00Z")
                .click("d1", "v1", "2026-11-16T09:01:00Z")
                .retract("d1", "2026-11-16T09:02:00Z")
                .click("d1", "v2", "2026-11-16T09:03:00Z");
        assertThat(lines(log.events()))
                .containsExactly(
                        "#1 share · 0 · the post was taken back, and what it earned with it",
                        "#2 click · 0 · the post was taken back, and what it earned with it",
                        "#3 retraction · 0 · takes back what the post and its clicks earned",
                        "#4 click · 0 · the post was taken back, and what it earned with it");
    }

    @Test
    @DisplayName("a click whose post is not confirmed yet counts on its own")
    void clickBeforeConfirmation() {
        assertThat(lines(new Log().click("d9", "v1", "2026-11-16T09:00:00Z").events()))
                .containsExactly("#1 click · +1 · rule click@1 · 1 of 60 today");
    }

    @Test
    @DisplayName("an event that no rule speaks of says so")
    void noRule() {
        var none = ScoringRules.parse("{\"id\": \"none\", \"version\": 1, \"zone\": \"UTC\", \"rules\": []}");
        assertThat(none.explain(new Log().share("d1", "2026-11-16T09:00:00Z").events(), KARI))
                .singleElement()
                .hasToString("#1 share · 0 · no rule speaks of such events");
    }

    @Test
    @DisplayName("receipts stand in the order of event time and number, without others' events or other kinds")
    void order() {
        List<ScoringEvent> events = new ArrayList<>(new Log()
                .click("d1", "v3", "2026-11-16T11:00:00Z")
                .click("d1", "v1", "2026-11-16T09:00:00Z")
                .click("d1", "v2", "2026-11-16T09:00:00Z")
                .consent("2026-11-16T08:00:00Z")
                .by("ola")
                .click("d2", "v1", "2026-11-16T09:00:00Z")
                .events());
        events.addAll(List.copyOf(events));
        Collections.reverse(events);
        assertThat(RULES.explain(events, KARI)).extracting(Receipt::event).containsExactly("2", "3", "1");
    }

    @Test
    @DisplayName("no receipt names a visitor")
    void visitors() {
        var receipt = RULES.explain(
                        new Log()
                                .click("d1", "visitor-77", "2026-11-16T09:00:00Z")
                                .events(),
                        KARI)
                .get(0);
        assertThat(receipt + " " + receipt.inputs()).doesNotContain("visitor-77");
    }

    @Test
    @DisplayName("two different events under one number are refused, whichever comes first")
    void reusedNumber() {
        List<ScoringEvent> events = new ArrayList<>(
                new Log().click("d1", "v1", "2026-11-16T09:00:00Z").events());
        events.addAll(new Log().click("d2", "v1", "2026-11-16T09:00:00Z").events());
        for (int i = 0; i < 2; i++) {
            Collections.rotate(events, 1);
            assertThatThrownBy(() -> RULES.score(events))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(
                            "event 1 stands for two different events, a click of kari at 2026-11-16T09:00:00Z on linkedin, post d1 and");
        }
    }

    @Test
    @DisplayName("an event from outside the calendar is refused by its number")
    void farAway() {
        assertThatThrownBy(() -> RULES.score(
                        new Log().click("d1", "v1", "+1000000-01-01T00:00:00Z").events()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("event 1 happened at +1000000-01-01T00:00:00Z");
    }

    @Test
    @DisplayName("every reason has its own code and text")
    void reasons() {
        Set<Reason> all = EnumSet.allOf(Reason.class);
        assertThat(all).extracting(Reason::code).doesNotHaveDuplicates();
        assertThat(all).extracting(Reason::text).doesNotHaveDuplicates();
    }
}
