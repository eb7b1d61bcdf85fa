package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lift} answers. */
class LiftTest {
    private static final String HEADER = "cluster,side,people,conversions\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("what could be found is told before what was found")
    void answer() throws IOException {
        var ran = lift(HEADER + side("programme", 24, 9) + side("left-out", 24, 5));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines().get(0)).startsWith("detectable: a difference of 0.0");
        assertThat(ran.lines().get(3)).startsWith("difference: 0.040000, between 0.0");
        assertThat(ran.lines().get(4)).startsWith("added:      96.0 conversions for 2,400 people");
    }

    @Test
    @DisplayName("a machine gets the same figures as JSON")
    void json() throws IOException {
        var ran = lift(HEADER + side("programme", 24, 5) + side("left-out", 24, 5), "--json");
        var answer = new ObjectMapper().readTree(ran.out());

        assertThat(answer.get("difference").asDouble()).isZero();
        assertThat(answer.get("difference_high").asDouble())
                .isCloseTo(-answer.get("difference_low").asDouble(), Offset.offset(1e-15));
        assertThat(answer.get("detectable").asDouble())
                .isGreaterThan(answer.get("difference_high").asDouble());
    }

    @Test
    @DisplayName("what cannot be told from chance is said to be so")
    void chance() throws IOException {
        assertThat(lift(HEADER + side("programme", 24, 5) + side("left-out", 24, 5))
                        .out())
                .contains("cannot be told from chance");
    }

    @Test
    @DisplayName("a holdout of three people cannot tell")
    void three() throws IOException {
        var ran = lift(HEADER + side("programme", 40, 9) + "a,left-out,1,0\nb,left-out,1,1\nc,left-out,1,0\n");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("cannot tell: 40 clusters in the programme and 3 left out are too few");
    }

    @Test
    @DisplayName("everything that is wrong with the clusters is told at once")
    void bad() throws IOException {
        var ran = lift(HEADER + "a,control,5,1\nb,programme,few,1\nc,left-out,,1\n");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "line 2: side: \"control\" is no side",
                        "line 3: people: \"few\" is no whole number",
                        "line 4: people:");
        assertThat(lift(HEADER + "a,programme,5,1\na,left-out,0,-1\n").err())
                .contains("cluster: a is there twice", "people: 0 of cluster a", "conversions: -1 of cluster a");
    }

    /** Clusters of 100 people, half of which have a few conversions more than the others. */
    private static String side(String name, int size, int conversions) {
        return IntStream.range(0, size)
                .mapToObj(i -> name + i + "," + name + ",100," + (conversions + (i % 2 == 0 ? 2 : -2)) + "\n")
                .collect(Collectors.joining());
    }

    private Ran lift(String clusters, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("clusters.csv"), clusters);
        return more.length == 0 ? Ran.cli("lift", "--clusters", file) : Ran.cli("lift", "--clusters", file, more[0]);
    }
}
