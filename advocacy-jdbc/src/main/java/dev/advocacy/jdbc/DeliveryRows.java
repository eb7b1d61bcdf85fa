package dev.advocacy.jdbc;

import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.DeliveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A delivery as rows: what changes with its steps in one, what was approved in another. Only inside a unit. */
final class DeliveryRows {
    private static final String TABLE = "advocacy_delivery";
    private static final String SELECT =
            "SELECT " + DeliveryRow.COLUMNS + " FROM " + TABLE + " WHERE tenant = :tenant AND ";
    private static final String WAITING = """
            SELECT position, %s FROM advocacy_delivery d
            WHERE tenant = :tenant AND lane = :lane AND due <= :now
              AND NOT EXISTS (SELECT 1 FROM advocacy_hold h WHERE h.tenant = d.tenant AND h.channel = d.channel
                              AND h.account = d.account AND h.until > :now)
            ORDER BY due, position LIMIT :max FOR UPDATE SKIP LOCKED""".formatted(DeliveryRow.COLUMNS);

    /** A proof that comes after its person was erased is written without the post, which would lead to them. */
    private static final String WRITE = """
            UPDATE advocacy_delivery SET state = :state, lane = :lane, due = :due, expires = :expires, fence = :fence, owner = :owner,
                   lease_until = :lease_until, attempts = :attempts,
                   post = CASE WHEN account = 'erased' AND ambassador LIKE 'erased-%' THEN NULL ELSE CAST(:post AS VARCHAR) END, evidence = :evidence, reason = :reason
            WHERE tenant = :tenant AND id = :id AND fence = :before""";

    private static final NewRows<Delivery> NEW = NewRows.<Delivery>into(TABLE)
            .text("id", d -> d.id().value())
            .text("share", d -> d.share().value())
            .text("ambassador", d -> d.approval().ambassador().value())
            .text("content", d -> d.content().value())
            .text("channel", d -> d.approval().account().channel().value())
            .text("account", d -> d.approval().account().id())
            .text("state", d -> d.state().name())
            .text("lane", Lane::of)
            .time("due", Delivery::due)
            .time("expires", Delivery::expires)
            .number("fence", Delivery::fence)
            .text("owner", Delivery::owner)
            .time("lease_until", Delivery::leaseUntil)
            .text("attempts", DeliveryRows::attempts)
            .text("post", DeliveryRows::post)
            .text("evidence", DeliveryRows::evidence)
            .text("reason", d -> cut(d.reason()));

    /** In bytes: what claimed deliveries carry as files is held in memory until they are sent. */
    private static final long MOST_FILES = 64L << 20;

    /** In place of what was erased or forgotten. */
    static final String FORGOTTEN = "forgotten";

    private static final Comparator<Waiting> LONGEST_DUE_FIRST =
            Comparator.<Waiting, Instant>comparing(w -> w.row().due()).thenComparingLong(Waiting::position);
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRows.class);

    /** As long as its column. */
    private static final int LONGEST_REASON = 200;

    /** One that waits, and its place in its lane. */
    record Waiting(long position, DeliveryRow row) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return LONGEST_DUE_FIRST.compare(this, other);
        }
    }

    private final Db db;
    private final Approvals approvals;

    DeliveryRows(Db db) {
        this.db = db;
        this.approvals = new Approvals(db);
    }

    /** Those that fit, in their order; locked where the condition says so. */
    List<Delivery> where(Handle handle, String condition, Map<String, ?> values) {
        var found = rows(handle, condition, values);
        var texts = approvals.texts(handle, ids(found));
        return found.stream().map(row -> row.delivery(texts)).toList();
    }

    /** The same without what was approved, for steps that do not ask for it. */
    List<Delivery> bare(Handle handle, String condition, Map<String, ?> values) {
        return rows(handle, condition, values).stream()
                .map(row -> row.delivery(row.forgotten()))
                .toList();
    }

    private List<DeliveryRow> rows(Handle handle, String condition, Map<String, ?> values) {
        return db.query(handle, SELECT + condition)
                .bindMap(values)
                .map((row, c) -> DeliveryRow.of(row))
                .list();
    }

    private static List<DeliveryId> ids(List<DeliveryRow> rows) {
        return rows.stream().map(DeliveryRow::id).toList();
    }

    /** Of one lane the first that wait, locked: those that somebody else has locked are passed over. */
    List<Waiting> waiting(Handle handle, Lane lane, Instant now, int max) {
        return db.query(handle, WAITING)
                .bind("lane", lane.column())
                .bind("now", Db.utc(now))
                .bind("max", max)
                .map((row, c) -> new Waiting(row.getLong("position"), DeliveryRow.of(row)))
                .list();
    }

    /**
     * Reads what was approved of what this unit has locked, the longest due first, as much as fits into memory. What cannot be read
     * is told, put off, and left out, so that nobody else waits for it: a newer node may be able to read it.
     */
    List<Delivery> readable(Handle handle, List<Waiting> locked, Instant later) {
        var rows = locked.stream().sorted().map(Waiting::row).toList();
        var texts = approvals.texts(handle, ids(rows));
        return rows.subList(0, texts.fitting(ids(rows), MOST_FILES).size()).stream()
                .flatMap(row -> orPutOff(handle, row, texts, later).stream())
                .toList();
    }

    private Optional<Delivery> orPutOff(Handle handle, DeliveryRow one, Approvals.Texts texts, Instant later) {
        try {
            return Optional.of(one.delivery(texts));
        } catch (StoreException e) {
            LOG.error("Delivery {} is put off until {}: {}", one.id(), later, e.getMessage());
            db.update(
                            handle,
                            "UPDATE advocacy_delivery SET due = :later, reason = 'store.unreadable'"
                                    + " WHERE tenant = :tenant AND id = :id")
                    .bind("later", Db.utc(later))
                    .bind("id", one.id().value())
                    .execute();
            return Optional.empty();
        }
    }

    /** Locks those that are there, in an order that two units share, and answers what may be moved from where it stands. */
    Moves lock(Handle handle, List<Delivery> some) {
        var heads = new HashMap<DeliveryId, Moves.Head>();
        var ids = some.stream().map(d -> d.id().value()).distinct().toList();
        var lockedAt = db
                .lockByKeys(handle, "id, state, fence", TABLE, "id", ids)
                .map((row, c) -> {
                    heads.put(DeliveryId.of(row.getString(1)), head(row));
                    return db.now(row, "now");
                })
                .list()
                .stream()
                .max(Instant::compareTo);
        return new Moves(heads, lockedAt.orElseGet(() -> db.now(handle)));
    }

    private static Moves.Head head(ResultSet row) throws SQLException {
        return new Moves.Head(DeliveryState.valueOf(row.getString(2)), row.getLong(3));
    }

    void add(Handle handle, List<Delivery> deliveries) {
        NEW.write(db, handle, deliveries);
        approvals.add(handle, deliveries);
    }

    /**
     * Writes steps over the deliveries that they were made from, which this unit has locked.
     *
     * @throws StoreException where one is no longer there
     */
    void write(Handle handle, List<Delivery> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(WRITE);
        steps.forEach(next -> bind(batch, next)
                .bind("tenant", db.tenant())
                .bind("before", next.fence() - 1)
                .add());
        if (Arrays.stream(batch.execute()).anyMatch(written -> written != 1)) {
            throw new StoreException(
                    "store.lock-lost",
                    "a delivery changed while its row was locked: the database does not keep locks",
                    null);
        }
    }

    private <S extends SqlStatement<S>> S bind(S statement, Delivery delivery) {
        return statement
                .bind("id", delivery.id().value())
                .bind("state", delivery.state().name())
                .bind("lane", Lane.of(delivery))
                .bind("due", Db.utc(delivery.due()))
                .bind("expires", Db.utcOrNull(delivery.expires()))
                .bind("fence", delivery.fence())
                .bind("owner", delivery.owner())
                .bind("lease_until", Db.utcOrNull(delivery.leaseUntil()))
                .bind("attempts", attempts(delivery))
                .bind("post", post(delivery))
                .bind("evidence", evidence(delivery))
                .bind("reason", cut(delivery.reason()));
    }

    private static @Nullable String attempts(Delivery delivery) {
        return delivery.attempts().isEmpty() ? null : Json.write(delivery.attempts());
    }

    private static @Nullable String post(Delivery delivery) {
        return delivery.post() == null ? null : Json.write(delivery.post());
    }

    private static @Nullable String evidence(Delivery delivery) {
        return delivery.evidence() == null ? null : delivery.evidence().name();
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
