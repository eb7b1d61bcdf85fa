package dev.advocacy.scoring;

import java.util.List;

/** What became of one fact: a reason, and one credit per rule when it counted. Amounts are units. */
record Outcome(Fact fact, long day, Reason reason, List<Credit> credits) {

    static Outcome nothing(Fact fact, long day, Reason reason) {
        return new Outcome(fact, day, reason, List.of());
    }

    long credited() {
        long sum = 0;
        for (Credit credit : credits) {
            sum += credit.credited();
        }
        return sum;
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
