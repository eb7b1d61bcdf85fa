package dev.advocacy.scoring.lint;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks over rules that are valid: a network's terms broken (an error), private spheres rewarded, a cap missing, points taken
 * away, and what can never fire (warnings). Each finding has its place in the file, with items by id, and a way out. Stateless.
 *
 * <p>Codes: {@code lint.terms}, {@code lint.private-sphere}, {@code lint.no-cap}, {@code lint.takes-away}, and those of
 * {@code DeadParts}: {@code lint.no-weight}, {@code lint.contradicts}, {@code lint.cap-zero}, {@code lint.idle-multiplier},
 * {@code lint.idle-filter}, {@code lint.idle-kind}.
 */
public final class RulesLint {
    /** The mission's: people are largely private there, whatever kind of account the rules mean. */
    private static final Set<String> PRIVATE = Set.of("facebook", "instagram", "snapchat");

    /** What happens on our own pages and between colleagues, not on a network. */
    private static final Set<String> NOT_ON_THE_NETWORK = Set.of("conversion", "kudos");

    private final SortedMap<ChannelId, ChannelPolicy> policies;
    private final List<Finding> findings = new ArrayList<>();

    private RulesLint(Map<ChannelId, ChannelPolicy> policies) {
        this.policies = new TreeMap<>(policies);
    }

    /**
     * What is unwise in these rules; nothing in good ones. The findings of rules come first, in the file's order.
     *
     * @param policies the terms of the channels in use, as their descriptors and the deployment's overrides have them
     */
    public static List<Finding> of(ScoringRules rules, Map<ChannelId, ChannelPolicy> policies) {
        var lint = new RulesLint(policies);
        rules.rules().forEach(lint::rule);
        lint.findings.addAll(new DeadParts(rules).findings());
        return List.copyOf(lint.findings);
    }

    private void rule(Rule rule) {
        terms(rule);
        privateSpheres(rule);
        cap(rule);
        takesAway(rule);
    }

    private void terms(Rule rule) {
        if (NOT_ON_THE_NETWORK.contains(rule.on())) {
            return;
        }
        policies.forEach((channel, policy) -> {
            if (!policy.actionsEarnPoints() && rule.weights().on(channel) > 0) {
                var place = place(rule) + ".weight." + channel;
                findings.add(Finding.error(
                        "lint.terms",
                        place,
                        place + ": " + channel
                                + "'s terms allow no points for what people do there: give it the weight 0"));
            }
        });
    }

    private void privateSpheres(Rule rule) {
        for (String sphere : PRIVATE.stream().sorted().toList()) {
            if (!rule.on().equals("kudos") && rule.weights().on(ChannelId.of(sphere)) > 0) {
                warn(
                        "lint.private-sphere",
                        place(rule) + ".weight." + sphere,
                        sphere
                                + " is a private sphere, where nothing should be expected of anybody: give it the weight 0");
            }
        }
    }

    private void cap(Rule rule) {
        if (rule.caps().isEmpty() && DeadParts.gives(rule) && !rule.on().equals("conversion")) {
            warn(
                    "lint.no-cap",
                    place(rule) + ".cap",
                    "nothing limits what it gives, so it rewards doing it over and over: name a group of \"caps\"");
        }
    }

    private void takesAway(Rule rule) {
        rule.because()
                .filter(why -> DeadParts.amounts(rule).anyMatch(units -> units < 0))
                .ifPresent(why -> warn(
                        "lint.takes-away",
                        place(rule) + ".weight",
                        "takes points away, because \"" + why + "\", and nothing should punish: use 0, or a filter"));
    }

    private void warn(String code, String place, String message) {
        findings.add(Finding.warning(code, place, place + ": " + message));
    }

    static String place(Rule rule) {
        return "rules[" + rule.id() + "]";
    }
}
