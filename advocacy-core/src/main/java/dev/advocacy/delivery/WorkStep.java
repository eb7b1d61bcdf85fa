package dev.advocacy.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a node does next with a delivery that it has in hand. Between two steps anybody else may act, and the node may die: each
 * step ends where everything that others need to know is in the store. One thread takes it, once.
 *
 * @param pause how long to wait before it
 * @param work does it, and answers what comes next; empty where the node has let the delivery go
 */
record WorkStep(Duration pause, Supplier<Optional<WorkStep>> work) {

    static WorkStep of(Supplier<Optional<WorkStep>> work) {
        return new WorkStep(Duration.ZERO, work);
    }

    /** The next step. */
    static Optional<WorkStep> then(Supplier<Optional<WorkStep>> work) {
        return Optional.of(of(work));
    }

    Optional<WorkStep> take() {
        return work.get();
    }
}
