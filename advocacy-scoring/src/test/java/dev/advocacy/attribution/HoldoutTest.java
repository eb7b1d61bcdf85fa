package dev.advocacy.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.attribution.Holdout.Cluster;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an experiment tells. */
class HoldoutTest {

    @Test
    @DisplayName("a holdout of three people tells nothing, and says what would")
    void three() {
        var lift = new Holdout(clusters("t", 40, 1, 1), clusters("h", 3, 1, 0)).lift();

        assertThat(lift)
                .isInstanceOf(Lift.CannotTell.class)
                .hasToString(
                        "cannot tell: 40 clusters in the programme and 3 left out are too few: draw 20 or more for each");
    }

    @Test
    @DisplayName("where nothing varies nothing can be told")
    void still() {
        assertThat(new Holdout(clusters("t", 30, 10, 1), clusters("h", 30, 10, 1)).lift())
                .asString()
                .contains("cannot tell", "same rate");
    }

    @Test
    @DisplayName("single people in even numbers: the difference of two means, with the interval of two samples")
    void people() {
        var treated = IntStream.range(0, 40)
                .mapToObj(i -> new Cluster("t" + i, 1, i % 2))
                .toList();
        var held = IntStream.range(0, 40)
                .mapToObj(i -> new Cluster("h" + i, 1, i % 4 == 0 ? 1 : 0))
                .toList();
        var told = told(new Holdout(treated, held));
        double error = Math.sqrt(.25 / 39 + .1875 / 39);

        assertThat(told.treatedRate()).isEqualTo(.5);
        assertThat(told.heldRate()).isEqualTo(.25);
        assertThat(told.difference()).isEqualTo(.25);
        // Student's t for 76.4 degrees of freedom: 1.991487 and .846349
        assertThat(told.interval().high() - told.difference()).isCloseTo(1.991487 * error, Offset.offset(1e-5));
        assertThat(told.detectable()).isCloseTo((1.991487 + .846349) * error, Offset.offset(1e-5));
        assertThat(told.isTold()).isTrue();
        assertThat(told).asString().startsWith("detectable: ");
    }

    @Test
    @DisplayName(
            "people of one cluster are no independent witnesses: the same people in clusters that are alike tell less")
    void alike() {
        var alike = told(new Holdout(regions("t", 24, 50, 9), regions("h", 24, 50, 5)));
        var mixed = told(new Holdout(clusters("t", 24, 50, 9), withOne(clusters("h", 24, 50, 5))));

        assertThat(alike.interval().high() - alike.interval().low())
                .isGreaterThan(3 * (mixed.interval().high() - mixed.interval().low()));
    }

    @Test
    @DisplayName(
            "without an effect, 95 of 100 experiments say that there may be none; with the detectable one, 80 of 100 find it")
    void coverage() {
        int found = 0;
        int missed = 0;
        double detectable = 0;
        var random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            var lift = told(new Holdout(drawn("t", random, .2), drawn("h", random, .2)));
            found += lift.isTold() ? 1 : 0;
            detectable += lift.detectable() / 1_000;
        }
        for (int i = 0; i < 1_000; i++) {
            missed += told(new Holdout(drawn("t", random, .2 + detectable), drawn("h", random, .2)))
                            .isTold()
                    ? 0
                    : 1;
        }
        assertThat(found).isBetween(35, 70);
        assertThat(missed).isBetween(150, 260);
    }

    @Test
    @DisplayName("Student's t is that of the tables")
    void student() {
        assertThat(StudentT.twoSided95(19)).isCloseTo(2.093024, Offset.offset(1e-5));
        assertThat(StudentT.twoSided95(30)).isCloseTo(2.042272, Offset.offset(1e-6));
        assertThat(StudentT.twoSided95(1000)).isCloseTo(1.962339, Offset.offset(1e-6));
        assertThat(StudentT.oneSided80(19)).isCloseTo(.860951, Offset.offset(1e-5));
    }

    @Test
    @DisplayName("clusters that cannot be are refused, all of them at once")
    void bad() {
        assertThatThrownBy(() -> new Holdout(
                        List.of(new Cluster("north", 0, 1), new Cluster("south", 5, -1)),
                        List.of(new Cluster("north", 5, 1))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.message())
                                .containsExactly(
                                        "people: 0 of cluster north is below 1: leave such a cluster out",
                                        "conversions: -1 of cluster south is below 0: count conversions",
                                        "cluster: north is there twice: a cluster is drawn once, for one side"));
    }

    private static Lift.Told told(Holdout holdout) {
        return holdout.lift().fold(told -> told, cannotTell -> {
            throw new AssertionError(cannotTell);
        });
    }

    private static List<Cluster> clusters(String name, int size, long people, long conversions) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Cluster(name + i, people, conversions))
                .toList();
    }

    /** The same sum, but half of the clusters have all of it. */
    private static List<Cluster> regions(String name, int size, long people, long conversions) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Cluster(name + i, people, i % 2 == 0 ? 2 * conversions : 0))
                .toList();
    }

    private static List<Cluster> withOne(List<Cluster> clusters) {
        return IntStream.range(0, clusters.size())
                .mapToObj(i -> i > 1
                        ? clusters.get(i)
                        : new Cluster(
                                "one" + i,
                                clusters.get(i).people(),
                                clusters.get(i).conversions() + 1 - 2L * i))
                .toList();
    }

    /** Clusters of different size whose own rates differ. */
    private static List<Cluster> drawn(String name, Random random, double rate) {
        return IntStream.range(0, 30)
                .mapToObj(i -> {
                    int people = 20 + random.nextInt(40);
                    double own = Math.max(0, Math.min(1, rate + .08 * random.nextGaussian()));
                    long conversions =
                            random.doubles(people).filter(draw -> draw < own).count();
                    return new Cluster(name + i, people, conversions);
                })
                .toList();
    }
}
