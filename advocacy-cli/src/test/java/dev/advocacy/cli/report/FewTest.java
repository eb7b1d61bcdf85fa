package dev.advocacy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AmbassadorId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Few people")
class FewTest {
    private static final int PEOPLE = 30;

    private static List<AmbassadorId> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> AmbassadorId.of("p" + i)).toList();
    }

    @Test
    @DisplayName("are fewer than five, and all but fewer than five who are named; nobody is not few")
    void rule() {
        var few = new Few(Set.copyOf(people(0, 10)));

        assertThat(few.are(people(0, 0))).isFalse();
        assertThat(few.are(people(0, 4))).isTrue();
        assertThat(few.are(people(0, 5))).isFalse();
        for (int hidden = 1; hidden < Few.LEAST; hidden++) {
            assertThat(few.are(people(0, 10 + hidden))).as(hidden + " hidden").isTrue();
        }
        assertThat(few.are(people(0, 15))).isFalse();
        assertThat(few.are(people(10, 14))).isTrue();
        assertThat(few.are(people(10, 15))).isFalse();
    }

    @RepeatedTest(200)
    @DisplayName(
            "do not follow from a sum and its other parts: what is left out is none, or two parts or more, of more than few")
    void follows(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var few = new Few(Set.copyOf(people(0, random.nextInt(PEOPLE))));
        var parts = parts(random);

        var out = few.leftOut(parts);
        var all = parts.entrySet().stream()
                .filter(part -> !part.getValue().people().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(all).containsAll(out);
        assertThat(parts)
                .allSatisfy((part, cell) -> assertThat(out.contains(part) || !few.are(cell.people()))
                        .isTrue());
        if (!out.isEmpty() && !out.equals(all)) {
            assertThat(out).hasSizeGreaterThan(1);
            assertThat(few.are(union(parts, out))).isFalse();
        }
    }

    private static Map<String, Figures.Cell> parts(Random random) {
        Map<String, Figures.Cell> parts = new TreeMap<>();
        for (int part = 0; part < 6; part++) {
            var cell = new Figures.Cell();
            double share = random.nextDouble();
            people(0, PEOPLE).stream()
                    .filter(who -> random.nextDouble() < share)
                    .forEach(who -> cell.add(1, who));
            parts.put("part " + part, cell);
        }
        return parts;
    }

    private static Set<AmbassadorId> union(Map<String, Figures.Cell> parts, Set<String> some) {
        Set<AmbassadorId> union = new HashSet<>();
        parts.forEach((part, cell) -> union.addAll(some.contains(part) ? cell.people() : Set.of()));
        return union;
    }
}
