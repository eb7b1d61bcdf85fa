package dev.advocacy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConservationTest {
    private static final String LINK = "https://go.example.com/r/1";

    @ParameterizedTest(name = "{0} with {1} posts: lawful {2}")
    @CsvSource({
        "PUBLISHED, 0, false",
        "PUBLISHED, 1, true",
        "PUBLISHED, 2, false",
        "ARMED, 0, true",
        "ARMED, 1, true",
        "ARMED, 2, false",
        "UNCONFIRMED, 0, true",
        "UNCONFIRMED, 1, true",
        "UNCONFIRMED, 2, false",
        "NEEDS_PERSON, 1, true",
        "NEEDS_PERSON, 2, false",
        "SCHEDULED, 0, true",
        "SCHEDULED, 1, false",
        "CLAIMED, 0, true",
        "CLAIMED, 1, false",
        "REJECTED, 0, true",
        "REJECTED, 1, false",
        "CANCELLED, 1, false",
        "WITHDRAWN, 1, false",
        "EXPIRED, 1, false",
        "NEEDS_RECONNECT, 1, false"
    })
    void lawOfEachState(String state, int times, boolean lawful) {
        assertThat(of(state, times).breaches().isEmpty()).isEqualTo(lawful);
    }

    @Test
    @DisplayName("a post that is there twice is a duplicate, whatever the database says of it")
    void duplicate() {
        assertThat(of("UNCONFIRMED", 2).duplicates()).isEqualTo(1);
        assertThat(of("PUBLISHED", 1).duplicates()).isZero();
    }

    @Test
    @DisplayName("an approved delivery that is not in the database is lost, and so is one that is published nowhere")
    void lost() {
        var gone = new Conservation(Map.of("d1", LINK), List.of(), Map.of());

        assertThat(gone.lost()).isEqualTo(1);
        assertThat(gone.breaches()).containsExactly("d1 was approved and is not in the database");
        assertThat(of("PUBLISHED", 0).lost()).isEqualTo(1);
        assertThat(of("NEEDS_PERSON", 0).lost()).isZero();
    }

    @Test
    @DisplayName("what nobody approved is told, in the database and on the network")
    void strangers() {
        var other = new Stored("d2", "SCHEDULED", "scheduled", 0);
        var books = new Conservation(Map.of(), List.of(other), Map.of(LINK, 1));

        assertThat(books.breaches())
                .containsExactly(
                        "d2 is in the database and nobody approved it",
                        LINK + " is on the network and nobody approved it");
    }

    @Test
    @DisplayName("a delivery that stands in the database twice is told")
    void twiceInTheDatabase() {
        var one = new Stored("d1", "PUBLISHED", "published", 1);
        var books = new Conservation(Map.of("d1", LINK), List.of(one, one), Map.of(LINK, 1));

        assertThat(books.breaches()).containsExactly("d1 is in the database twice");
    }

    @Test
    @DisplayName("an end that nothing in the run asks for is counted with its reason")
    void unexpected() {
        assertThat(of("REJECTED", 0).unexpected()).containsExactly(Map.entry("REJECTED (why)", 1L));
        assertThat(of("SCHEDULED", 0).unexpected()).isEmpty();
        assertThat(of("PUBLISHED", 1).unexpected()).isEmpty();
    }

    private static Conservation of(String state, int times) {
        var posts = times == 0 ? Map.<String, Integer>of() : Map.of(LINK, times);
        return new Conservation(Map.of("d1", LINK), List.of(new Stored("d1", state, "why", 1)), posts);
    }
}
