package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;

/** Sums that 64 bits cannot hold are refused by name; nothing ever wraps around. */
final class Overflow {
    private Overflow() {}

    static RefusedException of(AmbassadorId ambassador, Rule rule) {
        var group = rule.caps().isEmpty()
                ? "without a cap"
                : "of cap group " + rule.caps().get(0).group();
        return of(ambassador, "by rule " + rule.id() + ", " + group + ",", "rules[" + rule.id() + "]");
    }

    /** Of several people. */
    static RefusedException together() {
        return new RefusedException(
                "total",
                Finding.error(
                        "scoring.overflow",
                        "total",
                        "the points of all of them together pass 9,223,372,036,854,775,807 units: ask for fewer people or a"
                                + " shorter window, or use smaller weights"));
    }

    static RefusedException of(AmbassadorId ambassador, String by, String field) {
        return new RefusedException(
                "score of " + ambassador,
                Finding.error(
                                "scoring.overflow",
                                field,
                                "the points of " + ambassador + " " + by
                                        + " pass 9,223,372,036,854,775,807 units: use smaller weights, multipliers or"
                                        + " values, or fewer decimals")
                        .with("ambassador", ambassador));
    }
}
