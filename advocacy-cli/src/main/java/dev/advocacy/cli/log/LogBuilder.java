package dev.advocacy.cli.log;

import dev.advocacy.Finding;
import dev.advocacy.scoring.ScoringEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** Puts a log together and looks at what no single line can tell: ids used twice, retractions that miss. */
final class LogBuilder implements Intake {
    private final EventIndex index = new EventIndex();
    private final Problems problems = new Problems();
    private final BitSet doubtful = new BitSet();
    private final Set<String> kinds;
    private final LongConsumer progress;
    private long[] lines = new long[1 << 10];
    private long repeats;
    private long read;
    private long last;

    /**
     * A log under some rules.
     *
     * @param kinds the kinds of events that the rules know; none for any
     * @param progress is told of every line
     */
    LogBuilder(Set<String> kinds, LongConsumer progress) {
        this.kinds = kinds;
        this.progress = progress;
    }

    @Override
    public void event(long line, ScoringEvent event) {
        count(line);
        if (!kinds.isEmpty() && !kinds.contains(event.kind()) && !event.kind().equals(ScoringEvent.RETRACTION)) {
            unknownKind(line, event);
            return;
        }
        int before = index.find(event.id());
        if (before < 0) {
            add(line, event);
        } else if (index.get(before).equals(event)) {
            repeats++;
        } else {
            usedTwice(line, event, before);
        }
    }

    private void count(long line) {
        read += line > last ? 1 : 0;
        last = Math.max(last, line);
        progress.accept(read);
    }

    private void add(long line, ScoringEvent event) {
        if (index.size() == lines.length) {
            lines = Arrays.copyOf(lines, Math.multiplyExact(lines.length, 2));
        }
        lines[index.size()] = line;
        index.add(event);
    }

    private void unknownKind(long line, ScoringEvent event) {
        problem(
                line,
                Finding.error(
                                "event.unknown-kind",
                                "kind",
                                "kind: is unknown to these rules, which know " + String.join(", ", kinds)
                                        + ": name it in \"kinds\" of the rules, or mend it")
                        .with("value", event.kind()));
    }

    /** Which of the two is meant nobody can say without looking at their order, so neither counts. */
    private void usedTwice(long line, ScoringEvent event, int before) {
        if (!doubtful.get(before)) {
            doubtful.set(before);
            usedTwice(lines[before], event.id(), line);
        }
        usedTwice(line, event.id(), lines[before]);
    }

    private void usedTwice(long line, String id, long other) {
        problem(
                line,
                Finding.error(
                                "event.id-reused",
                                "id",
                                "id: stands for another event on line " + other
                                        + ": an id never changes its event; neither counts until one of them is renamed or removed")
                        .with("value", id));
    }

    @Override
    public void problem(long line, Finding finding) {
        count(line);
        problems.add(LineProblem.of(line, finding));
    }

    @Override
    public void unread(String field) {
        problems.unread(field);
    }

    EventLog build() {
        List<ScoringEvent> events = new ArrayList<>(index.size());
        for (int place = 0; place < index.size(); place++) {
            if (!doubtful.get(place)) {
                events.add(index.get(place));
                look(place);
            }
        }
        return new EventLog(events, read, repeats, problems);
    }

    /** What a retraction misses is told; it is no reason to refuse the line, for what it names may come later. */
    private void look(int place) {
        var event = index.get(place);
        var retracts = event.retracts();
        if (retracts == null) {
            return;
        }
        int target = index.find(retracts);
        if (target < 0 || doubtful.get(target)) {
            note(
                    place,
                    "takes-back-nothing",
                    retracts,
                    "names an event that is not in this file: nothing is taken back");
        } else {
            look(place, event, index.get(target));
        }
    }

    private void look(int place, ScoringEvent event, ScoringEvent target) {
        if (!target.ambassador().equals(event.ambassador())) {
            note(
                    place,
                    "takes-back-of-another",
                    target.id(),
                    "names an event of another ambassador: nothing is taken back");
        } else if (target.isRetraction()) {
            note(
                    place,
                    "takes-back-retraction",
                    target.id(),
                    "names a retraction, which cannot be taken back: " + "send what should count again under a new id");
        } else if (event.at().isBefore(target.at())) {
            note(
                    place,
                    "takes-back-later",
                    target.id(),
                    "names an event that happened after it: it is taken back all the same");
        }
    }

    private void note(int place, String code, String value, String what) {
        var finding = Finding.warning("event." + code, "retracts", "retracts: " + what)
                .with("value", value);
        problems.add(LineProblem.of(lines[place], finding));
    }
}
