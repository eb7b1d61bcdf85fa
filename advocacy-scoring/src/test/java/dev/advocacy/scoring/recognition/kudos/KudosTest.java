package dev.advocacy.scoring.recognition.kudos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Kudos: from colleague to colleague, within a budget, seen by the two")
class KudosTest {
    private static final AmbassadorId KARI = AmbassadorId.of("kari");
    private static final AmbassadorId OLA = AmbassadorId.of("ola");
    private static final AmbassadorId NILS = AmbassadorId.of("nils");
    private static final KudosRules TWO_A_WEEK =
            new KudosRules(2, BoardKind.WEEK, ZoneId.of("Europe/Oslo"), DayOfWeek.MONDAY);

    private static Kudos kudos(String id, AmbassadorId from, AmbassadorId to, String at) {
        return new Kudos(id, from, to, Instant.parse(at), "For the turbine story.");
    }

    private static KudosBook book(Kudos... kudos) {
        return KudosBook.of(TWO_A_WEEK, List.of(kudos), Set.of());
    }

    @Test
    @DisplayName("nobody thanks themselves, and the earliest of a week use its budget, however late they come")
    void budget() {
        var third = kudos("k3", KARI, OLA, "2026-11-05T10:00:00Z");
        var second = kudos("k2", KARI, NILS, "2026-11-04T10:00:00Z");
        var first = kudos("k1", KARI, OLA, "2026-11-01T23:00:00Z");
        var self = kudos("k0", KARI, KARI, "2026-11-01T23:30:00Z");
        assertThat(book(third, second, self).verdict("k3")).contains(KudosVerdict.GIVEN);
        var late = book(third, second, self, first);
        assertThat(late.verdict("k3")).contains(KudosVerdict.OVER_BUDGET);
        assertThat(late.verdict("k0")).contains(KudosVerdict.TO_ONESELF);
        assertThat(late.verdict("k9")).isEmpty();
        assertThat(late.givenBy(KARI)).containsExactly(first, second);
        assertThat(late.left(KARI, third.at())).isZero();
        assertThat(late.left(KARI, first.at().minusSeconds(1)))
                .as("Sunday in Oslo is the week before")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("kudos that were taken back use no budget")
    void takenBack() {
        var all = List.of(
                kudos("k1", KARI, OLA, "2026-11-02T10:00:00Z"),
                kudos("k2", KARI, OLA, "2026-11-03T10:00:00Z"),
                kudos("k3", KARI, OLA, "2026-11-04T10:00:00Z"));
        var book = KudosBook.of(TWO_A_WEEK, all, Set.of("k1"));
        assertThat(book.verdict("k1")).contains(KudosVerdict.TAKEN_BACK);
        assertThat(book.receivedBy(OLA)).extracting(Kudos::id).containsExactly("k2", "k3");
    }

    @Test
    @DisplayName("that two thanked each other is seen by those two and by nobody else")
    void reciprocal() {
        var book = book(
                kudos("k1", KARI, OLA, "2026-11-02T10:00:00Z"),
                kudos("k2", OLA, KARI, "2026-11-03T10:00:00Z"),
                kudos("k3", NILS, KARI, "2026-11-03T10:00:00Z"));
        assertThat(book.reciprocal(KARI)).containsExactly(OLA);
        assertThat(book.reciprocal(OLA)).containsExactly(KARI);
        assertThat(book.reciprocal(NILS)).isEmpty();
    }

    @Test
    @DisplayName("rules score them for the one who is thanked, and the message stays out of it")
    void scored() {
        var rules = ScoringRules.parse("""
                {"id": "r", "version": 1, "zone": "UTC",
                 "rules": [{"id": "kudos", "version": 1, "on": "kudos", "points": "thanks", "weight": {"default": 3},
                   "oncePer": ["visitor", "week"]}]}
                """);
        var events = book(
                        kudos("k1", KARI, OLA, "2026-11-02T10:00:00Z"), kudos("k2", KARI, OLA, "2026-11-03T10:00:00Z"))
                .events(ChannelId.of("intranet"));
        assertThat(rules.score(events)
                        .score(OLA)
                        .orElseThrow()
                        .points(dev.advocacy.scoring.Window.all())
                        .units())
                .as("once per colleague and week")
                .isEqualTo(3);
        assertThat(events.toString()).doesNotContain("turbine").contains("kari");
    }

    @Test
    @DisplayName("an id stands for one thanks, and a message says something")
    void refused() {
        assertThatThrownBy(() -> book(
                        kudos("k1", KARI, OLA, "2026-11-02T10:00:00Z"),
                        kudos("k1", KARI, NILS, "2026-11-02T10:00:00Z")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("k1")
                .message()
                .doesNotContain("turbine");
        assertThatThrownBy(() -> new Kudos("k1", KARI, OLA, Instant.EPOCH, " ")).hasMessageContaining("k1");
        assertThatThrownBy(() -> new Kudos("k1", KARI, OLA, Instant.EPOCH, "a".repeat(501)))
                .hasMessageContaining("501");
        assertThatThrownBy(() -> new KudosRules(0, BoardKind.WEEK, ZoneId.of("UTC"), DayOfWeek.MONDAY))
                .hasMessageContaining("0");
        assertThat(kudos("k1", KARI, OLA, "2026-11-02T10:00:00Z").toString()).doesNotContain("turbine");
    }

    static LongStream seeds() {
        return LongStream.range(1, 101);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("in any order and with repeats the same ones count: those with fewer than the budget before them")
    void anyOrder(long seed) {
        var random = new Random(seed);
        var people = List.of(KARI, OLA, NILS);
        List<Kudos> all = new ArrayList<>();
        Set<String> takenBack = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            var at = Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 20)));
            all.add(kudos("k" + i, people.get(random.nextInt(3)), people.get(random.nextInt(3)), at.toString()));
            if (random.nextInt(6) == 0) {
                takenBack.add("k" + i);
            }
        }
        var shuffled = new ArrayList<>(all);
        shuffled.addAll(all.subList(0, 10));
        Collections.shuffle(shuffled, random);
        var book = KudosBook.of(TWO_A_WEEK, shuffled, takenBack);
        for (Kudos one : all) {
            long before = all.stream()
                    .filter(other -> counts(other, takenBack) && other.from().equals(one.from()))
                    .filter(other -> week(other).equals(week(one)) && Kudos.ORDER.compare(other, one) < 0)
                    .count();
            assertThat(book.verdict(one.id()).orElseThrow() == KudosVerdict.GIVEN)
                    .as("%s with %d before", one, before)
                    .isEqualTo(counts(one, takenBack) && before < 2);
        }
    }

    private static boolean counts(Kudos kudos, Set<String> takenBack) {
        return !kudos.from().equals(kudos.to()) && !takenBack.contains(kudos.id());
    }

    private static LocalDate week(Kudos kudos) {
        return kudos.at().atZone(ZoneId.of("Europe/Oslo")).toLocalDate().with(DayOfWeek.MONDAY);
    }
}
