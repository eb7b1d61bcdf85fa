package dev.advocacy.scoring.column;

import dev.advocacy.scoring.OnceBy;
import dev.advocacy.scoring.Per;
import dev.advocacy.scoring.Period;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules that count a visitor, a post or a day once give nothing for: of the events that are the same to a rule all but the
 * first, by the order of receipts, wherever they stand. An event's repeats are a bit a rule.
 */
final class OncePer {
    /** So many bits an event has. */
    static final int MOST_RULES = Byte.SIZE;

    private final ScoringRules rules;
    private final List<Rule> once;
    private final EventLog log;
    private final Tables tables;
    private final Days days;
    private final List<Dropped> dropped;
    private final int[] visitors;
    private final int noPost;
    private final int noContent;

    private OncePer(ScoringRules rules, List<EventBatch> batches, List<Dropped> dropped) {
        this.rules = rules;
        this.dropped = dropped;
        once = rules(rules);
        log = new EventLog(batches);
        var words = batches.get(0).words();
        tables = new Tables(
                rules, new Slots(rules, true), words, batches.stream().anyMatch(batch -> batch.marks != null));
        days = Days.of(
                rules.zone(),
                batches.stream()
                        .mapToLong(batch -> batch.facts.earliest())
                        .min()
                        .orElse(0),
                batches.stream().mapToLong(batch -> batch.facts.latest()).max().orElse(0));
        visitors = asked(rules).contains(OnceBy.VISITOR) ? visitors(words) : new int[0];
        noPost = words.posts().find("");
        noContent = words.contents().find("");
    }

    /** By the code of a visitor, the one code of that word: it may be an ambassador's by now, and an empty one is none. */
    private static int[] visitors(Vocabulary words) {
        int[] codes = new int[words.visitors().size()];
        Arrays.setAll(codes, code -> EventBatch.OUTSIDERS - code);
        for (int who = 0; who < words.people().size(); who++) {
            int visitor = words.visitors().find(words.people().word(who));
            if (visitor != Dictionary.NONE) {
                codes[visitor] = who;
            }
        }
        int empty = words.visitors().find("");
        if (empty != Dictionary.NONE) {
            codes[empty] = Dictionary.NONE;
        }
        return codes;
    }

    /** The rules that have a bit, the lowest first. */
    static List<Rule> rules(ScoringRules rules) {
        return rules.rules().stream().filter(rule -> !rule.oncePer().isEmpty()).toList();
    }

    /** What such rules ask of an event. */
    static Collection<OnceBy> asked(ScoringRules rules) {
        return rules(rules).stream()
                .flatMap(rule -> rule.oncePer().stream())
                .distinct()
                .toList();
    }

    /** By batch, what was dropped before, and repeats. Each worker has people of its own. */
    static List<Dropped> of(ScoringRules rules, List<EventBatch> batches, List<Dropped> dropped, Workers workers) {
        if (rules(rules).isEmpty()) {
            return dropped;
        }
        List<Dropped> all = new ArrayList<>();
        for (int b = 0; b < batches.size(); b++) {
            all.add(dropped.get(b).withRepeats(batches.get(b).size()));
        }
        var per = new OncePer(rules, batches, all);
        workers.each(workers.count, part -> {
            per.people(part, workers.count);
            return part;
        });
        return all;
    }

    private void people(int part, int parts) {
        var firsts = Stream.generate(Firsts::new).limit(once.size()).toArray(Firsts[]::new);
        for (int b = 0; b < log.batches.size(); b++) {
            var batch = log.batches.get(b);
            for (int i = 0; i < batch.size(); i++) {
                if (batch.ambassador[i] % parts == part && !dropped.get(b).has(i)) {
                    event(batch, i, log.begin(b) + i, firsts);
                }
            }
        }
    }

    private void event(EventBatch batch, int i, int place, Firsts[] firsts) {
        int day = days.find(batch.at[i]);
        boolean self = batch.visitor != null && batch.visitor[i] == batch.ambassador[i];
        int asked = tables.once(tables.stretch(days.first + day), tables.classOf(batch, i), self);
        for (int rule = 0; asked >> rule != 0; rule++) {
            if ((asked & 1 << rule) != 0 && weighs(once.get(rule), batch, i, days.first + day)) {
                int repeat = firsts[rule].add(once.get(rule), place, hash(once.get(rule), batch, i, day));
                if (repeat >= 0) {
                    int of = log.batch(repeat);
                    dropped.get(of).repeat(repeat - log.begin(of), rule);
                }
            }
        }
    }

    private boolean weighs(Rule rule, EventBatch batch, int i, long day) {
        long value = batch.value == null ? ScoringEvent.ONE : batch.value[i];
        return rule.per() != Per.VALUE || rules.weight(rule, batch.channelId(i), value, day) != 0;
    }

    private int hash(Rule rule, EventBatch batch, int i, int day) {
        long hash = batch.ambassador[i];
        for (OnceBy by : rule.oncePer()) {
            hash = Hash.of(part(by, batch, i, day), hash);
        }
        return (int) (Hash.of(0, hash) >>> Integer.SIZE);
    }

    /** What is compared, as a number; of the same event always the same. */
    private int part(OnceBy by, EventBatch batch, int i, int day) {
        return switch (by) {
            case VISITOR -> visitor(batch.visitor == null ? Dictionary.NONE : batch.visitor[i]);
            case POST -> part(batch.post, i, noPost);
            case CONTENT -> part(batch.content, i, noContent);
            case CHANNEL -> batch.channel[i];
            case DAY -> day;
            case WEEK -> (int) rules.firstDay(Period.WEEK, days.first + day);
        };
    }

    private int visitor(int code) {
        return code >= Dictionary.NONE ? code : visitors[EventBatch.OUTSIDERS - code];
    }

    /** An empty word is none. */
    private static int part(int @Nullable [] codes, int i, int empty) {
        return codes == null || codes[i] == empty ? Dictionary.NONE : codes[i];
    }

    private boolean areSame(Rule rule, int one, int other) {
        int a = log.batch(one);
        int b = log.batch(other);
        return areSame(rule, log.batches.get(a), one - log.begin(a), log.batches.get(b), other - log.begin(b));
    }

    private boolean areSame(Rule rule, EventBatch one, int i, EventBatch other, int j) {
        if (one.ambassador[i] != other.ambassador[j]) {
            return false;
        }
        int day = days.find(one.at[i]);
        int otherDay = days.find(other.at[j]);
        for (OnceBy by : rule.oncePer()) {
            if (part(by, one, i, day) != part(by, other, j, otherDay)) {
                return false;
            }
        }
        return true;
    }

    /** The first of the events that are the same to one rule: in each slot that is taken its hash and its place plus 1. */
    private final class Firsts {
        private long[] slots = new long[1 << 10];
        private int size;

        /** The place of the later one of two that are the same, or a number below 0. */
        int add(Rule rule, int place, int hash) {
            int slot = first(hash);
            for (long taken = slots[slot]; taken != 0; taken = slots[slot]) {
                int known = (int) taken - 1;
                if ((int) (taken >>> Integer.SIZE) == hash && areSame(rule, known, place)) {
                    boolean before = log.isBefore(place, known);
                    slots[slot] = before ? entry(hash, place) : taken;
                    return before ? known : place;
                }
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = entry(hash, place);
            if (++size * 2 > slots.length) {
                grow();
            }
            return -1;
        }

        private static long entry(int hash, int place) {
            return (long) hash << Integer.SIZE | place + 1L;
        }

        private int first(int hash) {
            return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
        }

        private void grow() {
            long[] before = slots;
            slots = new long[before.length * 2];
            for (long taken : before) {
                if (taken != 0) {
                    int slot = first((int) (taken >>> Integer.SIZE));
                    while (slots[slot] != 0) {
                        slot = slot + 1 & slots.length - 1;
                    }
                    slots[slot] = taken;
                }
            }
        }
    }
}
