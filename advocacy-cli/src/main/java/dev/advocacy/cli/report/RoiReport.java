package dev.advocacy.cli.report;

import dev.advocacy.cli.file.Output;
import dev.advocacy.value.Cost;
import dev.advocacy.value.CostKind;
import dev.advocacy.value.Emv;
import dev.advocacy.value.Estimate;
import dev.advocacy.value.Quantity;
import dev.advocacy.value.Reach;
import dev.advocacy.value.Roi;
import dev.advocacy.value.Statement;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTML file that says what came back for what was spent, and how much of that is known. */
public final class RoiReport {
    private final Roi roi;
    private final Optional<Reach> reach;
    private final String money;

    private RoiReport(Roi roi, Optional<Reach> reach) {
        this.roi = roi;
        this.reach = reach;
        money = roi.currency().getCurrencyCode();
    }

    /** Writes it. */
    public static void write(Path file, Roi roi, Optional<Reach> reach) {
        var html = new RoiReport(roi, reach).html();
        Output.write(file, place -> Files.writeString(place, html));
    }

    private String html() {
        return Page.of("What came back: " + roi.plan(), body());
    }

    private Markup body() {
        var main = Markup.of("main").add(tiles());
        notice().ifPresent(main::add);
        main.add(returns()).add(values()).add(costs());
        conversions().ifPresent(main::add);
        media().ifPresent(main::add);
        reach.ifPresent(of -> new ReachSections(of).all().forEach(main::add));
        main.add(statements());
        return Markup.of("body").add(header()).add(main).add(footer());
    }

    private Markup header() {
        return Markup.of("header")
                .add(Markup.of("h1", "What came back"))
                .add(Markup.of(
                        "p",
                        roi.days() + ", " + String.format(Locale.ROOT, "%,d", roi.ambassadors())
                                + " people who took part, by plan " + roi.plan()
                                + roi.card()
                                        .map(card -> " and rate card " + card)
                                        .orElse("")));
    }

    private Markup tiles() {
        var list = Markup.of("dl").with("class", "tiles");
        told(list, "return multiple, value / cost", roi.returnMultiple());
        told(list, "net return, (value − cost) / cost", roi.netRoi());
        told(list, "revenue, " + money, roi.revenue());
        tile(list, "cost, " + money, Numbers.text(roi.cost().amount()), "");
        return list;
    }

    private static void told(Markup list, String name, Quantity quantity) {
        var value = quantity.fold(known -> Numbers.text(known.value()), cannot -> "cannot tell");
        var between =
                quantity.fold(known -> Numbers.text(known.low()) + " to " + Numbers.text(known.high()), cannot -> "");
        tile(list, name, value, between);
    }

    private static void tile(Markup list, String name, String value, String between) {
        var dd = Markup.of("dd", value);
        if (!between.isEmpty()) {
            dd.add(Markup.of("small", between).with("class", "between"));
        }
        list.add(Markup.of("div").add(Markup.of("dt", name)).add(dd));
    }

    private Optional<Markup> notice() {
        return roi.emvAdded()
                ? Optional.of(Markup.of(
                                "p",
                                "Earned media value is part of the value here, because that was asked for. It is what attention"
                                        + " would have cost, and no money that came in.")
                        .with("class", "notice"))
                : Optional.empty();
    }

    private Markup returns() {
        return intervals(
                "returns",
                "What came back for each " + money + " spent",
                "Both are ratios, and are told apart because products call either of them ROI. "
                        + (roi.emvAdded()
                                ? "The value is revenue and earned media value. "
                                : "The value is revenue alone. ")
                        + between(),
                "figure",
                List.of(
                        Interval.of("net return", "", roi.netRoi()),
                        Interval.of("return multiple", "", roi.returnMultiple())),
                List.of(roi.netRoi(), roi.returnMultiple()));
    }

    private String between() {
        return String.format(
                Locale.ROOT,
                "The line is where 95 of 100 of %,d resamples over people lie, with seed %d.",
                roi.resamples(),
                roi.seed());
    }

    private Markup values() {
        List<Interval> intervals = new ArrayList<>(List.of(Interval.of("revenue", money, roi.revenue())));
        List<Quantity> quantities = new ArrayList<>(List.of(roi.revenue()));
        roi.emv().ifPresent(media -> {
            intervals.add(Interval.of("earned media value", unit(media.of()), media.estimate()));
            quantities.add(media.estimate());
        });
        return intervals(
                "values",
                "Revenue" + (roi.emv().isPresent() ? ", and beside it earned media value" : ""),
                roi.emv().isPresent()
                        ? "Two different things: money that came in, and what attention would have cost. They are not added up"
                                + (roi.emvAdded() ? " here; above they were." : ".")
                        : "Money of conversions that have a click before them.",
                "figure",
                intervals,
                quantities);
    }

    private static String unit(Emv emv) {
        return emv.card().currency().getCurrencyCode();
    }

    static Markup intervals(
            String id,
            String heading,
            String sentence,
            String key,
            List<Interval> intervals,
            List<Quantity> quantities) {
        var drawn = intervals.stream().filter(i -> i.estimate() != null).toList();
        var why = new StringBuilder(sentence);
        for (int i = 0; i < quantities.size(); i++) {
            var name = intervals.get(i).name();
            String unknown = quantities
                    .get(i)
                    .fold(known -> "", cannot -> " Of " + name + " nobody can tell: " + cannot.why() + ".");
            why.append(unknown);
        }
        return drawn.isEmpty()
                ? Section.of(id, heading, why.toString())
                : Section.of(id, heading, why.toString(), drawn, key);
    }

    private Markup costs() {
        Map<CostKind, BigDecimal> sums = new TreeMap<>();
        roi.costs().forEach(cost -> sums.merge(cost.kind(), cost.amount().amount(), BigDecimal::add));
        var series = new Series(
                money,
                sums.entrySet().stream()
                        .map(sum -> new Datum(sum.getKey().word(), Numbers.rounded(sum.getValue())))
                        .toList());
        var section = Section.of(
                "costs",
                "What it cost",
                roi.costs().isEmpty()
                        ? "The plan lists no costs."
                        : "Everything that the plan lists, the time that was agreed, and what networks charged for posts.",
                Stacks.of("Cost by what the money went to", List.of(series)),
                List.of(series),
                "for");
        return section.add(list(roi.costs().stream().map(RoiReport::text).toList()));
    }

    private static String text(Cost cost) {
        return cost.what() + ": " + cost.amount().inWords() + " (" + cost.source() + ")";
    }

    private static Markup list(List<String> texts) {
        var list = Markup.of("ul").with("class", "statements");
        texts.forEach(text -> list.add(Markup.of("li", text)));
        return list;
    }

    private Optional<Markup> conversions() {
        if (roi.conversions().isEmpty()) {
            return Optional.empty();
        }
        var with = new Series(
                "with a click before",
                roi.conversions().stream()
                        .map(kind -> new Datum(
                                kind.kind().word(),
                                kind.touched().map(Integer::doubleValue).orElse(null)))
                        .toList());
        var without = new Series(
                "without",
                roi.conversions().stream()
                        .map(kind -> new Datum(
                                kind.kind().word(),
                                kind.touched()
                                        .map(touched -> (double) (kind.all() - touched))
                                        .orElse(null)))
                        .toList());
        return Optional.of(Section.of(
                "conversions",
                "Conversions",
                "How many have a click of the programme before them, within their window. A click before is no proof of a cause.",
                Stacks.of("Conversions by kind", List.of(with, without)),
                List.of(with, without),
                "kind"));
    }

    private Optional<Markup> media() {
        return roi.emv().map(media -> {
            var emv = media.of();
            var intervals = emv.lines().stream()
                    .filter(line -> line.value().isPresent())
                    .map(line -> channel(line, unit(emv)))
                    .toList();
            var sentence = "What attention would have cost by card "
                    + emv.card().id() + ", from its low to its high price: " + emv.formula() + "." + left(emv);
            return intervals.isEmpty()
                    ? Section.of("media", "Earned media value by channel", sentence)
                    : Section.of("media", "Earned media value by channel", sentence, intervals, "channel");
        });
    }

    private static Interval channel(Emv.Line line, String unit) {
        var range = line.value().orElseThrow();
        return new Interval(
                line.channel().value(),
                unit,
                new Estimate(
                        range.mid().amount(), range.low().amount(), range.high().amount()));
    }

    private static String left(Emv emv) {
        boolean withheld = emv.lines().stream().anyMatch(Emv.Line::withheld);
        return withheld ? " Channels of " + Few.TEXT + ", and those from which they would follow, are left out." : "";
    }

    private Markup statements() {
        List<Statement> all = new ArrayList<>(roi.statements());
        reach.ifPresent(of -> all.addAll(of.statements()));
        var section = Section.of(
                "statements",
                "What is known, what is assumed, and what the figures do not say",
                "Other assumptions give other figures.");
        sorted(section, "Known", Statement.Sort.KNOWN, all);
        sorted(section, "Assumed", Statement.Sort.ASSUMED, all);
        sorted(section, "Not said", Statement.Sort.LIMIT, all);
        return section;
    }

    private static void sorted(Markup section, String heading, Statement.Sort sort, List<Statement> all) {
        section.add(Markup.of("h3", heading));
        section.add(list(all.stream()
                .filter(statement -> statement.sort() == sort)
                .map(Statement::text)
                .toList()));
    }

    private Markup footer() {
        return Markup.of("footer")
                .add(Markup.of(
                        "p",
                        "Figures of " + Few.TEXT
                                + " are left out, and so are those from which they would follow. Nobody is named here: a report is"
                                + " about the programme, not about persons."))
                .add(Markup.of(
                        "p",
                        "Plan " + roi.plan() + ", seed " + roi.seed()
                                + ". The same events, conversions, plan and card give the same report."));
    }
}
