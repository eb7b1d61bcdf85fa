package dev.advocacy.testkit;

import dev.advocacy.testkit.Trial.End;
import java.util.List;
import java.util.Optional;

/**
 * What became of a law in one run.
 *
 * @param law the law
 * @param ran whether its test was begun at all
 * @param trials every try of it
 */
record LawResult(Law law, boolean ran, List<Trial> trials) {

    boolean broken() {
        return ended(End.BROKEN).isPresent();
    }

    boolean kept() {
        return !broken() && ended(End.KEPT).isPresent();
    }

    /** A law in one line, and one more for each try that broke it. */
    String lines() {
        if (broken()) {
            return "  \u2718 " + law.sentence() + failures();
        }
        return kept() ? "  \u2714 " + law.sentence() : "  \u2013 " + law.sentence() + " (" + whyNot() + ")";
    }

    private String failures() {
        var lines = new StringBuilder();
        trials.stream()
                .filter(trial -> trial.end() == End.BROKEN)
                .forEach(trial -> lines.append("\n      ").append(law.method() + ": " + trial.why()));
        return lines.toString();
    }

    private String whyNot() {
        if (!ran) {
            return "was not run";
        }
        return ended(End.SKIPPED)
                .map(trial -> "skipped: " + trial.why())
                .orElse("skipped: there is nothing to try it on");
    }

    private Optional<Trial> ended(End end) {
        return trials.stream().filter(trial -> trial.end() == end).findFirst();
    }
}
