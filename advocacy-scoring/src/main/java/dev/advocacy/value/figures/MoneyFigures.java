package dev.advocacy.value.figures;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.value.CannotTell;
import dev.advocacy.value.Emv;
import dev.advocacy.value.Journey;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Quantity;
import dev.advocacy.value.Roi;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of conversions, and of the plan's return. To be used once. */
final class MoneyFigures {
    private static final Set<String> OWN = Set.of("shares", "clicks");

    private final Roi roi;
    private final BoardKind windows;
    private final Figures.Terms terms;
    private final Table table;

    MoneyFigures(Roi roi, BoardKind windows, Figures.Terms terms) {
        this.roi = roi;
        this.windows = windows;
        this.terms = terms;
        table = new Table(terms.threshold());
    }

    List<Figure> of(Journeys journeys) {
        journeys.made().forEach(this::add);
        List<Figure> rows = new ArrayList<>(table.rows());
        var money = roi.currency().getCurrencyCode();
        rows.add(figure(Metric.REVENUE, roi.revenue(), money, Optional.empty()));
        roi.emv()
                .ifPresent(media -> rows.add(figure(
                        Metric.EMV,
                        letOut(media.of()) ? media.estimate() : keptIn(),
                        media.of().card().currency().getCurrencyCode(),
                        roi.card())));
        var cost = roi.cost().amount();
        rows.add(row(Metric.COST, cost, cost, cost, money, Optional.empty(), Optional.empty()));
        rows.add(figure(Metric.NET_ROI, returned(roi.netRoi()), Metric.NET_ROI.unit(), added()));
        rows.add(
                figure(Metric.RETURN_MULTIPLE, returned(roi.returnMultiple()), Metric.RETURN_MULTIPLE.unit(), added()));
        return rows;
    }

    private Quantity returned(Quantity ratio) {
        return roi.emvAdded() && !roi.emv().map(media -> letOut(media.of())).orElse(true) ? keptIn() : ratio;
    }

    /** A value that is reckoned from what a network's terms keep in would let that out. */
    private boolean letOut(Emv emv) {
        return OWN.containsAll(emv.formula().counts())
                || emv.lines().stream()
                        .filter(line -> line.missing().isEmpty())
                        .allMatch(line -> terms.letOut(line.channel()));
    }

    private static Quantity keptIn() {
        return new CannotTell("it is reckoned from counts that a network's terms do not let be kept");
    }

    private Optional<String> added() {
        return roi.emvAdded() ? roi.card() : Optional.empty();
    }

    private void add(Journey journey) {
        var conversion = journey.conversion();
        var window = windows.window(
                LocalDate.ofInstant(conversion.at(), ZoneOffset.UTC).toEpochDay(), DayOfWeek.MONDAY);
        Set<AmbassadorId> people =
                journey.touches().stream().map(ScoringEvent::ambassador).collect(Collectors.toSet());
        table.part(Metric.CONVERSIONS, window, Table.ALL, Table.ALL).add(people, 1);
        table.part(Metric.CONVERSIONS, window, "kind", conversion.kind().word()).add(people, 1);
    }

    private Figure figure(Metric metric, Quantity quantity, String unit, Optional<String> card) {
        return quantity.fold(
                known -> row(metric, known.value(), known.low(), known.high(), unit, card, Optional.empty()),
                cannot -> row(metric, null, null, null, unit, card, Optional.of(cannot.toString())));
    }

    private Figure row(
            Metric metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            Optional<String> card,
            Optional<String> withheld) {
        return new Figure(
                metric,
                roi.days().from() + "/" + roi.days().until(),
                Table.ALL,
                Table.ALL,
                value,
                low,
                high,
                unit,
                withheld.isPresent() ? null : roi.ambassadors(),
                card,
                withheld);
    }
}
