package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.StandingEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Looks for the clicks before conversions. To be used once. */
final class JourneyFinder {
    private final Plan plan;
    private final BiFunction<String, Instant, ClickProof> proof;
    private final Map<String, ScoringEvent> standing = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private final Map<String, List<ScoringEvent>> byVisitor = new TreeMap<>();

    JourneyFinder(Iterable<ScoringEvent> log, Plan plan, BiFunction<String, Instant, ClickProof> proof) {
        this.plan = plan;
        this.proof = proof;
        log.forEach(event -> gone.add(event.id()));
        StandingEvents.of(log).stream().filter(JourneyFinder::isClick).forEach(this::add);
        gone.removeAll(standing.keySet());
        gone.removeAll(own);
    }

    private static boolean isClick(ScoringEvent event) {
        return event.kind().equals(ScoringEvent.CLICK);
    }

    private void add(ScoringEvent click) {
        var visitor = click.visitor();
        if (click.ambassador().value().equals(visitor)) {
            own.add(click.id());
            return;
        }
        standing.put(click.id(), click);
        if (visitor != null) {
            byVisitor.computeIfAbsent(visitor, v -> new ArrayList<>()).add(click);
        }
    }

    Journeys find(Conversions conversions) {
        refuseWithoutWindow(conversions.standing());
        List<Journey> made = new ArrayList<>();
        List<Untouched> untouched = new ArrayList<>();
        for (Conversion.Made conversion : conversions.standing()) {
            var why = look(conversion, made);
            why.ifPresent(reason -> untouched.add(new Untouched(conversion, reason)));
        }
        return new Journeys(made, untouched, open(Journeys.visitors(made)));
    }

    private void refuseWithoutWindow(List<Conversion.Made> conversions) {
        Set<ConversionKind> kinds = EnumSet.noneOf(ConversionKind.class);
        conversions.forEach(conversion -> kinds.add(conversion.kind()));
        kinds.removeAll(plan.windowDays().keySet());
        if (!kinds.isEmpty()) {
            throw new RefusedException(
                    "journeys", kinds.stream().map(this::noWindow).toList());
        }
    }

    private Finding noWindow(ConversionKind kind) {
        return Finding.error(
                "value.no-window",
                "windows",
                "windows: plan " + plan.id() + " has none for " + kind.word()
                        + ": say for how many days before one a click counts");
    }

    /** Adds its journey, or says why there is none. */
    private Optional<Untouched.Why> look(Conversion.Made conversion, List<Journey> made) {
        if (!plan.days().hold(conversion.at())) {
            return Optional.of(Untouched.Why.OUTSIDE);
        }
        var named = named(conversion);
        Collection<ScoringEvent> touches = new TreeSet<>(ScoringEvent.ORDER);
        visitors(conversion, named.click())
                .forEach(visitor -> byVisitor.getOrDefault(visitor, List.of()).stream()
                        .filter(click -> isWithin(click, conversion))
                        .forEach(touches::add));
        if (named.click() != null && isWithin(named.click(), conversion)) {
            touches.add(named.click());
        }
        if (touches.isEmpty()) {
            return Optional.of(named.why());
        }
        made.add(new Journey(conversion, List.copyOf(touches)));
        return Optional.empty();
    }

    private static Set<String> visitors(Conversion.Made conversion, @Nullable ScoringEvent click) {
        Set<String> visitors = new TreeSet<>();
        if (conversion.visitor() != null) {
            visitors.add(conversion.visitor());
        }
        if (click != null && click.visitor() != null) {
            visitors.add(click.visitor());
        }
        return visitors;
    }

    /** The click that a conversion names, and why there is no touch if that is all. */
    private record Named(@Nullable ScoringEvent click, Untouched.Why why) {}

    private Named named(Conversion.Made conversion) {
        var id = conversion.click();
        if (id == null) {
            return new Named(null, conversion.visitor() == null ? Untouched.Why.NAMES_NONE : Untouched.Why.NO_CLICK);
        }
        return proof.apply(id, conversion.at()) instanceof ClickProof.Genuine genuine
                ? named(genuine.click(), conversion)
                : new Named(null, Untouched.Why.NOT_PROVEN);
    }

    private Named named(String id, Conversion.Made conversion) {
        var click = standing.get(id);
        if (click == null) {
            return new Named(null, own.contains(id) ? Untouched.Why.OWN : missing(id));
        }
        return new Named(click, click.at().isAfter(conversion.at()) ? Untouched.Why.AFTER : Untouched.Why.TOO_LONG_AGO);
    }

    private Untouched.Why missing(String id) {
        return gone.contains(id) ? Untouched.Why.GONE : Untouched.Why.UNKNOWN;
    }

    private boolean isWithin(ScoringEvent click, Conversion.Made conversion) {
        int days = plan.windowDays().getOrDefault(conversion.kind(), 0);
        return !click.at().isAfter(conversion.at())
                && !click.at().isBefore(conversion.at().minus(Duration.ofDays(days)));
    }

    /** Of visitors who did nothing more, what they clicked on in the plan's days. */
    private List<List<ScoringEvent>> open(Set<String> others) {
        return byVisitor.entrySet().stream()
                .filter(visitor -> !others.contains(visitor.getKey()))
                .map(visitor -> visitor.getValue().stream()
                        .filter(click -> plan.days().hold(click.at()))
                        .sorted(Comparator.comparing(ScoringEvent::at))
                        .toList())
                .filter(clicks -> !clicks.isEmpty())
                .toList();
    }
}
