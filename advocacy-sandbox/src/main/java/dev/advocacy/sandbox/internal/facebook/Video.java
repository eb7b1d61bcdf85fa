package dev.advocacy.sandbox.internal.facebook;

import java.util.concurrent.atomic.AtomicInteger;

/** A video that is being processed for so many looks at it, and then ready or broken. */
final class Video {
    private final String id;
    private final AtomicInteger looks;
    private final boolean fails;

    Video(String id, int looks, boolean fails) {
        this.id = id;
        this.looks = new AtomicInteger(looks);
        this.fails = fails;
    }

    String id() {
        return id;
    }

    boolean ready() {
        return !fails && looks.get() <= 0;
    }

    boolean failed() {
        return fails && looks.get() <= 0;
    }

    /** As the network names it; each look brings it nearer to its end. */
    String look() {
        if (looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return "processing";
        }
        return fails ? "error" : "ready";
    }
}
