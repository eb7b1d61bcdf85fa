package dev.advocacy.scoring;

import static dev.advocacy.scoring.Log.KARI;

import dev.advocacy.channel.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Small rules and events of kari's, for tests that look at one thing. */
final class Small {
    static final String CLICK_1 = """
            "rules": [{"id": "click", "version": 1, "on": "click", "points": "reach", "weight": {"default": 1}}]""";

    private Small() {}

    /** Rules in UTC without decimals, of these fields. */
    static ScoringRules rules(String... fields) {
        return ScoringRules.parse(
                "{\"id\": \"small\", \"version\": 1, \"zone\": \"UTC\", " + String.join(", ", fields) + "}");
    }

    static ScoringEvent event(String id, String kind, String at) {
        return ScoringEvent.of(id, kind, KARI, Instant.parse(at), ChannelId.of("linkedin"));
    }

    static ScoringEvent click(String id, String at) {
        return event(id, ScoringEvent.CLICK, at);
    }

    /** So many clicks of a day, a second apart, each by another visitor. */
    static List<ScoringEvent> clicks(String prefix, String day, int count, UnaryOperator<ScoringEvent> with) {
        var first = Instant.parse(day + "T08:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> with.apply(
                        click(prefix + i, first.plusSeconds(i).toString()).visitor("v" + i)))
                .toList();
    }

    static String points(ScoringRules rules, List<ScoringEvent> events) {
        return rules.score(events)
                .score(KARI)
                .orElseThrow()
                .points(Window.all())
                .toString();
    }

    static String points(ScoringRules rules, ScoringEvent... events) {
        return points(rules, List.of(events));
    }

    /** What each event gave, as its receipt says. */
    static List<String> receipts(ScoringRules rules, ScoringEvent... events) {
        return rules.explain(List.of(events), KARI).stream()
                .map(Receipt::toString)
                .toList();
    }
}
