package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was spent, in one currency: what the plan lists, and what goes with each person: their time, and what networks charged for
 * their posts. A share that was taken back took its time and its fee all the same.
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

    Spending(Plan plan, Exchange exchange, List<ScoringEvent> log, List<ChannelFee> prices, Set<AmbassadorId> people) {
        this.plan = plan;
        this.exchange = exchange;
        Set<String> seen = new HashSet<>();
        log.stream()
                .filter(event ->
                        event.kind().equals(ScoringEvent.SHARE) && plan.days().hold(event.at()))
                .filter(event -> seen.add(event.id()))
                .forEach(event -> share(event, prices));
        plan.work()
                .ifPresent(time -> people.forEach(who -> work.put(
                        who,
                        exchange.micros(
                                time.cost(shares.getOrDefault(who, 0L)),
                                plan.days().until()))));
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

    /** By what the money went to. Fees of few people are told together with the time of all. */
    List<Cost> lines(GroupThreshold threshold) {
        List<Cost> lines = new ArrayList<>();
        plan.costs()
                .forEach(cost -> lines.add(new Cost(
                        cost.kind(),
                        cost.what(),
                        money(exchange.micros(cost.amount(), cost.day())),
                        cost.day(),
                        cost.source())));
        boolean few = fees.size() < threshold.members() && plan.work().isPresent();
        plan.work()
                .ifPresent(time -> lines.add(line(
                        CostKind.WORK,
                        few && !fees.isEmpty()
                                ? "time of those who take part, and what networks charged"
                                : "time of those who take part",
                        Money.added(sum(work), few ? sum(fees) : 0),
                        time.source())));
        if (!fees.isEmpty() && !few) {
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
