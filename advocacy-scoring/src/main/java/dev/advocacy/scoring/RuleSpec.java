package dev.advocacy.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** Writes one rule in Java, for {@link RulesBuilder#rule}. Amounts are decimal texts such as {@code "2.25"}. */
public final class RuleSpec {
    private final ObjectNode rule;

    RuleSpec(ObjectNode rule) {
        this.rule = rule;
    }

    /** Grows with each change. */
    public RuleSpec version(int version) {
        rule.put("version", version);
        return this;
    }

    /** The kind of events; needed. */
    public RuleSpec on(String kind) {
        rule.put("on", kind);
        return this;
    }

    /** Only events that have all of these marks. */
    public RuleSpec marks(String... marks) {
        RulesWriter.texts(rule.withObject("/where"), "marks", Arrays.asList(marks));
        return this;
    }

    /** Only events that have none of these marks. */
    public RuleSpec without(String... marks) {
        RulesWriter.texts(rule.withObject("/where"), "without", Arrays.asList(marks));
        return this;
    }

    /** The kind of points; needed. */
    public RuleSpec points(String kind) {
        rule.put("points", kind);
        return this;
    }

    /** What it gives on every channel that is not named; needed. */
    public RuleSpec weight(String amount) {
        return weight("default", amount);
    }

    /** What it gives on one channel. */
    public RuleSpec weight(String channel, String amount) {
        rule.withObject("/weight").set(channel, RulesBuilder.amount(amount));
        return this;
    }

    /** What the weight is multiplied by; {@link Per#EVENT} where nothing is said. */
    public RuleSpec per(Per per) {
        rule.put("per", RulesWriter.word(per));
        return this;
    }

    /** Why it takes points away; needed where it does. */
    public RuleSpec because(String reason) {
        rule.put("because", reason);
        return this;
    }

    /** Its cap group; none where nothing is said. */
    public RuleSpec cap(String group) {
        rule.put("cap", group);
        return this;
    }

    /** What a repeat has in common with the event that counted before. */
    public RuleSpec oncePer(OnceBy... parts) {
        RulesWriter.texts(
                rule, "oncePer", Arrays.stream(parts).map(RulesWriter::word).toList());
        return this;
    }
}
