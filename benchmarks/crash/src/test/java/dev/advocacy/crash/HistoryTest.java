package dev.advocacy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    @DisplayName("unsent work of a killed node: from the kill to the end of the lease, and to the next hand")
    void unsent() {
        var history = new History(
                List.of(
                        move("SCHEDULED", "CLAIMED", "claimed", 0),
                        move("CLAIMED", "SCHEDULED", "lease.ended", 25),
                        move("SCHEDULED", "CLAIMED", "claimed", 27)),
                List.of(strike(2, 2), strike(9, 9)));

        assertThat(history.givenBack()).hasToString("23.0 / 23.0 / 23.0 s (1)");
        assertThat(history.takenOver()).hasToString("25.0 / 25.0 / 25.0 s (1)");
        assertThat(history.told().count()).isZero();
    }

    @Test
    @DisplayName("armed work of a killed node: from the kill until it is told as unconfirmed, whatever follows")
    void armed() {
        var history = new History(
                List.of(
                        move("SCHEDULED", "CLAIMED", "claimed", 0),
                        move("CLAIMED", "ARMED", "armed", 1),
                        move("ARMED", "UNCONFIRMED", "lease.ended", 56),
                        move("UNCONFIRMED", "NEEDS_PERSON", "lease.ended", 180)),
                List.of(strike(3, 3), strike(60, 60)));

        assertThat(history.told()).hasToString("53.0 / 53.0 / 53.0 s (1)");
        assertThat(history.takenOver()).hasToString("none");
    }

    @Test
    @DisplayName("an answer that was lost is no lost lease, and a lease that ended before any strike is nobody's doing")
    void otherReasons() {
        var history = new History(
                List.of(
                        move("SCHEDULED", "CLAIMED", "claimed", 0),
                        move("CLAIMED", "ARMED", "armed", 1),
                        move("ARMED", "UNCONFIRMED", "outcome-unknown", 2),
                        move("UNCONFIRMED", "SCHEDULED", "channel.absent", 400),
                        move("SCHEDULED", "CLAIMED", "claimed", 401),
                        move("CLAIMED", "SCHEDULED", "lease.ended", 430)),
                List.of(strike(500, 500)));

        assertThat(history.told().count()).isZero();
        assertThat(history.givenBack().count()).isZero();
    }

    @Test
    @DisplayName("after a restart the first post on record counts from when the database was back")
    void resumed() {
        var history = new History(
                List.of(
                        move("ARMED", "PUBLISHED", "published", 9),
                        move("ARMED", "PUBLISHED", "published", 14),
                        move("ARMED", "PUBLISHED", "published", 20)),
                List.of(strike(10, 12)));

        assertThat(history.resumed()).hasToString("2.0 / 2.0 / 2.0 s (1)");
    }

    private static Move move(String from, String to, String reason, int second) {
        return new Move("d1", from, to, reason, START.plusSeconds(second));
    }

    private static Strike strike(int second, int until) {
        return new Strike("kills", START.plusSeconds(second), START.plusSeconds(until));
    }
}
