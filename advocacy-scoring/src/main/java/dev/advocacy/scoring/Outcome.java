package dev.advocacy.scoring;

import java.util.List;

/** What became of one event: a reason, and one credit per rule when it counted. Amounts are units. */
record Outcome(ScoringEvent event, long day, Verdict verdict, List<Credit> credits) {

    static Outcome nothing(ScoringEvent event, long day, Verdict verdict) {
        return new Outcome(event, day, verdict, List.of());
    }

    long credited() {
        long sum = 0;
        for (Credit credit : credits) {
            sum = Math.addExact(sum, credit.credited());
        }
        return sum;
    }

    /** The reason, and the filter that gave it; of no filter it is empty. */
    record Verdict(Reason reason, String filter) {
        static Verdict of(Reason reason) {
            return new Verdict(reason, "");
        }
    }

    /** What one rule gave. */
    record Credit(Rule rule, long weight, long credited, Reason reason, List<Use> uses) {

        static Credit nothing(Rule rule, long weight, Reason reason) {
            return new Credit(rule, weight, 0, reason, List.of());
        }
    }

    /** How full a cap's bucket is after the event, and whether the cap took something from it. */
    record Use(Cap cap, long used, boolean bit) {}
}
