package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;
import static dev.advocacy.scoring.Log.OLA;
import static dev.advocacy.scoring.Small.click;
import static dev.advocacy.scoring.Small.event;
import static dev.advocacy.scoring.Small.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input is refused by name")
class BadInputTest {
    private static ScoringRules huge(int times) {
        return huge(times, "", "");
    }

    private static ScoringRules huge(int times, String caps, String cap) {
        return rules(
                caps + "\"multipliers\": [{\"id\": \"m\", \"times\": " + times
                        + ", \"from\": \"2026-01-01\", \"until\": \"2027-01-01\"}]",
                "\"rules\": [{\"id\": \"sale\", \"version\": 1, \"on\": \"conversion\", \"points\": \"p\", " + cap
                        + "\"per\": \"value\", \"weight\": {\"default\": 1000000000}}]");
    }

    private static ScoringEvent sale(String id) {
        return event(id, "conversion", "2026-11-16T09:00:00Z").value(1_000_000_000L * ScoringEvent.ONE);
    }

    @Test
    @DisplayName("one sum within 64 bits is exact; the next is refused with the ambassador, the rule and its group")
    void overflow() {
        var rules = huge(9);
        assertThat(rules.score(List.of(sale("1"))).board(Window.all())).hasToString("1. kari 9000000000000000000");
        assertThatThrownBy(() -> rules.score(List.of(sale("1"), sale("2"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "the points of kari by rule sale, without a cap, pass 9,223,372,036,854,775,807 units");
        var capped = huge(9, "\"caps\": {\"money\": {\"day\": 10}}, ", "\"cap\": \"money\", ");
        assertThatThrownBy(() -> capped.score(List.of(sale("1"), sale("2"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the points of kari by rule sale, of cap group money, pass");
    }

    @Test
    @DisplayName(
            "days that fit alone and not together are refused as well, and so is a weight that a multiplier lifts too far")
    void overflowOverDays() {
        var next =
                event("2", "conversion", "2026-11-17T09:00:00Z").value(sale("1").value());
        assertThatThrownBy(() -> huge(9).score(List.of(sale("1"), next))).hasMessageContaining("[scoring.overflow]");
        assertThatThrownBy(() -> huge(10).score(List.of(sale("1")))).hasMessageContaining("[scoring.overflow]");
    }

    @Test
    @DisplayName("what several people have together and 64 bits cannot hold is refused in words")
    void overflowTogether() {
        var olas = ScoringEvent.of(
                        "2", "conversion", OLA, sale("1").at(), sale("1").channel())
                .value(sale("1").value());
        var ledger = huge(9).score(List.of(sale("1"), olas));
        assertThatThrownBy(() -> ledger.total(Window.all(), who -> Visibility.shown(), 2))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the points of all of them together pass 9,223,372,036,854,775,807 units");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+99999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "0000-12-31T23:59:59Z"})
    @DisplayName("a time in the year 99999, or before the year 1, is refused by the event's id")
    void farAway(String at) {
        assertThatThrownBy(() -> click("e9", at))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("event e9 happened at " + at + ", outside the years 1 to 9999");
    }

    @Test
    @DisplayName("one id for two events is refused with both, for two people too, by any partition")
    void reusedIds() {
        var mine = click("7", "2026-11-16T09:00:00Z");
        var olas = ScoringEvent.of("7", "share", OLA, mine.at(), mine.channel());
        var rules = ScoringRules.standard();
        assertThatThrownBy(() -> rules.score(List.of(mine, olas)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("event 7 stands for two different events")
                .hasMessageContaining("a click of kari at 2026-11-16T09:00:00Z on linkedin")
                .hasMessageContaining("a share of ola at 2026-11-16T09:00:00Z on linkedin");
        var states = new ArrayList<>(
                List.of(rules.state(KARI).add(mine), rules.state(OLA).add(olas)));
        assertThatThrownBy(() -> rules.ledger(states)).hasMessageContaining("[scoring.event-id-reused]");
        assertThatThrownBy(() -> rules.restate(List.of(mine, olas), rules, Restatement.everything()))
                .hasMessageContaining("[scoring.event-id-reused]");
        assertThatThrownBy(() -> rules.score(List.of(mine, mine.visitor("v"))))
                .hasMessageContaining("two different events");
        assertThat(rules.score(List.of(mine, mine)).board(Window.all())).hasToString("1. kari 1");
    }

    @Test
    @DisplayName("a circle cannot be written: a rule reads events, and points, rules and caps are none")
    void circles() {
        assertThatThrownBy(() -> rules("""
                        "caps": {"a": {"day": "b"}, "b": {"day": "a"}},
                        "rules": [{"id": "r", "version": 1, "on": "reach", "points": "reach", "weight": {"default": "r"}},
                                  {"id": "s", "version": 1, "on": "r", "points": "p", "cap": "s", "weight": {"default": 1}}]"""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(f -> f.code() + " " + f.field())
                                .containsExactly(
                                        "rules.wrong-type caps.a.day",
                                        "rules.wrong-type caps.b.day",
                                        "rules.unknown-kind rules[0].on",
                                        "rules.wrong-type rules[0].weight.default",
                                        "rules.unknown-kind rules[1].on",
                                        "rules.unknown-cap rules[1].cap",
                                        "rules.unused-cap caps.a",
                                        "rules.unused-cap caps.b"));
    }

    @Test
    @DisplayName("filters, multipliers, floors and tie-breaks that make no sense are told together")
    void rulesFile() {
        assertThatThrownBy(() -> rules("""
                        "tieBreaks": ["name"], "zeroRows": "maybe", "zoneOf": "me", "stacking": "all",
                        "kinds": ["Own Kind"],
                        "filters": [{"id": "f", "if": "burst", "times": 0}, {"id": "f", "if": "repeat", "on": ["like"]},
                                    {"id": "g", "if": "guess"}, {"id": "h", "if": "marked"}, {"id": "i", "if": "within", "seconds": 0}],
                        "multipliers": [{"id": "m", "times": 101, "from": "2026-02-30", "until": "2026-01-01"}],
                        "caps": {"c": {"day": {"floor": 5, "cap": 1}}},
                        "rules": [{"id": "r", "version": 1, "on": "click", "points": "p", "cap": "c", "per": "week",
                                   "weight": {"default": 1}}]"""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(f -> f.code() + " " + f.field())
                                .containsExactly(
                                        "rules.unknown-zoneOf zoneOf",
                                        "rules.unknown-tie-break tieBreaks[0]",
                                        "rules.unknown-zeroRows zeroRows",
                                        "rules.bad-name kinds[0]",
                                        "rules.out-of-range filters[0].times",
                                        "rules.missing filters[0].atLeast",
                                        "rules.unknown-kind filters[1].on[0]",
                                        "rules.missing filters[1].oncePer",
                                        "rules.duplicate-id filters[1].id",
                                        "rules.unknown-condition filters[2].if",
                                        "rules.missing filters[3].mark",
                                        "rules.out-of-range filters[4].seconds",
                                        "rules.no-date multipliers[0].from",
                                        "rules.out-of-range multipliers[0].times",
                                        "rules.unknown-stacking stacking",
                                        "rules.cap-below-floor caps.c.day.floor",
                                        "rules.unknown-per rules[0].per"));
    }
}
