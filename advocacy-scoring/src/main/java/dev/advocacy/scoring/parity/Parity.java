package dev.advocacy.scoring.parity;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringEventJson;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One log, some rule sets, and the rows that belong to them. Whoever runs the rules elsewhere gives the engine these events
 * and these rules, and has its rows checked. Immutable and thread-safe.
 *
 * <p>The log was written by a seeded generator and never changes without a new version of the kit. In it are late and
 * repeated events, events at one instant, retractions of events, of posts, of retractions and of nothing, days of 23 and 25
 * hours, weeks that lie in two years, ambassadors in many zones, and names that engines sort differently. The rule sets
 * use all of the algebra.
 */
public final class Parity {
    private static final List<String> RULES = List.of("plain", "oslo", "places", "taking");

    private final List<ScoringEvent> events;

    private Parity(List<ScoringEvent> events) {
        this.events = events;
    }

    /** The kit; reads the log from the jar. */
    public static Parity golden() {
        var json = ScoringEventJson.strict();
        return new Parity(resource("events.ndjson").lines().map(json::read).toList());
    }

    /** The log, in the order of its lines, which is not the order of time. */
    public List<ScoringEvent> events() {
        return events;
    }

    /** The log as NDJSON, one event a line, in the fixed form. */
    public String eventsAsNdjson() {
        return resource("events.ndjson");
    }

    /** The log as CSV with a header, in the fixed form, for a table of texts. */
    public String eventsAsCsv() {
        return EventsCsv.write(events);
    }

    /** The zones that events of the log record; a printed query has to know them. */
    public Set<String> zones() {
        Set<String> zones = new TreeSet<>();
        events.stream().map(ScoringEvent::zone).filter(Objects::nonNull).forEach(zones::add);
        return zones;
    }

    /** The rule sets. */
    public List<ScoringRules> rules() {
        return RULES.stream().map(this::rules).toList();
    }

    /** The rule set with this id. */
    public ScoringRules rules(String id) {
        return ScoringRules.parse(resource(known(id) + ".json"));
    }

    /** The rows of all boards under the rule set with this id, as they were written down; sorted by board, window, ambassador. */
    public List<BoardRow> rows(String rulesId) {
        return RowsCsv.read(rowsAsCsv(rulesId), rules(rulesId).decimals());
    }

    /** The same as CSV with a header. */
    public String rowsAsCsv(String rulesId) {
        return resource(known(rulesId) + ".csv");
    }

    /** All boards: a check needs every one. */
    public static Set<BoardKind> boards() {
        return EnumSet.allOf(BoardKind.class);
    }

    /** Lays an engine's rows, in any order, beside those of the library. */
    public ParityReport check(String engine, String rulesId, List<BoardRow> rows) {
        var expected = rows(rulesId);
        var differences = Comparison.differences(expected, rows);
        return new ParityReport(
                engine,
                rulesId,
                Checksum.of(expected),
                Checksum.of(rows),
                differences.size(),
                differences.subList(0, Math.min(ParityReport.MOST, differences.size())));
    }

    /**
     * The same with rows as CSV with the header {@code board,window,ambassador,points,rank}, as a warehouse exports them.
     * A {@link dev.advocacy.RefusedException} names every line that is no row.
     */
    public ParityReport check(String engine, String rulesId, String csv) {
        return check(engine, rulesId, RowsCsv.read(csv, rules(rulesId).decimals()));
    }

    private static String known(String id) {
        if (!RULES.contains(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is no rule set of the kit: use one of " + RULES);
        }
        return id;
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Parity.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read: " + name, e);
        }
    }
}
