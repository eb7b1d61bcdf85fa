package dev.advocacy.value.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.value.Conversion;
import dev.advocacy.value.ConversionKind;
import dev.advocacy.value.Conversions;
import dev.advocacy.value.Days;
import dev.advocacy.value.EmvPreset;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Money;
import dev.advocacy.value.Plan;
import dev.advocacy.value.RateCard;
import dev.advocacy.value.Roi;
import dev.advocacy.value.RoiBuilder;
import dev.advocacy.value.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("The programme's figures")
class FiguresTest {
    private static final ChannelId LINKEDIN = ChannelId.of("linkedin");
    private static final ChannelId BLOG = ChannelId.of("blog");
    private static final Days DAYS = new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private final List<ScoringEvent> log = new ArrayList<>();
    private int number;

    private static Figures.Terms terms(ChannelId... own) {
        return new Figures.Terms(
                Map.of(
                        LINKEDIN,
                        ChannelPolicy.careful(),
                        ChannelId.of("open"),
                        new ChannelPolicy(true, true, Duration.ofDays(30), false)),
                Set.of(own),
                GroupThreshold.standard());
    }

    private ScoringEvent event(String kind, int person, ChannelId channel) {
        number++;
        var event = ScoringEvent.of(
                        "e" + number,
                        kind,
                        AmbassadorId.of("p" + person),
                        Instant.parse("2026-11-03T09:00:00Z").plusSeconds(number),
                        channel)
                .post("post-" + person)
                .visitor("v" + number);
        log.add(event);
        return event;
    }

    private void everybody(String kind, int people, ChannelId channel) {
        for (int i = 0; i < people; i++) {
            event(kind, i, channel);
        }
    }

    private Figures figures(ChannelId... own) {
        return Figures.of(log, DAYS, BoardKind.MONTH, terms(own));
    }

    private static Figure all(Figures figures, Metric metric) {
        return figures.figure(metric, "2026-11", "all", "all").orElseThrow();
    }

    @Test
    @DisplayName(
            "count what stands: repeats once, nothing taken back, no machine, nobody's own click, nothing of other days")
    void stands() {
        everybody("share", 6, LINKEDIN);
        everybody("click", 6, LINKEDIN);
        log.add(log.get(log.size() - 1));
        event("click", 1, LINKEDIN);
        log.set(log.size() - 1, log.get(log.size() - 1).visitor("p1"));
        event("click", 1, LINKEDIN);
        log.set(log.size() - 1, log.get(log.size() - 1).marked(Set.of(ScoringEvent.AUTOMATED)));
        log.add(ScoringEvent.of(
                        "r", "retraction", AmbassadorId.of("p5"), Instant.parse("2026-11-04T09:00:00Z"), LINKEDIN)
                .retracts(log.get(11).id()));
        log.add(ScoringEvent.of(
                "old", "share", AmbassadorId.of("p1"), Instant.parse("2026-10-31T23:59:59Z"), LINKEDIN));

        assertThat(all(figures(), Metric.SHARES).value()).isEqualByComparingTo("6");
        assertThat(all(figures(), Metric.CLICKS).value()).isEqualByComparingTo("5");
        assertThat(all(figures(), Metric.VISITORS).value()).isEqualByComparingTo("5");
        assertThat(all(figures(), Metric.AMBASSADORS).people()).isEqualTo(6);
    }

    @Test
    @DisplayName("a network's counts are withheld where its terms do not let them be kept, and are in no sum")
    void keptIn() {
        everybody("reaction", 6, LINKEDIN);
        everybody("reaction", 5, ChannelId.of("open"));
        everybody("reaction", 7, BLOG);

        var figures = figures(BLOG);

        assertThat(figures.figure(Metric.REACTIONS, "2026-11", "channel", "linkedin")
                        .orElseThrow())
                .satisfies(row -> assertThat(row.value()).isNull())
                .satisfies(row ->
                        assertThat(row.withheld()).contains("the terms of linkedin do not let its counts be kept"));
        assertThat(all(figures, Metric.REACTIONS).value()).isEqualByComparingTo("12");
        assertThat(figures()
                        .figure(Metric.REACTIONS, "2026-11", "channel", "blog")
                        .orElseThrow()
                        .value())
                .as("of a channel without terms the careful ones hold")
                .isNull();
    }

    @RepeatedTest(100)
    @DisplayName("no row tells of fewer than five people, and none that is withheld follows from the others")
    void few(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 60; i++) {
            var channel = ChannelId.of("c" + random.nextInt(5));
            int person = (int) (random.nextDouble() * random.nextDouble() * 20);
            event(random.nextBoolean() ? "share" : "click", person, channel);
        }
        Map<String, List<Figure>> groups = figures().rows().stream()
                .filter(row -> row.by().equals("channel"))
                .collect(Collectors.groupingBy(row -> row.metric() + row.window()));

        assertThat(figures().rows())
                .allSatisfy(row ->
                        assertThat(row.people() == null || row.people() >= 5).isTrue());
        assertThat(groups).isNotEmpty().allSatisfy((name, rows) -> {
            var without = rows.stream().filter(row -> row.value() == null).toList();
            if (!without.isEmpty() && without.size() < rows.size()) {
                assertThat(without).as("withheld of %s", name).hasSizeGreaterThan(1);
            }
        });
    }

    private Roi roi(String formula, Journeys journeys, Plan plan) {
        return returns(formula, journeys, plan).build();
    }

    private Roi withEmv(String formula, Journeys journeys, Plan plan) {
        return returns(formula, journeys, plan).addEmvToRevenue().build();
    }

    private RoiBuilder returns(String formula, Journeys journeys, Plan plan) {
        var tally = Tally.none();
        for (int i = 0; i < 6; i++) {
            tally = tally.plus(AmbassadorId.of("p" + i), LINKEDIN, "impressions", 1_000);
        }
        return Roi.builder()
                .plan(plan)
                .events(log)
                .journeys(journeys)
                .counts(tally)
                .emv(
                        RateCard.builder("ours", "EUR", DAYS.from(), DAYS.until())
                                .price("linkedin", "click", 1, "1", "2", "3", "campaigns")
                                .price("linkedin", "impression", 1000, "10", "20", "30", "campaigns")
                                .factor("linkedin", "reaction-multiplier", "0", "nothing")
                                .build(),
                        EmvPreset.of(formula).orElseThrow().formula())
                .resamples(1, 200);
    }

    @Test
    @DisplayName("hold conversions and the return; a value that is reckoned from what terms keep in is withheld too")
    void money() {
        everybody("share", 6, LINKEDIN);
        everybody("click", 6, LINKEDIN);
        everybody("reaction", 6, LINKEDIN);
        var plan = Plan.parse(
                "{\"id\": \"p\", \"currency\": \"EUR\", \"from\": \"2026-11-01\", \"until\": \"2026-11-30\","
                        + " \"windows\": {\"sale\": 30}, \"licences\": [{\"what\": \"x\", \"amount\": 100, \"source\": \"y\"}]}");
        List<Conversion> sales = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sales.add(new Conversion.Made(
                    "s" + i,
                    ConversionKind.SALE,
                    Instant.parse("2026-11-20T10:00:00Z"),
                    Money.of("50", "EUR"),
                    log.get(6 + i).id(),
                    null));
        }
        var journeys = Journeys.of(log, Conversions.of(sales), plan);

        var clicks = figures().with(journeys, roi("trapit", journeys, plan), BoardKind.MONTH, terms());
        var counts = figures().with(journeys, roi("dynamic-signal", journeys, plan), BoardKind.MONTH, terms());
        var window = "2026-11-01/2026-11-30";

        assertThat(all(clicks, Metric.CONVERSIONS).value()).isEqualByComparingTo("6");
        assertThat(clicks.figure(Metric.RETURN_MULTIPLE, window, "all", "all")
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("3");
        assertThat(clicks.figure(Metric.EMV, window, "all", "all").orElseThrow())
                .satisfies(row -> assertThat(row.value()).isEqualByComparingTo("12"))
                .satisfies(row -> assertThat(row.card()).contains("ours"));
        assertThat(counts.figure(Metric.EMV, window, "all", "all").orElseThrow())
                .satisfies(row -> assertThat(row.value()).isNull())
                .satisfies(row -> assertThat(row.withheld().orElseThrow())
                        .contains("counts that a network's terms do not let be kept"));
        assertThat(counts.figure(Metric.RETURN_MULTIPLE, window, "all", "all")
                        .orElseThrow()
                        .value())
                .as("of revenue alone")
                .isEqualByComparingTo("3");

        var added = figures().with(journeys, withEmv("dynamic-signal", journeys, plan), BoardKind.MONTH, terms());
        for (Metric metric : List.of(Metric.NET_ROI, Metric.RETURN_MULTIPLE)) {
            assertThat(added.figure(metric, window, "all", "all").orElseThrow().value())
                    .as("such counts are in it")
                    .isNull();
        }
    }

    @Test
    @DisplayName("have a dictionary: docs/figures.md is made of it")
    void dictionary() throws IOException {
        var table = Metric.dictionary().stream()
                .map(metric -> "| `" + metric.id() + "` | " + metric.version() + " | " + metric.unit() + " | "
                        + metric.provenance().text() + " | "
                        + metric.purposes().stream().map(Purpose::word).collect(Collectors.joining(", ")) + " | "
                        + metric.definition() + " |")
                .collect(Collectors.joining("\n"));
        Map<String, Metric> ids = new HashMap<>();
        Metric.dictionary()
                .forEach(metric -> assertThat(ids.put(metric.id(), metric)).isNull());

        assertThat(Metric.of("own-words-shares")).contains(Metric.OWN_WORDS_SHARES);
        assertThat(Files.readString(Path.of("../docs/figures.md"))).contains(table);
    }
}
