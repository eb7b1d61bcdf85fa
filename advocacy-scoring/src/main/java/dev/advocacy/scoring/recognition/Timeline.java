package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.CodePoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The moments at which a criterion can change: each act, each settled challenge that was won, and last the moment asked for. */
final class Timeline {
    private final List<Tick> ticks = new ArrayList<>();

    /**
     * One moment.
     *
     * @param cause the id of the event or of the challenge
     * @param act what happened, if it was an act
     */
    record Tick(
            Instant at, long day, String cause, @Nullable Act act) {
        static final Comparator<Tick> TIME = Comparator.comparing(Tick::at);
    }

    static Timeline of(Acts acts, List<Act> counted, Map<String, Instant> won, Instant asOf) {
        var line = new Timeline();
        counted.forEach(act ->
                line.ticks.add(new Tick(act.event().at(), act.day(), act.event().id(), act)));
        won.entrySet().stream()
                .filter(win -> !win.getValue().isAfter(asOf))
                .sorted(Map.Entry.comparingByKey(CodePoints.ORDER))
                .forEach(
                        win -> line.ticks.add(new Tick(win.getValue(), day(acts, win.getValue()), win.getKey(), null)));
        line.ticks.sort(Tick.TIME);
        line.ticks.add(new Tick(asOf, day(acts, asOf), "", null));
        return line;
    }

    private static long day(Acts acts, Instant at) {
        return at.atZone(acts.rules().zone()).toLocalDate().toEpochDay();
    }

    List<Tick> ticks() {
        return ticks;
    }

    /** The place of the last tick, which is the moment asked for. */
    int now() {
        return ticks.size() - 1;
    }
}
