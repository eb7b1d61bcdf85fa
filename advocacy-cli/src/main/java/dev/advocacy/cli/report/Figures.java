package dev.advocacy.cli.report;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Reason;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a report says, added up from everybody's receipts. Points are units of the rule set's scale. */
final class Figures {
    private final BoardKind kind;
    private final ScoringRules rules;
    private final Map<AmbassadorId, SortedMap<String, Long>> people = new HashMap<>();
    private final SortedMap<String, SortedMap<String, Cell>> rulesByChannel = new TreeMap<>();
    private final SortedMap<Reason, Long> nothing = new TreeMap<>();
    private long events;
    private long gave;

    Figures(ScoringRules rules, BoardKind kind) {
        this.rules = rules;
        this.kind = kind;
    }

    /** One person's events. */
    void add(AmbassadorId who, List<ScoringEvent> log) {
        SortedMap<String, Long> windows = new TreeMap<>();
        Set<Cell> mine = new HashSet<>();
        for (Receipt receipt : rules.explain(log, who)) {
            events++;
            if (receipt.credited().isZero()) {
                nothing.merge(why(receipt), 1L, Long::sum);
            } else {
                gave++;
                windows.merge(window(receipt), receipt.credited().units(), Long::sum);
            }
            receipt.lines().forEach(line -> cell(receipt, line, mine));
        }
        if (!windows.isEmpty()) {
            people.put(who, windows);
        }
    }

    private String window(Receipt receipt) {
        return kind.window(receipt.day().toEpochDay(), rules.weekStart());
    }

    private static Reason why(Receipt receipt) {
        return receipt.lines().isEmpty()
                ? receipt.reason()
                : receipt.lines().get(0).reason();
    }

    private void cell(Receipt receipt, Receipt.Line line, Set<Cell> mine) {
        if (!line.credited().isZero()) {
            var cell = rulesByChannel
                    .computeIfAbsent(line.rule(), rule -> new TreeMap<>())
                    .computeIfAbsent(receipt.inputs().getOrDefault("channel", ""), channel -> new Cell());
            cell.units += line.credited().units();
            cell.people += mine.add(cell) ? 1 : 0;
        }
    }

    /** Everybody with points, and their points by window. */
    Map<AmbassadorId, SortedMap<String, Long>> people() {
        return people;
    }

    /** By rule, then channel. */
    SortedMap<String, SortedMap<String, Cell>> rulesByChannel() {
        return rulesByChannel;
    }

    /** Why events gave nothing, and how many. */
    SortedMap<Reason, Long> nothing() {
        return nothing;
    }

    long events() {
        return events;
    }

    long gave() {
        return gave;
    }

    /** What a rule gave on a channel, and to how many. */
    static final class Cell {
        private long units;
        private long people;

        long units() {
            return units;
        }

        long people() {
            return people;
        }
    }
}
