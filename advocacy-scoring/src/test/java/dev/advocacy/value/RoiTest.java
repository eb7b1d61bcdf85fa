package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Return on investment")
class RoiTest {
    private static final String WORK = "\"work\": {\"minutesPerShare\": 6, \"minutesPerAmbassador\": 54, \"hour\": 50,"
            + " \"source\": \"time budget\"}";

    private static Roi roi(Plan plan, List<ScoringEvent> log, Conversion... lines) {
        return Roi.builder()
                .plan(plan)
                .events(log)
                .journeys(Journeys.of(log, Conversions.of(List.of(lines)), plan))
                .resamples(1, 500)
                .build();
    }

    /** Each of ten people led to a sale of 100, those of an odd number to one of 200 besides. */
    private static Conversion[] sales() {
        List<Conversion> sales = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            sales.add(Cast.sale("a" + i, "c" + i, "100"));
            if (i % 2 == 1) {
                sales.add(Cast.sale("b" + i, "c" + i, "200"));
            }
        }
        return sales.toArray(Conversion[]::new);
    }

    private static Estimate estimate(Quantity quantity) {
        return quantity.fold(estimate -> estimate, cannot -> {
            throw new AssertionError(cannot.why());
        });
    }

    private static String reason(Quantity quantity) {
        return quantity.fold(estimate -> "told: " + estimate, CannotTell::why);
    }

    @Test
    @DisplayName("net return and return multiple are two figures: (value - cost) / cost, and value / cost")
    void apart() {
        var roi = roi(Cast.plan(Cast.licence("300"), WORK), Cast.log(10), sales());

        assertThat(roi.cost()).as("300, and an hour of ten people").isEqualTo(Money.of("800", "EUR"));
        assertThat(estimate(roi.revenue()).value()).isEqualByComparingTo("2000");
        assertThat(estimate(roi.returnMultiple()).value()).isEqualByComparingTo("2.5");
        assertThat(estimate(roi.netRoi()).value()).isEqualByComparingTo("1.5");
        assertThat(estimate(roi.netRoi()).low())
                .isEqualByComparingTo(estimate(roi.returnMultiple()).low().subtract(BigDecimal.ONE));
        assertThat(roi.costs())
                .extracting(Cost::kind, Cost::amount)
                .containsExactly(
                        tuple(CostKind.LICENCE, Money.of("300", "EUR")), tuple(CostKind.WORK, Money.of("500", "EUR")));
    }

    @Test
    @DisplayName("reads as a figure and what it lies between")
    void readable() {
        assertThat(new Estimate(new BigDecimal("2.500000"), new BigDecimal("1.234567"), new BigDecimal("41234.567890")))
                .hasToString("2.5 (1.235 to 41235)");
        assertThat(new CannotTell("the cost is 0")).hasToString("cannot tell: the cost is 0");
    }

    @Test
    @DisplayName("carries its plan, days, seed, people and an interval that holds its value, and says what it assumes")
    void carries() {
        var roi = roi(Cast.plan(Cast.licence("300"), WORK), Cast.log(10), sales());
        var revenue = estimate(roi.revenue());

        assertThat(roi.plan()).isEqualTo("november");
        assertThat(roi.days()).isEqualTo(Cast.NOVEMBER);
        assertThat(roi.ambassadors()).isEqualTo(10);
        assertThat(revenue.low()).isLessThan(revenue.value());
        assertThat(revenue.high()).isGreaterThan(revenue.value());
        assertThat(roi.statements())
                .extracting(Statement::text)
                .anyMatch(text -> text.startsWith("15 of 15 conversions have a click of the programme before them"))
                .anyMatch(text ->
                        text.startsWith("a share takes 6 minutes and taking part 54 more, at 50.00 EUR an hour"))
                .anyMatch(text -> text.startsWith(
                        "a click has a part in what comes up to so many days after it: hire 90, sale 30"))
                .anyMatch(text -> text.contains("only a holdout tells how much"))
                .anyMatch(text -> text.startsWith("with fewer than 30 people"));
    }

    @Test
    @DisplayName("is the same for the same events, conversions and seed in any order")
    void deterministic() {
        var plan = Cast.plan(Cast.licence("300"), WORK);
        var expected = roi(plan, Cast.log(10), sales());
        List<ScoringEvent> log = new ArrayList<>(Cast.log(10));
        for (int trial = 0; trial < 10; trial++) {
            Collections.shuffle(log, new Random(trial));
            assertThat(roi(plan, log, sales())).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("what goes with people is in the interval: time that is as different as what it brings leaves none")
    void timeInInterval() {
        List<Conversion> each = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            each.add(Cast.sale("a" + i, "c" + i, "100"));
        }
        var same = estimate(roi(Cast.plan(WORK), Cast.log(10), each.toArray(Conversion[]::new))
                .returnMultiple());
        assertThat(same.value()).as("100 for an hour of 50, with each of them").isEqualByComparingTo("2");
        assertThat(same.low()).isEqualByComparingTo("2");
        assertThat(same.high()).isEqualByComparingTo("2");
    }

    @Test
    @DisplayName("who was clicked before these days has a part in the interval of what came in them")
    void earlierClicks() {
        List<ScoringEvent> log = new ArrayList<>(Cast.log(10));
        List<Conversion> lines = new ArrayList<>();
        for (int i = 11; i <= 16; i++) {
            log.add(Cast.click("c" + i, i, "v" + i, "2026-10-20T09:00:00Z"));
            lines.add(Cast.sale("a" + i, "c" + i, "100"));
        }
        var revenue = estimate(roi(Cast.plan(Cast.licence("300")), log, lines.toArray(Conversion[]::new))
                .revenue());
        assertThat(revenue.low()).isPositive().isLessThan(revenue.value());
        assertThat(revenue.high()).isGreaterThan(revenue.value());
    }

    @Test
    @DisplayName("an event that stands in the log twice costs time once")
    void twiceInTheLog() {
        List<ScoringEvent> twice = new ArrayList<>(Cast.log(10));
        twice.addAll(Cast.log(10));
        assertThat(roi(Cast.plan(WORK), twice, sales())).isEqualTo(roi(Cast.plan(WORK), Cast.log(10), sales()));
    }

    @Test
    @DisplayName("names the exchange rates in the same order, whichever conversion asked first")
    void ratesInOrder() {
        var plan = Cast.plan(
                Cast.licence("300"),
                "\"rates\": {\"holdDays\": 5, \"list\": ["
                        + "{\"from\": \"USD\", \"to\": \"EUR\", \"day\": \"2026-11-05\", \"rate\": 0.9, \"source\": \"bank\"},"
                        + "{\"from\": \"USD\", \"to\": \"EUR\", \"day\": \"2026-11-15\", \"rate\": 0.8, \"source\": \"bank\"}]}");
        var early = Cast.sale("u1", "c1", "2026-11-06T12:00:00Z", "100", "USD");
        var late = Cast.sale("u2", "c2", "2026-11-16T12:00:00Z", "100", "USD");

        assertThat(roi(plan, Cast.log(10), early, late)).isEqualTo(roi(plan, Cast.log(10), late, early));
    }

    @Test
    @DisplayName("refuses to be made without its inputs, and names every one that is missing")
    void missing() {
        assertThatThrownBy(() -> Roi.builder().addEmvToRevenue().build())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("missing is the plan")
                .hasMessageContaining("missing is the events")
                .hasMessageContaining("missing is the seed and the number of resamples")
                .hasMessageContaining("missing is the rate card");
        assertThatThrownBy(() -> Roi.builder()
                        .plan(Cast.plan())
                        .events(Cast.log(5))
                        .resamples(1, 20)
                        .build())
                .hasMessageContaining("20 are too few for an interval");
    }

    @Test
    @DisplayName("of fewer than five people is refused, and so is revenue of fewer than five with a touch")
    void fewPeople() {
        assertThatThrownBy(() -> roi(Cast.plan(), Cast.log(4)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("4 took part, and a figure of fewer than 5 would tell of persons");

        var roi = roi(
                Cast.plan(Cast.licence("300")), Cast.log(10), Cast.sale("a", "c1", "100"), Cast.sale("b", "c2", "100"));
        assertThat(reason(roi.revenue()))
                .isEqualTo("fewer than 5 people have a touch, and a figure would tell of them");
        assertThat(reason(roi.netRoi())).contains("fewer than 5 people");
        assertThat(roi.conversions()).containsExactly(new Roi.Counted(ConversionKind.SALE, 2, Optional.empty()));
        assertThat(roi.statements())
                .extracting(Statement::text)
                .contains(
                        "how many of 2 conversions have a click of the programme before them is not told: fewer than 5"
                                + " people have such a click")
                .noneMatch(text -> text.contains("without a touch") || text.contains("2 of 2"));
    }

    @Test
    @DisplayName(
            "how much of the revenue is assumed, and how many have no worth, is not told where few people are behind it")
    void fewAssumed() {
        var worth = "\"worth\": [{\"kind\": \"sale\", \"amount\": 500, \"source\": \"agency\"}]";
        List<Conversion> lines = new ArrayList<>(List.of(sales()));
        lines.add(
                new Conversion.Made("h", ConversionKind.SALE, Instant.parse("2026-11-10T12:00:00Z"), null, "c1", null));
        var log = Cast.log(10);

        assertThat(roi(Cast.plan(Cast.licence("300"), worth), log, lines.toArray(Conversion[]::new))
                        .statements())
                .extracting(Statement::text)
                .contains(
                        "a part of the revenue is such an assumption; how much is not told, since it would tell of few"
                                + " people")
                .noneMatch(text -> text.contains("500.00 EUR of the revenue"));
        assertThat(roi(Cast.plan(Cast.licence("300")), log, lines.toArray(Conversion[]::new))
                        .statements())
                .extracting(Statement::text)
                .anyMatch(text -> text.startsWith("some with a touch have no amount"));
    }

    @Test
    @DisplayName("fees for posts of few people are in no figure, since time follows from shares; that is said")
    void fewFees() {
        List<ScoringEvent> log = new ArrayList<>(Cast.log(10));
        log.add(Cast.event("x1", ScoringEvent.SHARE, 1, "2026-11-05T08:00:00Z", Cast.X));
        var fee = new ChannelFee(Cast.X, Money.of("0.015", "EUR"), Money.of("0.2", "EUR"), "price list");
        var roi = Roi.builder()
                .plan(Cast.plan(Cast.licence("300")))
                .events(log)
                .fees(List.of(fee))
                .resamples(1, 200)
                .build();

        assertThat(roi.cost()).isEqualTo(Money.of("300", "EUR"));
        assertThat(roi.costs()).extracting(Cost::kind).containsExactly(CostKind.LICENCE);
        assertThat(roi.statements())
                .extracting(Statement::text)
                .anyMatch(text -> text.startsWith("what networks charged for posts of fewer than 5 people is not in"))
                .noneMatch(text -> text.startsWith("every share on x"));
    }

    @Test
    @DisplayName("on a cost of 0 is no number, and says so")
    void zeroCost() {
        var roi = roi(Cast.plan(), Cast.log(10), sales());
        assertThat(reason(roi.netRoi())).startsWith("the cost is 0, and a return on nothing is no number");
        assertThat(reason(roi.returnMultiple())).startsWith("the cost is 0");
        assertThat(estimate(roi.revenue()).value()).isEqualByComparingTo("2000");
    }

    @Test
    @DisplayName("without conversions, or with none that has a touch, revenue is unknown and not 0")
    void noConversions() {
        var plan = Cast.plan(Cast.licence("300"));
        var none =
                Roi.builder().plan(plan).events(Cast.log(10)).resamples(1, 500).build();
        assertThat(reason(none.revenue())).startsWith("no conversions were given");
        assertThat(reason(roi(plan, Cast.log(10), Cast.sale("a", "elsewhere", "9"))
                        .revenue()))
                .startsWith("none of 1 conversions has a touch");
    }

    @Test
    @DisplayName("money in another currency needs a dated rate; all that are missing are named at once")
    void currencies() {
        var conversions = new Conversion[] {
            Cast.sale("a", "c1", "2026-11-10T12:00:00Z", "100", "USD"),
            Cast.sale("b", "c2", "2026-11-20T12:00:00Z", "100", "NOK"),
            Cast.sale("c", "c3", "100"),
            Cast.sale("d", "c4", "100"),
            Cast.sale("e", "c5", "100")
        };
        assertThatThrownBy(() -> roi(Cast.plan(Cast.licence("300")), Cast.log(10), conversions))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no rate from USD to EUR of 2026-11-10")
                .hasMessageContaining("no rate from NOK to EUR of 2026-11-20");

        var rates = "\"rates\": {\"holdDays\": 31, \"list\": ["
                + "{\"from\": \"USD\", \"to\": \"EUR\", \"day\": \"2026-11-01\", \"rate\": 0.92, \"source\": \"bank\"},"
                + "{\"from\": \"NOK\", \"to\": \"EUR\", \"day\": \"2026-11-01\", \"rate\": 0.085, \"source\": \"bank\"}]}";
        var roi = roi(Cast.plan(Cast.licence("300"), rates), Cast.log(10), conversions);
        assertThat(estimate(roi.revenue()).value()).isEqualByComparingTo("400.5");
        assertThat(roi.statements())
                .extracting(Statement::text)
                .contains("an exchange rate: 1 USD = 0.92 EUR on 2026-11-01 (bank)");
    }

    @Test
    @DisplayName(
            "a conversion without an amount is worth what the plan says of its kind, as an assumption, or else nothing")
    void worth() {
        List<Conversion> hires = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            hires.add(new Conversion.Made(
                    "h" + i, ConversionKind.HIRE, Instant.parse("2026-11-20T12:00:00Z"), null, "c" + i, null));
        }
        var lines = hires.toArray(Conversion[]::new);
        var assumed = roi(
                Cast.plan(
                        Cast.licence("300"),
                        "\"worth\": [{\"kind\": \"hire\", \"amount\": 500, \"source\": \"agency\"}]"),
                Cast.log(10),
                lines);

        assertThat(estimate(assumed.revenue()).value()).isEqualByComparingTo("3000");
        assertThat(assumed.statements())
                .contains(Statement.assumed("each hire without an amount is worth 500.00 EUR (agency)"));
        assertThat(reason(
                        roi(Cast.plan(Cast.licence("300")), Cast.log(10), lines).revenue()))
                .startsWith("no conversion with a touch has an amount");
    }

    @Test
    @DisplayName(
            "X charges for posts: with a link, and less for one that is marked without; a post taken back was paid for too")
    void fees() {
        List<ScoringEvent> log = new ArrayList<>(Cast.log(6));
        for (int i = 1; i <= 6; i++) {
            log.add(Cast.event("x" + i, ScoringEvent.SHARE, i, "2026-11-05T08:00:00Z", Cast.X));
        }
        log.add(Cast.event("y", ScoringEvent.SHARE, 1, "2026-11-05T08:00:00Z", Cast.X)
                .marked(Set.of("without-link")));
        log.add(Cast.event("back", ScoringEvent.RETRACTION, 1, "2026-11-06T08:00:00Z", Cast.X)
                .retracts("x1"));
        var fee = new ChannelFee(Cast.X, Money.of("0.015", "EUR"), Money.of("0.2", "EUR"), "price list");

        var roi = Roi.builder()
                .plan(Cast.plan())
                .events(log)
                .fees(List.of(fee))
                .resamples(1, 200)
                .build();

        assertThat(roi.cost()).isEqualTo(Money.of("1.215", "EUR"));
        assertThat(roi.cost(CostKind.CHANNEL_FEE)).isEqualByComparingTo("1.215");
        assertThat(roi.statements())
                .extracting(Statement::text)
                .anyMatch(
                        text -> text.startsWith("every share on x went through the network's interface, at 0.20 EUR"));
    }

    @Test
    @DisplayName(
            "earned media value stands beside revenue with its card; it is added only when asked, and then that is said")
    void emvApart() {
        var plan = Cast.plan(Cast.licence("100"));
        var journeys = Journeys.of(Cast.log(10), Conversions.of(List.of(sales())), plan);
        var builder = Roi.builder()
                .plan(plan)
                .events(Cast.log(10))
                .journeys(journeys)
                .emv(Cast.card(), EmvPreset.TRAPIT.formula())
                .resamples(1, 500);
        var beside = builder.build();
        var added = builder.addEmvToRevenue().build();

        assertThat(beside.card()).contains("ours-2026");
        assertThat(beside.emvAdded()).isFalse();
        assertThat(estimate(beside.returnMultiple()).value()).isEqualByComparingTo("20");
        assertThat(estimate(beside.emv().orElseThrow().estimate()).value()).isEqualByComparingTo("20");
        assertThat(estimate(beside.emv().orElseThrow().estimate()).low())
                .as("ten clicks at the lowest price, nobody differs")
                .isEqualByComparingTo("10");
        assertThat(estimate(beside.emv().orElseThrow().estimate()).high()).isEqualByComparingTo("40");

        assertThat(estimate(added.returnMultiple()).value()).isEqualByComparingTo("20.2");
        assertThat(added.emvAdded()).isTrue();
        assertThat(added.statements())
                .extracting(Statement::text)
                .anyMatch(text ->
                        text.startsWith("earned media value is added to revenue here because it was asked for"));
        assertThat(beside.statements())
                .extracting(Statement::text)
                .noneMatch(text -> text.contains("is added to revenue here"))
                .anyMatch(text -> text.contains("Barcelona Principles"));
    }

    @Test
    @DisplayName("the illustrative card says that it is one, and that it has no spread")
    void illustrative() {
        var roi = Roi.builder()
                .plan(Cast.plan("\"rates\": {\"holdDays\": 0, \"list\": [{\"from\": \"USD\", \"to\": \"EUR\","
                        + " \"day\": \"2026-11-30\", \"rate\": 0.9, \"source\": \"bank\"}]}"))
                .events(Cast.log(5))
                .emv(RateCard.example(), EmvPreset.TRAPIT.formula())
                .resamples(1, 500)
                .build();
        assertThat(estimate(roi.emv().orElseThrow().estimate()).value()).isEqualByComparingTo("27.9");
        assertThat(roi.statements())
                .extracting(Statement::text)
                .anyMatch(text -> text.contains("is illustrative"))
                .anyMatch(text -> text.contains("how far prices lie apart is not in the interval"));
    }
}
