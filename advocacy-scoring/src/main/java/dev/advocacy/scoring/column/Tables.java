package dev.advocacy.scoring.column;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.Filter;
import dev.advocacy.scoring.Per;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules compiled for the codes of one vocabulary, one {@link Table} for each stretch of days. Immutable. */
final class Tables {
    private static final int MOST_CLASSES = 1 << 20;

    private final ScoringRules rules;
    private final Slots slots;
    private final Vocabulary words;
    private final long[] from;
    private final Table[] tables;

    /** How many channels there are, and how many sets of marks, no mark among them: 1 where marks are not looked at. */
    final int channels;

    final int marks;

    Tables(ScoringRules rules, Slots slots, Vocabulary words, boolean hasMarks) {
        this.rules = rules;
        this.slots = slots;
        this.words = words;
        channels = words.channels().size();
        marks = hasMarks ? words.marks().size() + 1 : 1;
        from = Slots.days(rules).stream().mapToLong(Long::longValue).toArray();
        tables = new Table[from.length];
        for (int i = 0; i < from.length; i++) {
            tables[i] = table(from[i]);
        }
    }

    /** Whether tables for these codes are of a size to be made. */
    static boolean fit(ScoringRules rules, Vocabulary words, boolean hasMarks) {
        long classes = (long) words.kinds().size()
                * words.channels().size()
                * (hasMarks ? words.marks().size() + 1 : 1);
        return classes * Slots.days(rules).size() <= MOST_CLASSES;
    }

    int classes() {
        return words.kinds().size() * channels * marks;
    }

    /** By class, whether it gives anything on any day; where the visitor is the ambassador, or else. */
    boolean[] matters(boolean self) {
        boolean[] matters = new boolean[classes()];
        for (Table table : tables) {
            for (int of = 0; of < matters.length; of++) {
                matters[of] |= (self ? table.self() : table.plain())[of] != Table.NOTHING;
            }
        }
        return matters;
    }

    /** Whether an event's value matters. */
    boolean askValues() {
        return rules.rules().stream().anyMatch(rule -> rule.per() == Per.VALUE);
    }

    /** The number of the stretch that a day lies in. */
    int stretch(long day) {
        int stretch = from.length - 1;
        while (stretch > 0 && day < from[stretch]) {
            stretch--;
        }
        return stretch;
    }

    Table get(int stretch) {
        return tables[stretch];
    }

    private Table table(long day) {
        var table = new Table(new int[classes()], new int[classes()], new Amount[classes()][]);
        for (int kind = 0; kind < words.kinds().size(); kind++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int mark = 0; mark < marks; mark++) {
                    fill(table, (kind * channels + channel) * marks + mark, event(kind, channel, mark), day);
                }
            }
        }
        return table;
    }

    /** What the rules look at in events of one class. */
    private record Kind(String kind, ChannelId channel, Set<String> marks) {}

    private Kind event(int kind, int channel, int mark) {
        return new Kind(
                words.kinds().word(kind),
                ChannelId.of(words.channels().word(channel)),
                mark == 0 ? Set.of() : words.marks().word(mark - 1));
    }

    private void fill(Table table, int of, Kind event, long day) {
        var amounts = isBarred(event) ? List.<Amount>of() : amounts(event, day);
        table.amounts()[of] = amounts.toArray(new Amount[0]);
        table.plain()[of] = code(amounts);
        table.self()[of] = refusesSelf(event) ? Table.NOTHING : table.plain()[of];
    }

    private static int code(List<Amount> amounts) {
        if (amounts.isEmpty()) {
            return Table.NOTHING;
        }
        var first = amounts.get(0);
        return amounts.size() == 1 && first.slot().lane() == Lane.BYTE
                ? (first.slot().index() << Byte.SIZE) + (int) first.weight()
                : Table.MANY;
    }

    private boolean isBarred(Kind event) {
        return event.kind.equals(ScoringEvent.RETRACTION)
                || event.marks.contains(ScoringEvent.AUTOMATED)
                || event.marks.contains(ScoringEvent.NO_POINTS)
                || rules.filters().stream()
                        .anyMatch(filter -> filter.covers(event.kind)
                                && filter.condition() instanceof Filter.Marked marked
                                && event.marks.contains(marked.mark()));
    }

    private boolean refusesSelf(Kind event) {
        return rules.filters().stream()
                .anyMatch(filter -> filter.covers(event.kind) && filter.condition() instanceof Filter.SelfVisit);
    }

    /** One amount for what all rules by event give to a slot, and one for each rule by value. */
    private List<Amount> amounts(Kind event, long day) {
        Map<Slot, Long> sums = new LinkedHashMap<>();
        List<Amount> amounts = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            if (rule.on().equals(event.kind) && rule.where().covers(event.marks)) {
                var slot = slots.of(rule);
                if (rule.per() == Per.VALUE) {
                    amounts.add(new Amount(slot, 0, rule, event.channel, day));
                } else {
                    sums.merge(slot, rules.weight(rule, event.channel, ScoringEvent.ONE, day), Math::addExact);
                }
            }
        }
        sums.forEach((slot, weight) -> {
            if (weight != 0) {
                amounts.add(new Amount(slot, steps(slot, weight), null, event.channel, day));
            }
        });
        return amounts;
    }

    private static long steps(Slot slot, long weight) {
        return slot.lane() == Lane.BYTE ? Math.min(Slot.MOST_STEPS, weight / slot.step()) : weight;
    }
}
