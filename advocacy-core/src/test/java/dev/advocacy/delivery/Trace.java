package dev.advocacy.delivery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened in a run, line by line; nothing is kept where nobody reads it. Not thread-safe. */
final class Trace {
    private final @Nullable StringBuilder text;

    private Trace(@Nullable StringBuilder text) {
        this.text = text;
    }

    static Trace off() {
        return new Trace(null);
    }

    static Trace on() {
        return new Trace(new StringBuilder());
    }

    void say(Supplier<String> line) {
        if (text != null) {
            text.append(line.get()).append('\n');
        }
    }

    /** A delivery without what differs from run to run, the node's random name. */
    static String of(Delivery delivery) {
        return delivery.id() + " " + delivery.state() + " fence " + delivery.fence() + " due " + delivery.due() + " "
                + delivery.attempts().size() + " attempts, " + delivery.reason();
    }

    @Override
    public String toString() {
        return String.valueOf(text);
    }
}
