package dev.advocacy.twitter;

import java.time.Duration;

/** Time that passes, and waiting for it. */
interface Pauses {
    /** The system's. */
    Pauses REAL = new Pauses() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration wait) throws InterruptedException {
            Thread.sleep(wait.toMillis());
        }
    };

    /** A monotonic clock, as {@link System#nanoTime()}. */
    long nanoTime();

    /** Waits. */
    void pause(Duration wait) throws InterruptedException;
}
