package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final SettableClock clock = SettableClock.at(START);

    @Test
    @DisplayName("time stands still until it is moved, and may go backwards")
    void moves() {
        assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
        clock.set(START.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.minusSeconds(1));
    }

    @Test
    @DisplayName("advances from many threads all count")
    void advancesAddUp() {
        IntStream.range(0, 10_000).parallel().forEach(n -> clock.advance(Duration.ofMillis(1)));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    @DisplayName("the zone is UTC and no other, wherever the machine stands")
    void isUtc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneOffset.UTC)).isSameAs(clock);
        assertThatThrownBy(() -> clock.withZone(ZoneId.of("Europe/Oslo"))).hasMessageContaining("Europe/Oslo");
    }
}
