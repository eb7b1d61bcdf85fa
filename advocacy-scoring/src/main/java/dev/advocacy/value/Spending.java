package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was spent, in one currency: what the plan lists, and what goes with each person: their time, and what networks charged for
 * their posts. A share that was taken back took its time and its fee all the same. Fees of few people are left out: time follows from
 * the shares, so what remains of the cost would tell how often those few posted.
 */
final class Spending {
    /** The mark of a share without a link, for which networks may charge less. */
    static final String WITHOUT_LINK = "without-link";

    private final Plan plan;
    private final Exchange exchange;
    private final Map<AmbassadorId, Long> shares = new HashMap<>();
    private final Map<AmbassadorId, Long> fees = new TreeMap<>();
    private final Set<ChannelId> charging = new HashSet<>();
    private final Map<AmbassadorId, Long> work = new HashMap<>();
    private final boolean feesLeftOut;

    Spending(
            Plan plan,
            Exchange exchange,
            List<ScoringEvent> log,
            List<ChannelFee> prices,
            Set<AmbassadorId> people,
            GroupThreshold threshold) {
        this.plan = plan;
        this.exchange = exchange;
        var posts = posts(log, plan.days());
        feesLeftOut = SmallGroups.below(threshold).are(charged(posts, prices));
        posts.forEach(post -> share(post, feesLeftOut ? List.of() : prices));
        plan.work()
                .ifPresent(time -> people.forEach(who -> work.put(
                        who,
                        exchange.micros(
                                time.cost(shares.getOrDefault(who, 0L)),
                                plan.days().until()))));
    }

    private static List<ScoringEvent> posts(List<ScoringEvent> log, Days days) {
        Set<String> seen = new HashSet<>();
        return log.stream()
                .filter(event -> event.kind().equals(ScoringEvent.SHARE) && days.hold(event.at()))
                .filter(event -> seen.add(event.id()))
                .toList();
    }

    private static Set<AmbassadorId> charged(List<ScoringEvent> posts, List<ChannelFee> prices) {
        var charging = prices.stream().map(ChannelFee::channel).collect(Collectors.toSet());
        return posts.stream()
                .filter(post -> charging.contains(post.channel()))
                .map(ScoringEvent::ambassador)
                .collect(Collectors.toSet());
    }

    private void share(ScoringEvent event, List<ChannelFee> prices) {
        shares.merge(event.ambassador(), 1L, Long::sum);
        prices.stream().filter(fee -> fee.channel().equals(event.channel())).forEach(fee -> {
            var price = event.marks().contains(WITHOUT_LINK) ? fee.plain() : fee.withLink();
            fees.merge(event.ambassador(), exchange.micros(price, event.at()), Money::added);
            charging.add(event.channel());
        });
    }

    /** The channels that charged. */
    Set<ChannelId> charging() {
        return charging;
    }

    /** Whether networks charged for posts of few people, which is not in any figure. */
    boolean feesLeftOut() {
        return feesLeftOut;
    }

    /** How many shares there were. */
    long shares() {
        return shares.values().stream().mapToLong(number -> number).sum();
    }

    /** What goes with one person. */
    long micros(AmbassadorId who) {
        return Money.added(work.getOrDefault(who, 0L), fees.getOrDefault(who, 0L));
    }

    /** What the plan lists. */
    long fixed() {
        return plan.costs().stream()
                .mapToLong(cost -> exchange.micros(cost.amount(), cost.day()))
                .reduce(0, Money::added);
    }

    /** By what the money went to. */
    List<Cost> lines() {
        List<Cost> lines = new ArrayList<>();
        plan.costs()
                .forEach(cost -> lines.add(new Cost(
                        cost.kind(),
                        cost.what(),
                        money(exchange.micros(cost.amount(), cost.day())),
                        cost.day(),
                        cost.source())));
        plan.work()
                .ifPresent(time ->
                        lines.add(line(CostKind.WORK, "time of those who take part", sum(work), time.source())));
        if (!fees.isEmpty()) {
            lines.add(line(
                    CostKind.CHANNEL_FEE, "posts that networks charged for", sum(fees), "the networks' price lists"));
        }
        return lines;
    }

    private Cost line(CostKind kind, String what, long micros, String source) {
        return new Cost(kind, what, money(micros), plan.days().until(), source);
    }

    private static long sum(Map<AmbassadorId, Long> of) {
        return of.values().stream().mapToLong(micros -> micros).reduce(0, Money::added);
    }

    private Money money(long micros) {
        return new Money(micros, plan.currency());
    }
}
