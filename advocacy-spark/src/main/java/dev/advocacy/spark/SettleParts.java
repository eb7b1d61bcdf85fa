package dev.advocacy.spark;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.column.ColumnBoard;
import dev.advocacy.scoring.column.ColumnBoards;
import dev.advocacy.scoring.column.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/** All folds of one part to {@link Totals}. Where there were problems, it stops the job with their number and the first of them. */
record SettleParts(SharedRules shared) implements FlatMapGroupsFunction<Integer, Row, Row> {

    @Override
    public Iterator<Row> call(Integer part, Iterator<Row> folds) {
        if (part == FoldRows.PROBLEMS) {
            throw refusal(folds);
        }
        var fold = shared.engine().folds(new Vocabulary(), 1).get(0);
        folds.forEachRemaining(row -> fold.add((byte[]) row.get(1)));
        return rows(fold.boards());
    }

    private static Iterator<Row> rows(ColumnBoards boards) {
        return boards.boards().stream()
                .flatMap(board -> rows(board, boards.words()))
                .iterator();
    }

    private static Stream<Row> rows(ColumnBoard board, Vocabulary words) {
        return IntStream.range(0, board.size())
                .mapToObj(i -> Totals.row(
                        board.kind(),
                        board.window(),
                        words.people().word(board.ambassadors()[i]),
                        board.units()[i],
                        Instant.EPOCH));
    }

    private static RefusedException refusal(Iterator<Row> counts) {
        long problems = 0;
        List<String> messages = new ArrayList<>();
        while (counts.hasNext()) {
            var count = counts.next();
            problems += count.getLong(2);
            messages.addAll(count.getString(3).lines().toList());
        }
        var first = messages.stream().sorted().limit(FoldRows.NAMED).toList();
        return new RefusedException(
                "events on Spark, " + problems + (problems == 1 ? " problem" : " problems")
                        + (problems > first.size() ? ", the first " + first.size() + " of them" : ""),
                first.stream()
                        .map(message -> Finding.error("spark.no-event", "row", message))
                        .toList());
    }
}
