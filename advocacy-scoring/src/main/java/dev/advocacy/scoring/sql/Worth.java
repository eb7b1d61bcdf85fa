package dev.advocacy.scoring.sql;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.Multiplier;
import dev.advocacy.scoring.Per;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a rule gives for one event before caps, as an expression. */
final class Worth {
    private final ScoringRules rules;
    private final SqlDialect dialect;

    Worth(ScoringRules rules, SqlDialect dialect) {
        this.rules = rules;
        this.dialect = dialect;
    }

    /** What the rule says, before multipliers. */
    String base(Rule rule) {
        var weight = "CAST(" + byChannel(rule) + " AS BIGINT)";
        return rule.per() == Per.EVENT ? weight : perValue(weight);
    }

    private String byChannel(Rule rule) {
        if (rule.weights().byChannel().isEmpty()) {
            return Long.toString(rule.weights().standard());
        }
        return rule.weights().byChannel().entrySet().stream()
                .map(e -> " WHEN " + dialect.literal(e.getKey().value()) + " THEN " + e.getValue())
                .collect(Collectors.joining(
                        "", "CASE channel", " ELSE " + rule.weights().standard() + " END"));
    }

    /** In two parts, so that no step passes 64 bits; both have the same sign, so each may be cut towards zero. */
    private String perValue(String weight) {
        var one = Long.toString(ScoringEvent.ONE);
        return weight + " * (" + dialect.quotient("millionths", one) + ") + "
                + dialect.quotient(weight + " * (millionths % " + one + ")", one);
    }

    /** The multipliers that can touch an event of this rule. */
    List<Multiplier> multipliers(Rule rule) {
        return rules.multipliers().stream()
                .filter(m -> m.on().isEmpty() || m.on().contains(rule.on()))
                .toList();
    }

    /** The column {@code base}, raised by the multipliers of its day. */
    String raised(Rule rule) {
        var multipliers = multipliers(rule);
        if (multipliers.isEmpty()) {
            return "base";
        }
        var product = "CAST(base AS " + dialect.big() + ") * " + numerator(multipliers);
        return "CAST(" + dialect.bigQuotient(product, denominator(multipliers)) + " AS BIGINT)";
    }

    private String numerator(List<Multiplier> multipliers) {
        return switch (rules.stacking()) {
            case HIGHEST -> "COALESCE(" + highest(multipliers) + ", 10000)";
            case ADDITIVE ->
                "GREATEST(0, 10000 + " + each(multipliers, " + ", "0", m -> m.basisPoints() - Multiplier.ONE) + ")";
            case COMPOUND -> each(multipliers, " * ", "1", Multiplier::basisPoints);
        };
    }

    /** Not every database takes the greatest of one. */
    private String highest(List<Multiplier> multipliers) {
        var all = each(multipliers, ", ", "NULL", Multiplier::basisPoints);
        return multipliers.size() == 1 ? all : "GREATEST(" + all + ")";
    }

    private String denominator(List<Multiplier> multipliers) {
        return switch (rules.stacking()) {
            case HIGHEST, ADDITIVE -> big(Multiplier.ONE);
            case COMPOUND -> "(" + each(multipliers, " * ", "1", m -> Multiplier.ONE) + ")";
        };
    }

    private String each(List<Multiplier> all, String between, String otherwise, ToLongFunction<Multiplier> number) {
        return all.stream()
                .map(m -> "CASE WHEN " + covers(m) + " THEN " + big(number.applyAsLong(m)) + " ELSE " + otherwise
                        + " END")
                .collect(Collectors.joining(between));
    }

    private String big(long number) {
        return "CAST(" + number + " AS " + dialect.big() + ")";
    }

    private String covers(Multiplier multiplier) {
        var channels = multiplier.channels().stream()
                .map(ChannelId::value)
                .map(dialect::literal)
                .toList();
        return (channels.isEmpty() ? "" : "channel IN (" + String.join(", ", channels) + ") AND ")
                + "%s <= day AND day < %s"
                        .formatted(
                                multiplier.from().toEpochDay(),
                                multiplier.until().toEpochDay());
    }
}
