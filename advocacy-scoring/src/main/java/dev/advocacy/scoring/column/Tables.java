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

    private final List<Rule> once;

    /** How many channels there are, and how many sets of marks, no mark among them: 1 where marks are not looked at. */
    final int channels;

    final int marks;

    /** How many sets of rules there are that an event can be a repeat to. */
    final int repeats;

    Tables(ScoringRules rules, Slots slots, Vocabulary words, boolean hasMarks) {
        this.rules = rules;
        this.slots = slots;
        this.words = words;
        channels = words.channels().size();
        marks = hasMarks ? words.marks().size() + 1 : 1;
        once = OncePer.rules(rules);
        repeats = 1 << once.size();
        from = Slots.days(rules).stream().mapToLong(Long::longValue).toArray();
        tables = new Table[from.length];
        for (int i = 0; i < from.length; i++) {
            tables[i] = table(from[i]);
        }
    }

    /** Whether tables for these codes are of a size to be made. */
    static boolean fit(ScoringRules rules, Vocabulary words, boolean hasMarks) {
        long repeats = 1L << OncePer.rules(rules).size();
        long classes = (long) words.kinds().size()
                * words.channels().size()
                * (hasMarks ? words.marks().size() + 1 : 1)
                * repeats;
        return classes * Slots.days(rules).size() <= MOST_CLASSES;
    }

    int classes() {
        return words.kinds().size() * channels * marks * repeats;
    }

    /** The class of an event that is no repeat. */
    int classOf(EventBatch batch, int i) {
        int of = (batch.kind[i] & 0xff) * channels + (batch.channel[i] & 0xff);
        return (of * marks + (marks == 1 || batch.marks == null ? 0 : batch.marks[i] + 1)) * repeats;
    }

    /** The rules of {@link OncePer#rules} that such an event gives something under, as bits. */
    int once(int stretch, int of, boolean self) {
        return (self ? tables[stretch].onceSelf() : tables[stretch].once())[of / repeats];
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
        int[] asked = new int[classes() / repeats];
        var table = new Table(
                new int[classes()], new int[classes()], new Amount[classes()][], asked, new int[asked.length]);
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
        boolean barred = isBarred(event);
        boolean refusesSelf = refusesSelf(event);
        table.once()[of] = barred ? 0 : once(event, day);
        table.onceSelf()[of] = refusesSelf ? 0 : table.once()[of];
        for (int repeat = 0; repeat < repeats; repeat++) {
            int place = of * repeats + repeat;
            var amounts = barred ? List.<Amount>of() : amounts(event, day, repeat);
            table.amounts()[place] = amounts.toArray(new Amount[0]);
            table.plain()[place] = code(amounts);
            table.self()[place] = refusesSelf ? Table.NOTHING : table.plain()[place];
        }
    }

    private int once(Kind event, long day) {
        int bits = 0;
        for (int i = 0; i < once.size(); i++) {
            var rule = once.get(i);
            boolean weighs = rule.per() == Per.VALUE || rules.weight(rule, event.channel, ScoringEvent.ONE, day) != 0;
            bits |= covers(rule, event) && weighs ? 1 << i : 0;
        }
        return bits;
    }

    private static boolean covers(Rule rule, Kind event) {
        return rule.on().equals(event.kind) && rule.where().covers(event.marks);
    }

    private boolean isRepeat(Rule rule, int repeat) {
        int place = once.indexOf(rule);
        return place >= 0 && (repeat & 1 << place) != 0;
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

    /** One amount for what all rules by event give to a slot, and one for each rule by value; none of those it is a repeat to. */
    private List<Amount> amounts(Kind event, long day, int repeat) {
        Map<Slot, Long> sums = new LinkedHashMap<>();
        List<Amount> amounts = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            if (covers(rule, event) && !isRepeat(rule, repeat)) {
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
