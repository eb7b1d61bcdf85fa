package dev.advocacy.delivery;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the network said and only this node knows. Where the store fails it is written again, as long as a lease lasts. One
 * thread at a time.
 */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final Delivery delivery;
    private final Runnable writing;
    private final Stopwatch sinceAnswer;

    private Settlement(Delivery delivery, Runnable writing, Stopwatch sinceAnswer) {
        this.delivery = delivery;
        this.writing = writing;
        this.sinceAnswer = sinceAnswer;
    }

    /**
     * The next step, and the last but for its repeats.
     *
     * @param sinceAnswer begins now
     * @param writing may be done twice
     */
    static Optional<WorkStep> of(Delivery delivery, Stopwatch sinceAnswer, Runnable writing) {
        return WorkStep.then(new Settlement(delivery, writing, sinceAnswer)::write);
    }

    private Optional<WorkStep> write() {
        try {
            writing.run();
            return Optional.empty();
        } catch (IllegalMoveException e) {
            throw e;
        } catch (RuntimeException e) {
            return again(e);
        }
    }

    private Optional<WorkStep> again(RuntimeException failure) {
        if (sinceAnswer.isBeyond(Timing.ARM_LEASE)) {
            LOG.error(
                    "The store fails: what the network said of {} is not on record; it is looked for, never sent blindly",
                    delivery.id(),
                    failure);
            return Optional.empty();
        }
        return Optional.of(new WorkStep(Timing.BETWEEN_WRITES, this::write));
    }
}
