package dev.advocacy.spark;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoreState;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states of some ambassadors between workers: on the way they are the bytes of {@link ScoreState#toBytes()}, which are read
 * where the rules are at hand. Not thread-safe. Public for Spark alone.
 */
public final class LedgerBuffer implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient Map<AmbassadorId, ScoreState> states = new HashMap<>();
    private transient List<byte[]> arrived = List.of();

    LedgerBuffer() {}

    LedgerBuffer add(ScoringRules rules, ScoringEvent event) {
        read(rules);
        states.computeIfAbsent(event.ambassador(), rules::state).add(event);
        return this;
    }

    LedgerBuffer merge(ScoringRules rules, LedgerBuffer other) {
        read(rules);
        other.read(rules);
        other.states.values().forEach(this::merge);
        return this;
    }

    Collection<ScoreState> states(ScoringRules rules) {
        read(rules);
        return states.values();
    }

    private void read(ScoringRules rules) {
        var bytes = arrived;
        arrived = List.of();
        bytes.forEach(state -> merge(rules.state(state)));
    }

    private void merge(ScoreState state) {
        states.merge(state.ambassador(), state, ScoreState::merge);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.writeInt(states.size() + arrived.size());
        for (ScoreState state : states.values()) {
            write(state.toBytes(), out);
        }
        for (byte[] bytes : arrived) {
            write(bytes, out);
        }
    }

    private static void write(byte[] bytes, ObjectOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void readObject(ObjectInputStream in) throws IOException {
        states = new HashMap<>();
        arrived = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            arrived.add(in.readNBytes(in.readInt()));
        }
    }
}
