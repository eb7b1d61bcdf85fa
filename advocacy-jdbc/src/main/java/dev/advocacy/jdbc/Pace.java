package dev.advocacy.jdbc;

import java.time.Duration;

/**
 * How soon nodes notice.
 *
 * @param look between two looks at what is due
 * @param heartbeat between two signs of life of a running work
 * @param missed after so many missing ones the node is taken for dead
 * @param farewell closing waits twice as long for what is under way
 */
record Pace(Duration look, Duration heartbeat, int missed, Duration farewell) {
    /**
     * A killed node's work is found dead after 6 heartbeats, at a look for dead ones every second heartbeat, and begun at the next
     * look for due ones: after 42 s at the latest. A node that stands still for less than 30 s keeps its work.
     */
    static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5), 6, Duration.ofSeconds(15));

    /** A shorter pause would hardly be kept. */
    Duration shortest() {
        return look.multipliedBy(5);
    }
}
