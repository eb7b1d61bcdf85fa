package dev.advocacy.scoring.sql;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Multiplier;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Stacking;
import dev.advocacy.scoring.TieBreak;
import dev.advocacy.scoring.internal.JsonValue;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What cannot be printed is refused, all of it at once. */
final class QueryCheck {
    /** The greatest integers where they have an end: of 128 bits, and of 38 digits. */
    private static final Map<SqlDialect, BigInteger> GREATEST = Map.of(
            SqlDialect.DUCKDB, BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE),
            SqlDialect.SPARK, BigInteger.TEN.pow(38).subtract(BigInteger.ONE));

    private final ScoringRules rules;
    private final SqlDialect dialect;
    private final List<Finding> problems = new ArrayList<>();

    QueryCheck(ScoringRules rules, SqlDialect dialect) {
        this.rules = rules;
        this.dialect = dialect;
    }

    void check(Set<BoardKind> boards, Set<String> zones, Year first, Year last) {
        ranks();
        multipliers();
        zones.forEach(this::zone);
        if (boards.isEmpty()) {
            problem("boards", "no board is asked for: name at least one");
        }
        if (first.isAfter(last) || first.getValue() < 1 || last.getValue() > 9999) {
            problem(
                    "years",
                    "years " + first + " to " + last + " are not from 1 to 9999, the earlier first: swap or mend them");
        }
        if (!problems.isEmpty()) {
            throw new RefusedException("query of " + rules + " for " + dialect.product(), problems);
        }
    }

    private void ranks() {
        if (rules.ranking() == Ranking.ORDINAL && rules.tieBreaks().contains(TieBreak.REACHED)) {
            problem(
                    "ordinal-ranks",
                    "ranks \"ordinal\" with the tie-break \"reached\" depend on when each was last credited, which the query does not follow: use \"tieBreaks\": [\"id\"], or other ranks");
        }
    }

    private void multipliers() {
        var greatest = GREATEST.get(dialect);
        if (greatest != null && rules.stacking() == Stacking.COMPOUND) {
            rules.multipliers().stream().map(Multiplier::from).distinct().forEach(day -> product(day, greatest));
        }
    }

    /** A weight has up to 63 bits. */
    private void product(LocalDate day, BigInteger greatest) {
        var product = BigInteger.ONE.shiftLeft(63);
        for (Multiplier multiplier : rules.multipliers()) {
            if (!day.isBefore(multiplier.from()) && day.isBefore(multiplier.until())) {
                product = product.multiply(BigInteger.valueOf(Math.max(multiplier.basisPoints(), Multiplier.ONE)));
            }
        }
        if (product.compareTo(greatest) > 0) {
            problem(
                    "multipliers",
                    "the multipliers of " + day
                            + " make a product beyond " + (greatest.bitLength() + 1) + " bits, which "
                            + dialect.product()
                            + " does not have: let fewer of them overlap, or use another stacking than \"compound\"");
        }
    }

    private void zone(String zone) {
        if (!JsonValue.isRegion(zone)) {
            problem("zones", "\"" + zone + "\" is no IANA zone: use one such as \"Europe/Oslo\"");
        }
    }

    private void problem(String field, String message) {
        problems.add(Finding.error("sql." + field, field, message));
    }
}
