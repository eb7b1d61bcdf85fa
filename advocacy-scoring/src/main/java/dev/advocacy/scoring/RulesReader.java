package dev.advocacy.scoring;

import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import dev.advocacy.scoring.internal.Problems;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** Reads a rules file: strictly, and to its end even when it is wrong, so that all problems are told at once. */
final class RulesReader {
    private static final String KIND = "rules";
    private static final String WHAT = "scoring rules";

    private enum ZoneOf {
        RULES,
        AMBASSADOR
    }

    private final Problems problems = new Problems(KIND, WHAT);

    static RuleBook read(String json) {
        return new RulesReader().book(json);
    }

    private RuleBook book(String json) {
        var file = JsonValue.read(json, problems).fields();
        var id = file.required("id").map(v -> v.name("unnamed")).orElse("unnamed");
        int version =
                file.required("version").map(v -> v.whole(1, Integer.MAX_VALUE)).orElse(1);
        var calendar = new ScoreCalendar(zone(file), isOfAmbassador(file), weekStart(file));
        int decimals = file.optional("decimals")
                .map(v -> v.whole(0, Points.MOST_DECIMALS))
                .orElse(0);
        var ranking = file.word("ranks", Ranking.values(), Ranking.COMPETITION);
        var tieBreaks = tieBreaks(file);
        var zeroRows = file.word("zeroRows", ZeroRows.values(), ZeroRows.OUT);
        var kinds = kinds(file);
        var filters = file.list("filters", fields -> FilterReader.read(fields, kinds), Filter::id);
        var multipliers = file.list("multipliers", fields -> MultiplierReader.read(fields, kinds), Multiplier::id);
        var stacking = file.word("stacking", Stacking.values(), Stacking.HIGHEST);
        var caps = CapsReader.read(file, decimals);
        file.required("rules");
        var rules = file.list("rules", new RuleReader(decimals, kinds, caps)::read, Rule::id);
        caps.refuseUnused(file);
        file.refuseUnknown();
        problems.refuseIfAny();
        return new RuleBook(
                id,
                version,
                calendar,
                decimals,
                ranking,
                tieBreaks,
                zeroRows,
                kinds,
                filters,
                multipliers,
                stacking,
                rules,
                new Fingerprint());
    }

    private static ZoneId zone(JsonFields file) {
        return file.required("zone").map(JsonValue::zone).orElse(ZoneOffset.UTC);
    }

    private static DayOfWeek weekStart(JsonFields file) {
        return file.optional("weekStart")
                .map(v -> v.word("unknown-day", JsonValue.byWord(DayOfWeek.values()), DayOfWeek.MONDAY))
                .orElse(DayOfWeek.MONDAY);
    }

    private static List<TieBreak> tieBreaks(JsonFields file) {
        var words = JsonValue.byWord(TieBreak.values());
        return file.optional("tieBreaks")
                .map(list -> list.items().stream()
                        .map(item -> item.word("unknown-tie-break", words, TieBreak.ID))
                        .toList())
                .orElse(TieBreak.BOTH);
    }

    private static boolean isOfAmbassador(JsonFields file) {
        return file.word("zoneOf", ZoneOf.values(), ZoneOf.RULES) == ZoneOf.AMBASSADOR;
    }

    /** The kinds that every rule set knows, but for retractions, and those that the file names. */
    private static SortedSet<String> kinds(JsonFields file) {
        SortedSet<String> kinds = file.nameSet("kinds");
        kinds.addAll(ScoringEvent.KINDS);
        kinds.remove(ScoringEvent.RETRACTION);
        return Collections.unmodifiableSortedSet(kinds);
    }
}
