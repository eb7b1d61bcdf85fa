package dev.advocacy.cli.report;

import dev.advocacy.value.Quantity;
import dev.advocacy.value.Reach;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sections about reach. */
final class ReachSections {
    private final Reach reach;
    private final List<Reach.Line> lines;

    ReachSections(Reach reach) {
        this.reach = reach;
        lines = Stream.concat(reach.lines().stream().filter(line -> !line.withheld()), Stream.of(reach.all()))
                .toList();
    }

    Stream<Markup> all() {
        return Stream.of(audience(), reached(), paid());
    }

    private Markup audience() {
        return section(
                "audience",
                "Who could be reached",
                "People who follow those who take part, each counted once. Nobody tells how far networks overlap: the line goes from the"
                        + " largest network alone to all of them added up, and the dot follows from the plan's assumption.",
                "people",
                line -> line.audience().likely());
    }

    private Markup reached() {
        return section(
                "reach",
                "Who is reached",
                "Those of them who see what is shared, by the share that the plan assumes.",
                "people",
                line -> line.reached().likely());
    }

    private Markup paid() {
        return section(
                "paid",
                "What paid reach would have cost",
                "As many impressions by the card, each network paid for by itself. It is a comparison, and no money that came in.",
                reach.card().map(card -> card.currency().getCurrencyCode()).orElse(""),
                Reach.Line::paid);
    }

    private Markup section(
            String id, String heading, String sentence, String unit, Function<Reach.Line, Quantity> quantity) {
        return RoiReport.intervals(
                id,
                heading,
                sentence,
                "channel",
                lines.stream()
                        .map(line -> Interval.of(name(line), unit, quantity.apply(line)))
                        .toList(),
                lines.stream().map(quantity).toList());
    }

    private static String name(Reach.Line line) {
        return line.channel().map(Object::toString).orElse("all together");
    }
}
