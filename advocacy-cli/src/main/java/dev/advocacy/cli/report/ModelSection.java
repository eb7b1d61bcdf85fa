package dev.advocacy.cli.report;

import dev.advocacy.attribution.Attribution;
import dev.advocacy.attribution.Credit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What each model says, side by side: as many as there are colours for, and the rest together. */
final class ModelSection {
    private static final int COLOURS = 8;
    private static final String REST = "all others";

    private final CreditFigures figures;
    private final List<Attribution.Told> told;

    ModelSection(CreditFigures figures) {
        this.figures = figures;
        told = figures.all().stream()
                .flatMap(said -> said.fold(List::of, cannotTell -> List.<Attribution.Told>of()).stream())
                .toList();
    }

    Markup markup() {
        var series = series();
        return Section.of(
                "models",
                "Every model's answer, side by side",
                "The same journeys, split in other ways. Where the models agree, the credit hangs little on the choice of one."
                        + silent(),
                Stacks.of("Conversions by channel, for each model", series),
                series,
                "model");
    }

    private String silent() {
        return figures.all().stream()
                .map(said -> said.fold(told -> "", cannotTell -> " " + cannotTell + "."))
                .collect(Collectors.joining());
    }

    private List<Series> series() {
        var order = figures.chosen().credits().stream()
                .sorted(Comparator.comparingDouble(Credit::conversions).reversed())
                .map(Credit::channel)
                .toList();
        int own = order.size() <= COLOURS ? order.size() : COLOURS - 1;
        List<Series> series = new ArrayList<>();
        order.subList(0, own).forEach(name -> series.add(series(name, List.of(name))));
        if (own < order.size()) {
            series.add(series(REST, order.subList(own, order.size())));
        }
        return series;
    }

    private Series series(String name, List<String> channels) {
        return new Series(
                name,
                told.stream()
                        .map(model -> new Datum(
                                model.model(),
                                channels.stream()
                                        .mapToDouble(
                                                channel -> model.of(channel).conversions())
                                        .sum()))
                        .toList());
    }
}
