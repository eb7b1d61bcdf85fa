package dev.advocacy.cli.report;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The windows that a report's time is cut into, none left out between the first and the last.
 *
 * @param kind days, weeks, months or years, so that there are not too many
 * @param names in the order of time
 * @param all whether none was left out at the beginning
 * @param over whether the log reaches to the last window's end
 */
record Windows(BoardKind kind, List<String> names, boolean all, boolean over) {
    static final int MOST = 60;
    private static final int DAYS = 45;
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 31;

    static Windows of(ScoringRules rules, List<ScoringEvent> events) {
        long first = events.stream().mapToLong(rules::day).min().orElse(0);
        long last = events.stream().mapToLong(rules::day).max().orElse(0);
        var kind = kind(last - first + 1);
        Set<String> names = new LinkedHashSet<>();
        long from = Math.max(first, last - 366L * MOST);
        for (long day = from; day <= last; day++) {
            names.add(kind.window(day, rules.weekStart()));
        }
        var sorted = List.copyOf(names);
        boolean whole = from == first && sorted.size() <= MOST;
        boolean over = !kind.window(last, rules.weekStart()).equals(kind.window(last + 1, rules.weekStart()));
        return new Windows(kind, sorted.subList(Math.max(0, sorted.size() - MOST), sorted.size()), whole, over);
    }

    /** The last two that are over, if there are two. */
    List<String> latest() {
        int end = names.size() - (over ? 0 : 1);
        return names.subList(Math.max(0, end - 2), end);
    }

    /** What has to be known to read them. */
    String note() {
        return (all ? "" : " Only the last " + names.size() + " are shown.")
                + (over ? "" : " The last, " + names.get(names.size() - 1) + ", is not over.");
    }

    private static BoardKind kind(long days) {
        if (days <= DAYS) {
            return BoardKind.DAY;
        }
        if (days <= MOST * DAYS_OF_WEEK) {
            return BoardKind.WEEK;
        }
        return days <= MOST * DAYS_OF_MONTH ? BoardKind.MONTH : BoardKind.YEAR;
    }

    String word() {
        return kind.word();
    }
}
