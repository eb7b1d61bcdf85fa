package dev.advocacy.crash;

import dev.advocacy.delivery.DeliveryState;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came out of a run. Not thread-safe. */
final class Report {
    private static final int SHOWN = 20;

    private final Plan plan;
    private final Map<String, String> approved;
    private final Instant begun;
    private final Instant filled;
    private List<Strike> strikes = List.of();
    private @Nullable Instant struck;
    private int struckInWork;
    private int asked;
    private int ownDeaths;
    private @Nullable Outcome outcome;

    private record Outcome(
            Conservation conservation,
            Map<DeliveryState, Long> census,
            History history,
            List<String> breaches,
            Instant at) {}

    Report(Plan plan, Map<String, String> approved, Instant begun, Instant filled) {
        this.plan = plan;
        this.approved = Map.copyOf(approved);
        this.begun = begun;
        this.filled = filled;
    }

    /** The link of each delivery, as it was approved. */
    Map<String, String> approved() {
        return approved;
    }

    /** What was done. */
    List<Strike> strikes() {
        return strikes;
    }

    /** A strike hit while deliveries were waiting. */
    void struckInWork() {
        struckInWork++;
    }

    void struck(List<Strike> all, Instant at) {
        strikes = List.copyOf(all);
        struck = at;
    }

    /** So many people were asked. */
    void asked(int people) {
        asked += people;
    }

    /** So many nodes ended by themselves. */
    void ownDeaths(int nodes) {
        ownDeaths = nodes;
    }

    void counted(Conservation conservation, Map<DeliveryState, Long> census, History history, Instant at) {
        outcome = new Outcome(conservation, census, history, breaches(conservation, census), at);
    }

    long secondsStruck() {
        return seconds(filled, struck);
    }

    /** Everything that is wrong; empty where the run shows what it was made to show. */
    List<String> breaches() {
        return outcome == null ? List.of("nothing was counted") : outcome.breaches();
    }

    /** Deliveries whose post is there more than once. */
    long duplicates() {
        return outcome == null ? 0 : outcome.conservation().duplicates();
    }

    /** The table, and the first breaches. */
    void print(PrintStream out) {
        rows().forEach((name, value) -> out.printf(Locale.ROOT, "%-34s %s%n", name, value));
        breaches().stream().limit(SHOWN).forEach(breach -> out.println("BREACH " + breach));
        out.println(breaches().isEmpty() ? "The law holds." : breaches().size() + " breaches.");
    }

    private List<String> breaches(Conservation conservation, Map<DeliveryState, Long> census) {
        var breaches = new ArrayList<>(conservation.breaches());
        long open = plan.goal().open(census);
        if (open > 0) {
            breaches.add(open + " deliveries were not " + plan.goal() + " within "
                    + plan.limit().toMinutes() + " minutes");
        }
        conservation
                .unexpected()
                .forEach((what, times) -> breaches.add(
                        times + " deliveries are " + what + ", and nothing in this run is a reason for that"));
        if (struckInWork < plan.strikes()) {
            breaches.add("only " + struckInWork + " of " + plan.strikes()
                    + " strikes hit while deliveries waited: give more --deliveries, or fewer --strikes");
        }
        return breaches;
    }

    private Map<String, Object> rows() {
        var rows = new LinkedHashMap<String, Object>();
        rows.put("run", plan.command());
        rows.put("times are", "shortest / middle / longest (how many)");
        rows.put("date", DateTimeFormatter.ISO_INSTANT.format(begun.atOffset(ZoneOffset.UTC)));
        rows.put("deliveries", approved.size());
        rows.put("strikes, of them in mid-work", strikes.size() + ", " + struckInWork);
        if (outcome != null) {
            addOutcome(rows, outcome);
        }
        rows.put("nodes that ended by themselves", ownDeaths);
        return rows;
    }

    private void addOutcome(Map<String, Object> rows, Outcome of) {
        rows.put("posts twice", of.conservation().duplicates());
        rows.put("lost", of.conservation().lost());
        rows.put("states", new TreeMap<>(of.census()));
        rows.put("reasons where not published", reasons(of.conservation()));
        rows.put("armed n times: deliveries", attempts(of.conservation()));
        rows.put("people asked", asked);
        rows.put("unsent work given back after", of.history().givenBack());
        rows.put("unsent work taken over after", of.history().takenOver());
        rows.put("armed work told after", of.history().told());
        rows.put("next post on record after", of.history().resumed());
        rows.put(
                "seconds: approve, strike, rest",
                seconds(begun, filled) + ", " + seconds(filled, struck) + ", " + seconds(struck, of.at()));
    }

    private static Map<String, Long> reasons(Conservation conservation) {
        return conservation.stored().stream()
                .filter(delivery -> !delivery.state().equals(DeliveryState.PUBLISHED.name()))
                .collect(Collectors.groupingBy(
                        delivery -> delivery.state() + " " + delivery.reason(), TreeMap::new, Collectors.counting()));
    }

    private static Map<Integer, Long> attempts(Conservation conservation) {
        return conservation.stored().stream()
                .collect(Collectors.groupingBy(Stored::attempts, TreeMap::new, Collectors.counting()));
    }

    private static long seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Duration.between(from, to).toSeconds();
    }
}
