package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringRules;
import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rule set as one query: the rows that {@code rules.score(events).rows(boards)} gives, made by a database. Immutable and
 * thread-safe; prints text and opens no connection.
 *
 * <p>It reads a table or view with the columns {@code id, kind, ambassador, at, channel, visitor, value, retracts, post,
 * content, marks, zone}, all of which may be text: {@code at} as in {@code 2026-11-30T08:15:00Z}, {@code value} a decimal
 * number with up to 6 decimals, {@code marks} with blanks between, {@code NULL} for what an event does not have. It answers
 * {@code board, window, ambassador, points, rank}, sorted by board, window, points and ambassador.
 *
 * <p>No setting of the session or the database has a say: days are counted in integers with the offsets that
 * {@code java.time} knows, texts compared by code point. The same row twice is one event. Two different events under one id, a time or value that is none, or a
 * day for which no offset was printed stop the query with the event's name in the error; nothing is passed over.
 *
 * <p>What SQL is not printed for is refused by name: {@link Ranking#ORDINAL} with the tie-break
 * {@link dev.advocacy.scoring.TieBreak#REACHED}, and products of multipliers beyond the
 * database's integers.
 */
public final class ScoreQuery {
    private static final Year FIRST = Year.of(2000);
    private static final Year LAST = Year.of(2049);

    private final ScoringRules rules;
    private final SqlDialect dialect;
    private final String table;
    private final Set<BoardKind> boards;
    private final SortedSet<String> zones;
    private final Year first;
    private final Year last;

    private ScoreQuery(
            ScoringRules rules,
            SqlDialect dialect,
            String table,
            Set<BoardKind> boards,
            SortedSet<String> zones,
            Year first,
            Year last) {
        this.rules = rules;
        this.dialect = dialect;
        this.table = table;
        this.boards = boards;
        this.zones = zones;
        this.first = first;
        this.last = last;
    }

    /** For all boards, of a table {@code events}, for the years 2000 to 2049. */
    public static ScoreQuery of(ScoringRules rules, SqlDialect dialect) {
        return new ScoreQuery(
                Objects.requireNonNull(rules, "rules"),
                Objects.requireNonNull(dialect, "dialect"),
                dialect.name("events"),
                EnumSet.allOf(BoardKind.class),
                new TreeSet<>(),
                FIRST,
                LAST);
    }

    /** Of another table or view: its name, or the parts of it, such as schema and name. Each part is quoted. */
    public ScoreQuery from(String... parts) {
        var quoted = Arrays.stream(parts).map(dialect::name).collect(Collectors.joining("."));
        return new ScoreQuery(rules, dialect, quoted, boards, zones, first, last);
    }

    /** Only these boards. */
    public ScoreQuery boards(Set<BoardKind> kinds) {
        return new ScoreQuery(
                rules, dialect, table, Collections.unmodifiableSet(new TreeSet<>(kinds)), zones, first, last);
    }

    /**
     * For events of other years, counted in UTC. The query holds two rows a year for a zone whose clock is changed; it needs
     * none, and is good for all years, where days are counted in UTC.
     */
    public ScoreQuery years(int from, int to) {
        return new ScoreQuery(rules, dialect, table, boards, zones, Year.of(from), Year.of(to));
    }

    /** The zones that events may record, for rules with {@code zoneOf} {@code ambassador}; the rules' own is always there. */
    public ScoreQuery zones(Set<String> ofEvents) {
        return new ScoreQuery(rules, dialect, table, boards, new TreeSet<>(ofEvents), first, last);
    }

    /** The query. A {@link dev.advocacy.RefusedException} names all that cannot be printed. */
    public String sql() {
        new QueryCheck(rules, dialect).check(boards, zones, first, last);
        var clauses = new Clauses(dialect);
        new EventClauses(dialect).addTo(clauses, table);
        new DayClauses(rules, dialect, allZones(), first, last).addTo(clauses);
        new CountedClauses(rules, dialect).addTo(clauses);
        new HitClauses(rules, dialect).addTo(clauses);
        new CapClauses(rules, dialect).addTo(clauses);
        var answer = new BoardClauses(rules, dialect, boards);
        answer.addTo(clauses);
        return clauses.query(head(), answer.answer());
    }

    private SortedSet<String> allZones() {
        var all = new TreeSet<>(zones);
        all.add(rules.zone().getId());
        return all;
    }

    private String head() {
        return """
                Points and ranks under the rules %s, for %s.
                Fingerprint of the rules: %s.
                Reads %s; answers board, window, ambassador, points, rank.""".formatted(rules, dialect.product(), rules.fingerprint(), table);
    }

    /** The query. */
    @Override
    public String toString() {
        return sql();
    }
}
