package dev.advocacy.cli.report;

import dev.advocacy.attribution.Credit;
import dev.advocacy.attribution.Resamples;
import dev.advocacy.cli.file.Output;
import dev.advocacy.value.Estimate;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One HTML file that says who gets credit for conversions, by which model, and how far chance could move it. */
public final class CreditReport {
    private final CreditFigures figures;

    private CreditReport(CreditFigures figures) {
        this.figures = figures;
    }

    /** Writes it. */
    public static void write(Path file, CreditFigures figures) {
        var html = Page.of("Credit for conversions: " + figures.source(), new CreditReport(figures).body());
        Output.write(file, place -> Files.writeString(place, html));
    }

    private Markup body() {
        var main = Markup.of("main").add(tiles()).add(notice()).add(conversions());
        if (figures.chosen().unattributed().value() != null) {
            main.add(value());
        }
        main.add(new ModelSection(figures).markup());
        new JourneySections(figures.paths()).all().forEach(main::add);
        main.add(statements());
        return Markup.of("body").add(header()).add(main).add(footer());
    }

    private Markup header() {
        return Markup.of("header")
                .add(Markup.of("h1", "Credit for conversions"))
                .add(Markup.of(
                        "p",
                        "From " + figures.source() + ", by the model "
                                + figures.chosen().model()));
    }

    private Markup tiles() {
        var total = figures.paths().total();
        var list = Markup.of("dl").with("class", "tiles");
        tile(list, "journeys", whole(total.journeys()));
        tile(list, "conversions", whole(total.conversions()));
        if (total.value() != null) {
            tile(list, "value" + unit(), Numbers.text(total.value()));
        }
        tile(list, "different paths", whole(figures.paths().untimed().counts().size()));
        return list;
    }

    private String unit() {
        return figures.currency().map(code -> ", " + code).orElse("");
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void tile(Markup list, String name, String value) {
        list.add(Markup.of("div").add(Markup.of("dt", name)).add(Markup.of("dd", value)));
    }

    private static Markup notice() {
        return Markup.of(
                        "p",
                        "Credit is a convention: it says who was there before a conversion, not what would have happened"
                                + " otherwise. What a programme caused is told only by an experiment that leaves some people out.")
                .with("class", "notice");
    }

    private Markup conversions() {
        var between = figures.resamples().map(Resamples::conversions).orElse(null);
        var lines = figures.chosen().credits().stream()
                .map(credit -> between == null
                        ? line(credit.channel(), credit.conversions(), error(credit))
                        : line(credit.channel(), credit.conversions(), between.get(credit.channel())))
                .toList();
        return section("credit", "Conversions by channel", meaning(), lines);
    }

    private dev.advocacy.attribution.Interval error(Credit credit) {
        double error = figures.chosen().errors().getOrDefault(credit.channel(), 0.0);
        return new dev.advocacy.attribution.Interval(credit.conversions() - error, credit.conversions() + error);
    }

    private Markup value() {
        Map<String, dev.advocacy.attribution.Interval> between = figures.resamples()
                .<Map<String, dev.advocacy.attribution.Interval>>map(Resamples::value)
                .orElse(Map.of());
        var lines = figures.chosen().credits().stream()
                .map(credit ->
                        line(credit.channel(), Objects.requireNonNull(credit.value()), between.get(credit.channel())))
                .toList();
        return section(
                "value",
                "Value by channel" + unit(),
                "What the conversions were worth together, split by the same model.",
                lines);
    }

    private Markup section(String id, String heading, String sentence, List<Interval> lines) {
        return Section.of(id, heading, sentence, lines, "channel");
    }

    private static Interval line(
            String name, double value, dev.advocacy.attribution.@org.jspecify.annotations.Nullable Interval between) {
        double low = between == null ? value : between.low();
        double high = between == null ? value : between.high();
        return new Interval(
                name, "", new Estimate(BigDecimal.valueOf(value), BigDecimal.valueOf(low), BigDecimal.valueOf(high)));
    }

    private String meaning() {
        if (figures.resamples().isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "The line is where 95 of 100 of %,d resamples over journeys lie, with seed %d: so far could chance alone have"
                            + " moved it, if the model is right.",
                    figures.resamples().get().size(),
                    figures.seed());
        }
        return "The line is the error of the orders that were drawn, with seed " + figures.seed()
                + ". How far chance among journeys could have moved it is not told.";
    }

    private Markup statements() {
        var section = Section.of(
                "statements",
                "What is known, what is assumed, and what the figures do not say",
                "Other assumptions give other figures.");
        return section.add(Markup.of("h3", "Known"))
                .add(list(known()))
                .add(Markup.of("h3", "Assumed"))
                .add(list(assumed()))
                .add(Markup.of("h3", "Not said"))
                .add(list(List.of(
                        "What a channel caused. Who would have converted anyway is credited like everybody else.",
                        "What nobody clicked on: who read a post and came by another way is in no path.")));
    }

    private List<String> known() {
        var total = figures.paths().total();
        List<String> known = new ArrayList<>();
        known.add(whole(total.conversions()) + " of " + whole(total.journeys()) + " journeys converted.");
        double none = figures.chosen().unattributed().conversions();
        if (none > 0) {
            known.add(Datum.number(none) + " conversions have no touch before them and are nobody's credit.");
        }
        if (total.value() == null) {
            known.add("What the conversions were worth is not known.");
        }
        return known;
    }

    private List<String> assumed() {
        List<String> assumed = new ArrayList<>(figures.assumed());
        assumed.add("That the model " + figures.chosen().model()
                + " is a fair way to split credit. Beside the others above it shows how much hangs on that.");
        assumed.add("That journeys are independent of each other: the intervals draw them one by one.");
        return assumed;
    }

    private static Markup list(List<String> texts) {
        var list = Markup.of("ul").with("class", "statements");
        texts.forEach(text -> list.add(Markup.of("li", text)));
        return list;
    }

    private Markup footer() {
        return Markup.of("footer")
                .add(
                        Markup.of(
                                "p",
                                "Paths of fewer than " + Few.LEAST
                                        + " journeys are left out. Nobody is named here: a report is about the programme, not about persons."))
                .add(Markup.of("p", "The same paths, model and seed give the same report."));
    }
}
