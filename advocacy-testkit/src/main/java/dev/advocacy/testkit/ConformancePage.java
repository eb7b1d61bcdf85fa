package dev.advocacy.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The report of one run: each law as a sentence, and whether that makes the subject done.
 *
 * @param subject what was tried
 * @param contract the author's class
 * @param day when
 * @param missingHooks what the contract has yet to override
 * @param results one for each law
 */
record ConformancePage(
        String subject, String contract, LocalDate day, List<String> missingHooks, List<LawResult> results) {
    private static final int FEW_HOOKS = 3;

    String text() {
        var lines = new ArrayList<String>();
        lines.add(subject);
        lines.add(contract + ", " + day);
        if (missingHooks.size() > FEW_HOOKS) {
            lines.add(
                    "begin with these hooks, which the contract does not override: " + String.join(", ", missingHooks));
        }
        rooms().forEach(room -> addTo(lines, room));
        lines.add("");
        lines.add(totals());
        lines.add(verdict());
        return String.join("\n", lines) + "\n";
    }

    private List<String> rooms() {
        return results.stream().map(result -> result.law().room()).distinct().toList();
    }

    private void addTo(List<String> lines, String room) {
        lines.add("");
        lines.add(room);
        results.stream()
                .filter(result -> result.law().room().equals(room))
                .forEach(result -> lines.add(result.lines()));
    }

    private String totals() {
        long skipped = count(result -> result.ran() && !result.kept() && !result.broken());
        return count(LawResult::kept) + " kept, " + count(LawResult::broken) + " broken, " + skipped + " skipped, "
                + count(result -> !result.ran()) + " not run";
    }

    private String verdict() {
        long broken = count(LawResult::broken);
        long unknown = count(result -> !result.ran());
        if (broken > 0) {
            return "not done: " + laws(broken) + " broken";
        }
        return unknown > 0 ? "not done: " + laws(unknown) + " not run" : "done";
    }

    private long count(Predicate<LawResult> which) {
        return results.stream().filter(which).count();
    }

    private static String laws(long count) {
        return count == 1 ? "1 law" : count + " laws";
    }
}
