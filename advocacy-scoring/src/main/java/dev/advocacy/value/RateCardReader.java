package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import dev.advocacy.scoring.internal.Problems;
import java.math.BigDecimal;
import java.util.Currency;

/** Reads a rate card strictly, and to its end even when it is wrong. */
final class RateCardReader {
    private static final int THOUSAND = 1_000;
    private static final Currency NONE = Currency.getInstance("XXX");
    private static final ChannelId NOWHERE = ChannelId.of("nowhere");

    private RateCardReader() {}

    static RateCard read(String json) {
        var problems = new Problems("card", "rate card");
        var file = JsonValue.read(json, problems).fields();
        var id = file.required("id").map(v -> v.name("unnamed")).orElse("unnamed");
        var currency = Amounts.currency(file, "currency", NONE);
        var valid = Amounts.days(file, "validFrom", "validUntil");
        boolean illustrative =
                file.optional("illustrative").map(RateCardReader::isTrue).orElse(false);
        file.required("prices");
        var prices = file.list("prices", RateCardReader::price, price -> key(price.channel(), price.action()));
        var factors = file.list("factors", RateCardReader::factor, factor -> key(factor.channel(), factor.name()));
        file.refuseUnknown();
        problems.refuseIfAny();
        return new RateCard(id, currency, valid, illustrative, prices, factors);
    }

    private static String key(ChannelId channel, String name) {
        return channel.equals(NOWHERE) ? "" : channel + " " + name;
    }

    private static boolean isTrue(JsonValue value) {
        return value.node().isBoolean()
                ? value.node().booleanValue()
                : value.wrong("wrong-type", "is neither true nor false", false);
    }

    private static Price price(JsonFields fields) {
        var price = new Price(
                channel(fields),
                fields.required("action").map(v -> v.name("")).orElse(""),
                fields.required("per").map(RateCardReader::per).orElse(1),
                Amounts.micros(fields, "low"),
                Amounts.requiredMicros(fields, "mid"),
                Amounts.micros(fields, "high"),
                Amounts.source(fields),
                fields.optional("licence").map(v -> v.text("")));
        check(fields, price);
        fields.refuseUnknown();
        return price;
    }

    private static void check(JsonFields fields, Price price) {
        if (price.low().isPresent() != price.high().isPresent()) {
            fields.problem("half-a-spread", "low", "", "and high go together: give both, or leave both out");
        } else if (price.low().orElse(price.mid()) > price.mid()
                || price.mid() > price.high().orElse(price.mid())) {
            fields.problem("order", "mid", "", "does not lie between low and high: mend them");
        }
    }

    private static int per(JsonValue value) {
        int per = value.node().isInt() ? value.node().intValue() : 0;
        return per == 1 || per == THOUSAND
                ? per
                : value.wrong("per", "is neither 1 nor 1000: a price is for one, or for a thousand", 1);
    }

    private static Factor factor(JsonFields fields) {
        var factor = new Factor(
                channel(fields),
                fields.required("name").map(v -> v.name("")).orElse(""),
                fields.required("value").map(Amounts::number).orElse(BigDecimal.ZERO),
                Amounts.source(fields));
        fields.refuseUnknown();
        return factor;
    }

    static ChannelId channel(JsonFields fields) {
        return fields.required("channel")
                .map(value -> value.name(""))
                .filter(name -> !name.isEmpty())
                .map(ChannelId::of)
                .orElse(NOWHERE);
    }
}
