package dev.advocacy.value.figures;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.StandingEvents;
import dev.advocacy.value.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures of events. To be used once. */
final class EventFigures {
    private final Days days;
    private final BoardKind windows;
    private final Figures.Terms terms;
    private final Table table;
    private final SortedMap<String, Figure> forbidden = new TreeMap<>();

    EventFigures(Days days, BoardKind windows, Figures.Terms terms) {
        this.days = days;
        this.windows = windows;
        this.terms = terms;
        table = new Table(terms.threshold());
    }

    List<Figure> of(Iterable<ScoringEvent> log) {
        StandingEvents.of(log).stream()
                .filter(event -> days.hold(event.at()))
                .filter(event -> !isOwnClick(event))
                .forEach(this::add);
        List<Figure> rows = new ArrayList<>(table.rows());
        rows.addAll(forbidden.values());
        return rows;
    }

    private static boolean isOwnClick(ScoringEvent event) {
        return event.kind().equals(ScoringEvent.CLICK)
                && event.ambassador().value().equals(event.visitor());
    }

    private void add(ScoringEvent event) {
        var window =
                windows.window(LocalDate.ofInstant(event.at(), ZoneOffset.UTC).toEpochDay(), DayOfWeek.MONDAY);
        metric(event.kind()).ifPresent(metric -> count(metric, window, event));
        if (event.marks().contains(ScoringEvent.OWN_WORDS) && event.kind().equals(ScoringEvent.SHARE)) {
            count(Metric.OWN_WORDS_SHARES, window, event);
        }
        if (event.kind().equals(ScoringEvent.SHARE) || event.kind().equals(ScoringEvent.CLICK)) {
            different(Metric.AMBASSADORS, window, event, event.ambassador().value());
        }
        if (event.kind().equals(ScoringEvent.CLICK) && event.visitor() != null) {
            different(Metric.VISITORS, window, event, event.visitor());
        }
    }

    private static Optional<Metric> metric(String kind) {
        return switch (kind) {
            case "share" -> Optional.of(Metric.SHARES);
            case "click" -> Optional.of(Metric.CLICKS);
            case "reaction" -> Optional.of(Metric.REACTIONS);
            case "comment" -> Optional.of(Metric.COMMENTS);
            case "reshare" -> Optional.of(Metric.RESHARES);
            default -> Optional.empty();
        };
    }

    /** A network's counts that its terms keep in are in no sum either. */
    private void count(Metric metric, String window, ScoringEvent event) {
        if (metric.provenance() == Provenance.NETWORK && !terms.letOut(event.channel())) {
            forbid(metric, window, event.channel().value());
            return;
        }
        table.part(metric, window, Table.ALL, Table.ALL).add(event.ambassador());
        table.part(metric, window, "channel", event.channel().value()).add(event.ambassador());
        if (event.content() != null) {
            table.part(metric, window, "content", event.content()).add(event.ambassador());
        }
    }

    private void forbid(Metric metric, String window, String channel) {
        forbidden.put(
                metric + " " + window + " " + channel,
                Figure.withheld(
                        metric,
                        window,
                        "channel",
                        channel,
                        metric.unit(),
                        "the terms of " + channel + " do not let its counts be kept"));
    }

    private void different(Metric metric, String window, ScoringEvent event, String name) {
        table.part(metric, window, Table.ALL, Table.ALL).addDifferent(event.ambassador(), name);
        table.part(metric, window, "channel", event.channel().value()).addDifferent(event.ambassador(), name);
    }
}
