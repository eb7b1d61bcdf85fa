package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads one multiplier of a rules file. */
final class MultiplierReader {
    private static final int DECIMALS = 4;

    private MultiplierReader() {}

    static Multiplier read(JsonFields fields, Set<String> kinds) {
        var id = fields.required("id").map(v -> v.name("")).orElse("");
        SortedSet<String> on = new TreeSet<>();
        fields.optional("on").ifPresent(list -> list.items().forEach(item -> on.add(RuleReader.kind(item, kinds))));
        SortedSet<ChannelId> channels = new TreeSet<>();
        fields.nameSet("channels").forEach(name -> channels.add(ChannelId.of(name)));
        var from = fields.required("from").map(v -> v.date(LocalDate.EPOCH)).orElse(LocalDate.EPOCH);
        var until = fields.required("until").map(v -> v.date(from.plusDays(1))).orElse(from.plusDays(1));
        if (!from.isBefore(until)) {
            fields.problem(
                    "bad-window", "until", until, until + " is not after " + from + ": it is the first day after");
        }
        int times = fields.required("times").map(MultiplierReader::times).orElse(Multiplier.ONE);
        fields.refuseUnknown();
        return new Multiplier(id, on, channels, from, from.isBefore(until) ? until : from.plusDays(1), times);
    }

    private static int times(JsonValue value) {
        long basisPoints = value.amount(DECIMALS, Multiplier.MOST);
        boolean isZero = value.node().isNumber() && value.node().decimalValue().signum() == 0;
        return isZero
                ? value.wrong("out-of-range", "is no factor: use 0.0001 to 100", Multiplier.ONE)
                : (int) Math.max(1, basisPoints);
    }
}
