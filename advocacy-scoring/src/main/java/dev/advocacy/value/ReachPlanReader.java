package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what a plan assumes of reach. */
final class ReachPlanReader {
    private static final int MOST_PEOPLE = Integer.MAX_VALUE;

    private ReachPlanReader() {}

    static ReachPlan read(JsonFields fields) {
        Map<ChannelId, Overlap> channels = new TreeMap<>();
        fields.list("channels", ReachPlanReader::channel, of -> of.channel().value())
                .forEach(of -> channels.put(of.channel(), of.overlap()));
        var across = fields.optional("across").map(v -> shared(v.fields()));
        var seen = fields.optional("seen").map(JsonValue::fields);
        var share = seen.map(of -> share(of, "share"));
        var source = seen.map(Amounts::source).orElse("");
        seen.ifPresent(JsonFields::refuseUnknown);
        fields.refuseUnknown();
        return new ReachPlan(channels, across, share, source);
    }

    private record OnChannel(ChannelId channel, Overlap overlap) {}

    private static OnChannel channel(JsonFields fields) {
        var channel = RateCardReader.channel(fields);
        var people = fields.optional("people");
        if (people.isPresent() == fields.names().contains("overlap")) {
            fields.problem("one-of", "people", "", "and overlap: give exactly one of them");
        }
        var overlap = people.<Overlap>map(v -> independent(fields, v)).orElseGet(() -> shared(fields));
        fields.refuseUnknown();
        return new OnChannel(channel, overlap);
    }

    private static Overlap independent(JsonFields fields, JsonValue people) {
        fields.optional("overlap");
        return new Overlap.Independent(people.whole(1, MOST_PEOPLE), Amounts.source(fields));
    }

    private static Overlap shared(JsonFields fields) {
        return new Overlap.Shared(share(fields, "overlap"), Amounts.source(fields));
    }

    private static BigDecimal share(JsonFields fields, String field) {
        return fields.required(field).map(ReachPlanReader::share).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal share(JsonValue value) {
        return Optional.of(Amounts.number(value))
                .filter(share -> share.compareTo(BigDecimal.ONE) <= 0)
                .orElseGet(() -> value.wrong("share", "is above 1: a share is from 0 to 1", BigDecimal.ZERO));
    }
}
