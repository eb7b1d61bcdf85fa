package dev.advocacy.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.udaf;

import dev.advocacy.RefusedException;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * Scores events on Spark: the rows that {@link dev.advocacy.scoring.Ledger#rows} gives for the same events, whatever the
 * partitions, their order and the number of workers, also after a worker was lost. Immutable and thread-safe.
 *
 * <p>Events are a Dataset with the columns of {@link EventForm#FIELDS}, in any order and beside others: {@code id, kind, ambassador, at,
 * channel}, and where there is one {@code visitor, value, retracts, post, content, marks, zone}. Text is read as in a file of
 * events; {@code at} may also be a {@code TIMESTAMP}, {@code value} a number, {@code marks} an {@code ARRAY}. Beans go the
 * same way: {@code dataset.toDF()}.
 *
 * <p>Boards are a Dataset {@code board, window, ambassador, points, rank}, in no order, as {@link
 * dev.advocacy.scoring.sql.ScoreQuery} answers: {@code points} a {@code BIGINT}, or a {@code DECIMAL} of the rule set's decimals;
 * {@code rank} a {@code BIGINT}, or text such as {@code 2.5} where ranks are fractional.
 */
public final class SparkScoring {
    private final SharedRules shared;

    private SparkScoring(SharedRules shared) {
        this.shared = shared;
    }

    /** With these rules, for all boards. */
    public static SparkScoring of(ScoringRules rules) {
        return new SparkScoring(
                new SharedRules(Objects.requireNonNull(rules, "rules"), EnumSet.allOf(BoardKind.class)));
    }

    /** Only these boards, at least one. */
    public SparkScoring boards(Set<BoardKind> kinds) {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no board is asked for: name at least one");
        }
        return new SparkScoring(new SharedRules(shared.rules(), kinds));
    }

    /**
     * The boards of these events, made when Spark is asked for rows.
     *
     * <p>With the column {@code id} all rules are followed. It looks at all events now, and a {@link RefusedException} counts
     * what is no event and names the first of it. An ambassador's own events have to fit a worker's memory; see {@link
     * dev.advocacy.scoring.ScoreState}.
     *
     * <p>Without it, and without {@code post} and {@code retracts}, each row is an event of its own, which nothing repeats or takes back:
     * then no event is sent to another worker, only sums are, and the rate is many times higher. What is no event is counted on the way, and
     * the job that asks for rows fails with a {@link RefusedException} as its cause. Rules that look at single events (once-per
     * rules, repeats, bursts, ordinal ranks, rows for zero) are refused.
     */
    public Dataset<Row> score(Dataset<Row> events) {
        var ranks = new Ranks(shared.rules());
        return EventColumns.has(events.schema(), "id")
                ? ranks.of(totals(checked(EventColumns.of(events))))
                : ranks.of(new ColumnScores(shared, events).totals());
    }

    private Dataset<Row> checked(Dataset<Row> columns) {
        new EventCheck(shared, columns).refuse();
        return columns;
    }

    private Dataset<Row> totals(Dataset<Row> columns) {
        return columns.groupByKey(ofAmbassador(), Encoders.STRING())
                .flatMapGroups(new AmbassadorScores(shared), Encoders.row(Totals.SCHEMA));
    }

    private static MapFunction<Row, String> ofAmbassador() {
        int place = EventForm.FIELDS.indexOf("ambassador");
        return row -> row.getString(place);
    }

    /**
     * What is wrong with these events, one row a problem: {@code event} (its id), {@code severity} ({@code error} or
     * {@code warning}), {@code code}, {@code field}, {@code value}, {@code message}. Ids that stand for different events are among them;
     * a kind that the rules do not know is a warning, for it earns nothing.
     */
    public Dataset<Row> problems(Dataset<Row> events) {
        return new EventCheck(shared, EventColumns.of(events)).problems();
    }

    /**
     * Events to the boards of each group, as a typed aggregator over rows of {@link EventForm#FIELDS}, all text: one row with an
     * array {@code rows}. Each group is a ledger of its own, with ranks of its own, and has to fit a worker's memory.
     */
    public Aggregator<Row, ?, Row> aggregator() {
        return new BoardAggregator(shared);
    }

    /**
     * Makes {@link #aggregator()} a function of SQL in this session, which takes the twelve {@link EventForm#FIELDS} as text in
     * their order: {@code SELECT inline(f(id, kind, ambassador, at, ...).rows) FROM events}, with {@code GROUP BY} for boards of each
     * team or year.
     */
    public void register(SparkSession session, String name) {
        session.udf().register(name, udaf(new BoardAggregator(shared), Encoders.row(SparkEvents.SCHEMA)));
    }

    /**
     * Keeps boards of a stream of events: after each batch {@code to} is given the boards of everything so far, and the batch's
     * number. States are kept in the checkpoint; a query that was stopped or killed goes on from there, and may give its last batch
     * again, under the same number. Events may come late, in any order, and more than once. A row that is no event stops the query with its name,
     * and so do two events of one ambassador under one id; an id that two ambassadors share is only found by {@link #score}.
     */
    public StreamingQuery start(Dataset<Row> stream, String checkpoint, VoidFunction2<Dataset<Row>, Long> to)
            throws TimeoutException {
        var ranks = new Ranks(shared.rules());
        return EventColumns.of(stream)
                .groupByKey(ofAmbassador(), Encoders.STRING())
                .agg(new TotalsAggregator(shared).toColumn())
                .toDF("key", "totals")
                .writeStream()
                .outputMode("complete")
                .option("checkpointLocation", checkpoint)
                .foreachBatch((VoidFunction2<Dataset<Row>, Long>)
                        (totals, batch) -> to.call(ranks.of(totals.select(inline(col("totals.rows")))), batch))
                .start();
    }

    /** Boards as objects, in no order; all of them have to fit the memory. */
    public List<BoardRow> collect(Dataset<Row> boards) {
        var form = new BoardForm(shared.rules());
        return boards.select("board", "window", "ambassador", "points", "rank").collectAsList().stream()
                .map(form::read)
                .toList();
    }

    /** Events of the SDK, or of any program, as a Dataset. */
    public static Dataset<Row> events(SparkSession session, Collection<ScoringEvent> events) {
        return SparkEvents.of(session, events);
    }
}
