package dev.advocacy.benchmark.scoring;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What a Java developer would write: parallel streams and grouping collectors, caps by day, boards from the days' points. */
final class StreamPeer {
    private static final long DAY = 86_400;

    private record PersonDay(String ambassador, long day) {}

    private record PersonWindow(String window, String ambassador) {}

    private StreamPeer() {}

    static Check boards(List<ScoringEvent> events) {
        Map<PersonDay, int[]> days = events.parallelStream()
                .filter(event -> !event.ambassador().value().equals(event.visitor()))
                .collect(Collectors.groupingByConcurrent(
                        event -> new PersonDay(
                                event.ambassador().value(),
                                Math.floorDiv(event.at().getEpochSecond(), DAY)),
                        ConcurrentHashMap::new,
                        Collectors.reducing(new int[3], StreamPeer::points, StreamPeer::sum)));
        Map<Long, List<String>> names = days.keySet().stream()
                .map(PersonDay::day)
                .distinct()
                .collect(Collectors.toMap(day -> day, StreamPeer::windows));
        Map<PersonWindow, Long> boards = days.entrySet().parallelStream()
                .flatMap(entry -> names.getOrDefault(entry.getKey().day(), List.of()).stream()
                        .map(window -> Map.entry(
                                new PersonWindow(window, entry.getKey().ambassador()), capped(entry.getValue()))))
                .collect(Collectors.groupingByConcurrent(
                        Map.Entry::getKey, ConcurrentHashMap::new, Collectors.summingLong(Map.Entry::getValue)));
        return check(boards.entrySet().parallelStream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.groupingByConcurrent(
                        entry -> entry.getKey().window(),
                        ConcurrentHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static int[] points(ScoringEvent event) {
        return switch (event.kind()) {
            case "share" -> new int[] {10, 0, 0};
            case "click" -> new int[] {0, 1, 0};
            case "reaction" -> new int[] {0, 2, 0};
            case "comment" -> new int[] {0, 4, 0};
            case "reshare" -> new int[] {0, 6, 0};
            default -> new int[] {0, 0, 50};
        };
    }

    private static int[] sum(int[] one, int[] other) {
        return new int[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
    }

    private static long capped(int[] sums) {
        return Math.min(30L, sums[0]) + Math.min(60, sums[1]) + sums[2];
    }

    private static List<String> windows(long day) {
        return Workload.KINDS.stream()
                .map((BoardKind kind) -> kind.word() + kind.window(day, DayOfWeek.MONDAY))
                .toList();
    }

    private static Check check(Map<String, List<Long>> boards) {
        long[] sums = boards.values().parallelStream()
                .map(StreamPeer::board)
                .reduce(
                        new long[3],
                        (one, other) -> LongStream.range(0, 3)
                                .map(i -> one[(int) i] + other[(int) i])
                                .toArray());
        return new Check(sums[0], sums[1], sums[2]);
    }

    private static long[] board(List<Long> board) {
        long[] points = board.stream().mapToLong(Long::longValue).sorted().toArray();
        long mixed = 0;
        int rank = 1;
        for (int i = points.length - 1; i >= 0; i--) {
            rank = i < points.length - 1 && points[i] == points[i + 1] ? rank : points.length - i;
            mixed += 31L * rank + points[i];
        }
        return new long[] {points.length, Arrays.stream(points).sum(), mixed};
    }
}
