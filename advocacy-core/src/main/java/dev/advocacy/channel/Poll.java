package dev.advocacy.channel;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A question that a network lets people vote on. How many answers and how long is the network's to say, and checked with the
 * draft.
 *
 * @param question what is asked
 * @param options the answers to choose from, in the order in which they are shown
 * @param open how long people may vote
 */
public record Poll(String question, List<String> options, Duration open) {

    /** Checks and copies. */
    public Poll {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(open, "open");
        options = List.copyOf(options);
    }

    void addTo(BodyHash hash) {
        hash.add(question).add(options.size());
        options.forEach(hash::add);
        hash.add(open.toString());
    }
}
