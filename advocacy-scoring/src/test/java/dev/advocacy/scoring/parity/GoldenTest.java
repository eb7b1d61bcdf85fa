package dev.advocacy.scoring.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringEventJson;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the system property {@code parity.write} the kit is written anew, which is a new version of it. */
@DisplayName("The golden log")
class GoldenTest {
    private static final long SEED = 20_261_130;
    private static final int EVENTS = 4_000;
    private static final Path FOLDER = Path.of("src/main/resources/dev/advocacy/scoring/parity");

    static Stream<ScoringRules> rules() {
        return Parity.golden().rules().stream();
    }

    @Test
    @DisplayName("is what the seeded generator writes")
    void generated() throws IOException {
        var made = RandomEvents.of(new Random(SEED), EVENTS, RandomEvents.PEOPLE.size());
        var lines =
                made.stream().map(event -> ScoringEventJson.write(event) + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("parity.write")) {
            Files.writeString(FOLDER.resolve("events.ndjson"), lines);
        }
        assertThat(Files.readString(FOLDER.resolve("events.ndjson"))).isEqualTo(lines);
        assertThat(Parity.golden().events()).isEqualTo(made);
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName("has the rows that were written down: objects")
    void objects(ScoringRules rules) throws IOException {
        var parity = Parity.golden();
        var rows = rules.score(parity.events()).rows(Parity.boards());
        if (Boolean.getBoolean("parity.write")) {
            Files.writeString(
                    FOLDER.resolve(rules.id() + ".csv"),
                    RowsCsv.write(rows.stream().sorted(RowsCsv.ORDER).toList()));
        }
        var report = parity.check("objects", rules.id(), rows);
        assertThat(report.agrees()).as(report.toString()).isTrue();
    }

    @Test
    @DisplayName(
            "holds every kind of event, and retractions that take back an event, a post, another retraction and nothing")
    void covers() {
        var events = Parity.golden().events();
        var byId = events.stream().collect(Collectors.toMap(ScoringEvent::id, e -> e, (one, same) -> one));
        var kinds = events.stream().map(ScoringEvent::kind).collect(Collectors.toSet());
        var retracted = events.stream()
                .filter(e -> e.retracts() != null)
                .map(e -> byId.containsKey(e.retracts())
                        ? byId.get(e.retracts()).isRetraction() ? "retraction" : "event"
                        : "nothing")
                .collect(Collectors.toSet());
        assertThat(kinds).containsAll(ScoringEvent.KINDS).contains("webinar", "unheard-of");
        assertThat(retracted).containsExactlyInAnyOrder("retraction", "event", "nothing");
        assertThat(events).anyMatch(e -> e.retracts() == null && e.isRetraction() && e.post() != null);
        assertThat(events).anyMatch(e -> e.retracts() != null && e.kind().equals("share"));
        assertThat(events.size()).isGreaterThan(byId.size());
        assertThat(sorted(events)).isNotEqualTo(events);
    }

    private static List<ScoringEvent> sorted(List<ScoringEvent> events) {
        return events.stream().sorted(ScoringEvent.ORDER).toList();
    }
}
