package dev.advocacy.value;

import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import dev.advocacy.scoring.internal.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a plan strictly, and to its end even when it is wrong. To be used once. */
final class PlanReader {
    private static final Currency NONE = Currency.getInstance("XXX");
    private static final int MOST_MINUTES = 1_000_000;
    private static final int MOST_DAYS = 3_660;

    private final Problems problems = new Problems("plan", "plan");
    private final JsonFields file;

    PlanReader(String json) {
        file = JsonValue.read(json, problems).fields();
    }

    Plan read() {
        var id = file.required("id").map(v -> v.name("unnamed")).orElse("unnamed");
        var currency = Amounts.currency(file, "currency", NONE);
        var days = Amounts.days(file, "from", "until");
        List<Cost> costs = new ArrayList<>();
        costs.addAll(costs("licences", CostKind.LICENCE, currency, days));
        costs.addAll(costs("rewards", CostKind.REWARD, currency, days));
        costs.addAll(costs("other", CostKind.OTHER, currency, days));
        var work = file.optional("work").map(v -> work(v.fields(), currency));
        var windows = file.required("windows").map(v -> windows(v.fields())).orElse(Map.of());
        var worth = file.list(
                "worth", fields -> worth(fields, currency), w -> w.kind().word());
        var rates = rates();
        var reach = file.optional("reach")
                .map(v -> ReachPlanReader.read(v.fields()))
                .orElseGet(ReachPlan::none);
        file.refuseUnknown();
        problems.refuseIfAny();
        return new Plan(id, currency, days, costs, work, windows, worth, rates, reach);
    }

    private List<Cost> costs(String field, CostKind kind, Currency currency, Days days) {
        return file.list(field, fields -> cost(fields, kind, currency, days.until()), cost -> "");
    }

    private static Cost cost(JsonFields fields, CostKind kind, Currency currency, LocalDate last) {
        var cost = new Cost(
                kind,
                Amounts.text(fields, "what", "is empty: say what was paid for"),
                money(fields, "amount", currency),
                fields.optional("day").map(v -> v.date(last)).orElse(last),
                Amounts.source(fields));
        fields.refuseUnknown();
        return cost;
    }

    /** In the plan's currency where no other is named. */
    private static Money money(JsonFields fields, String field, Currency currency) {
        return new Money(
                Amounts.requiredMicros(fields, field),
                fields.optional("currency")
                        .map(v -> Amounts.currency(v, currency))
                        .orElse(currency));
    }

    private static Work work(JsonFields fields, Currency currency) {
        var work = new Work(
                minutes(fields, "minutesPerShare"),
                minutes(fields, "minutesPerAmbassador"),
                money(fields, "hour", currency),
                Amounts.source(fields));
        fields.refuseUnknown();
        return work;
    }

    private static int minutes(JsonFields fields, String field) {
        return fields.required(field).map(v -> v.whole(0, MOST_MINUTES)).orElse(0);
    }

    private static Map<ConversionKind, Integer> windows(JsonFields fields) {
        Map<ConversionKind, Integer> windows = new EnumMap<>(ConversionKind.class);
        for (ConversionKind kind : ConversionKind.values()) {
            fields.optional(kind.word()).ifPresent(days -> windows.put(kind, days.whole(1, MOST_DAYS)));
        }
        fields.refuseUnknown();
        return windows;
    }

    private static Worth worth(JsonFields fields, Currency currency) {
        var kind = fields.required("kind")
                .map(v -> v.word("unknown-kind", JsonValue.byWord(ConversionKind.values()), ConversionKind.LEAD))
                .orElse(ConversionKind.LEAD);
        var worth = new Worth(kind, money(fields, "amount", currency), Amounts.source(fields));
        fields.refuseUnknown();
        return worth;
    }

    private ExchangeRates rates() {
        var field = file.optional("rates").map(JsonValue::fields);
        return field.map(PlanReader::rates).orElse(ExchangeRates.none());
    }

    private static ExchangeRates rates(JsonFields fields) {
        int hold = fields.required("holdDays").map(v -> v.whole(0, MOST_DAYS)).orElse(0);
        var list = fields.list("list", PlanReader::rate, rate -> rate.from() + " " + rate.to() + " " + rate.day());
        fields.refuseUnknown();
        return new ExchangeRates(list, hold);
    }

    private static ExchangeRate rate(JsonFields fields) {
        var rate = new ExchangeRate(
                Amounts.currency(fields, "from", NONE),
                Amounts.currency(fields, "to", NONE),
                Amounts.day(fields, "day", LocalDate.EPOCH),
                fields.required("rate").map(PlanReader::positive).orElse(BigDecimal.ONE),
                Amounts.source(fields));
        fields.refuseUnknown();
        return rate;
    }

    private static BigDecimal positive(JsonValue value) {
        return Optional.of(Amounts.number(value))
                .filter(number -> number.signum() > 0)
                .orElseGet(() -> value.wrong("rate", "is not above 0: mend the rate", BigDecimal.ONE));
    }
}
