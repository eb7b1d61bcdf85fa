package dev.advocacy.sandbox.internal;

import java.io.IOException;

/** How a request is met: whether the work is done, and what of the answer arrives. */
@FunctionalInterface
public interface Effect {
    /** Does the work and answers. */
    Effect NONE = (wire, work) -> wire.send(work.run());

    void apply(Wire wire, Work work) throws IOException;

    /** Serves the request; to be called once at most. */
    @FunctionalInterface
    interface Work {
        Answer run();
    }
}
