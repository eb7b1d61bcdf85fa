package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scores columns as the objects they stand for. */
final class ObjectScore {
    private final ScoringRules rules;
    private final Vocabulary words;

    ObjectScore(ScoringRules rules, Vocabulary words) {
        this.rules = rules;
        this.words = words;
    }

    ColumnBoards boards(List<EventBatch> batches, Set<BoardKind> kinds) {
        var rows = rules.score(events(batches)).rows(kinds);
        List<ColumnBoard> boards = new ArrayList<>();
        int after;
        for (int first = 0; first < rows.size(); first = after) {
            after = first + 1;
            while (after < rows.size() && isOfOneBoard(rows.get(first), rows.get(after))) {
                after++;
            }
            boards.add(board(rows.subList(first, after)));
        }
        return new ColumnBoards(words, rules.decimals(), boards);
    }

    private static List<ScoringEvent> events(List<EventBatch> batches) {
        List<ScoringEvent> events = new ArrayList<>();
        for (EventBatch batch : batches) {
            long first = events.size();
            for (int i = 0; i < batch.size(); i++) {
                events.add(batch.event(i, first));
            }
        }
        return events;
    }

    private static boolean isOfOneBoard(BoardRow one, BoardRow other) {
        return one.board() == other.board() && one.window().equals(other.window());
    }

    private ColumnBoard board(List<BoardRow> rows) {
        return new ColumnBoard(
                rows.get(0).board(),
                rows.get(0).window(),
                rows.stream()
                        .mapToInt(r -> words.people().find(r.ambassador().value()))
                        .toArray(),
                rows.stream().mapToLong(r -> r.points().units()).toArray(),
                rows.stream().mapToInt(r -> (int) r.rank().halves()).toArray());
    }
}
