package dev.advocacy.benchmark.spark;

import dev.advocacy.benchmark.scoring.Check;
import dev.advocacy.benchmark.scoring.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our fold on Spark beside Spark's own SQL, in one process, on one Parquet folder: how many threads, rounds of ours, rounds of the peer
 * (0 for none), and how many events, one size after the other.
 */
final class SparkBenchmark {
    private SparkBenchmark() {}

    public static void main(String[] args) throws IOException {
        var sizes = Stream.of(args).skip(3).map(Integer::valueOf).toList();
        var folder = Files.createTempDirectory("advocacy-spark");
        try (var spark = Local.spark("local[" + args[0] + "]").getOrCreate()) {
            for (int events : sizes) {
                var file = new EventFile(spark, folder.resolve("events-" + events), events);
                measure(file, Integer.parseInt(args[1]), Integer.parseInt(args[2]), args[0] + " threads");
            }
        } finally {
            delete(folder);
        }
    }

    private static void measure(EventFile file, int rounds, int peerRounds, String on) {
        var events = file.write();
        var ours = Meter.best("our fold, " + on, file.events(), rounds, () -> Local.check(Local.boards(events)));
        require(ours, Local.expected((int) file.events()));
        if (peerRounds > 0) {
            var theirs = Meter.best(
                    "Spark's SQL, " + on, file.events(), peerRounds, () -> SqlPeer.boards(events, Local::check));
            require(theirs, (Check) ours.result());
            System.out.printf("same check values; ratio %.2f%n", ours.rate() / theirs.rate());
        }
    }

    private static void require(Meter.Figure figure, Check check) {
        if (!figure.result().equals(check)) {
            throw new IllegalStateException(figure.name() + " gives " + figure.result() + ", and not " + check);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
