package dev.advocacy.value.figures;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.value.Days;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Roi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The programme's figures. Immutable.
 *
 * @param rows by metric, window, split and key
 */
public record Figures(List<Figure> rows) {

    /** Copies. */
    public Figures {
        rows = List.copyOf(rows);
    }

    /**
     * What may be told, and to whom.
     *
     * @param policies the networks' terms, by channel; of a channel that is not there the careful ones hold
     * @param own channels of one's own, such as the company's blog, whose counts are nobody else's
     * @param threshold from how many people on a figure is told
     */
    public record Terms(Map<ChannelId, ChannelPolicy> policies, Set<ChannelId> own, GroupThreshold threshold) {

        /** Copies. */
        public Terms {
            policies = Map.copyOf(policies);
            own = Set.copyOf(own);
        }

        /** Whether a network's counts may leave the house. */
        boolean letOut(ChannelId channel) {
            return own.contains(channel)
                    || !policies.getOrDefault(channel, ChannelPolicy.careful())
                            .countsKeptFor()
                            .isZero();
        }
    }

    /** Of a log, in windows of one kind. Reads the log once. */
    public static Figures of(Iterable<ScoringEvent> log, Days days, BoardKind windows, Terms terms) {
        return new Figures(new EventFigures(days, windows, terms).of(log));
    }

    /** The same, with what came of it: conversions by month or so, and the return of the plan's days. */
    public Figures with(Journeys journeys, Roi roi, BoardKind windows, Terms terms) {
        List<Figure> all = new ArrayList<>(rows);
        all.addAll(new MoneyFigures(roi, windows, terms).of(journeys));
        return new Figures(all);
    }

    /** A figure, if it is there. */
    public Optional<Figure> figure(Metric metric, String window, String by, String key) {
        return rows.stream()
                .filter(row -> row.metric() == metric && row.window().equals(window))
                .filter(row -> row.by().equals(by) && row.key().equals(key))
                .findFirst();
    }
}
