package dev.advocacy.jdbc;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Attempt;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A delivery as rows: what changes with its steps in one, what was approved in another. Only inside a unit. */
final class DeliveryRows {
    private static final String TABLE = "advocacy_delivery";
    private static final String COLUMNS =
            "id, share, ambassador, content, channel, account, state, due, expires, fence, owner,"
                    + " lease_until, attempts, post, evidence, reason";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE + " WHERE tenant = :tenant AND ";
    private static final String WAITING = """
            SELECT position, %s FROM advocacy_delivery d
            WHERE tenant = :tenant AND lane = :lane AND due <= :now
              AND NOT EXISTS (SELECT 1 FROM advocacy_hold h WHERE h.tenant = d.tenant AND h.channel = d.channel
                              AND h.account = d.account AND h.until > :now)
            ORDER BY due, position LIMIT :max FOR UPDATE SKIP LOCKED""".formatted(COLUMNS);

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

    private static final NewRows<Approved> NEW_APPROVALS = NewRows.<Approved>into("advocacy_approval")
            .text("delivery", Approved::delivery)
            .text("body", Approved::body);

    /** In place of what was erased or forgotten. */
    static final String FORGOTTEN = "forgotten";

    private static final Comparator<Waiting> LONGEST_DUE_FIRST =
            Comparator.<Waiting, Instant>comparing(w -> w.row().due()).thenComparingLong(Waiting::position);
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRows.class);

    /** As long as its column. */
    private static final int LONGEST_REASON = 200;

    /** One that waits, and its place in its lane. */
    record Waiting(long position, Row row) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return LONGEST_DUE_FIRST.compare(this, other);
        }
    }

    private record Approved(String delivery, String body) {}

    private final Db db;
    private final Documents documents;

    DeliveryRows(Db db) {
        this.db = db;
        this.documents = new Documents(db);
    }

    /** Those that fit, in their order; locked where the condition says so. */
    List<Delivery> where(Handle handle, String condition, Map<String, ?> values) {
        return withApprovals(
                handle,
                db.query(handle, SELECT + condition)
                        .bindMap(values)
                        .map((row, c) -> Row.of(row))
                        .list());
    }

    private List<Delivery> withApprovals(Handle handle, List<Row> found) {
        var approvals = approvals(handle, found);
        return found.stream()
                .map(row -> row.delivery(approvals.getOrDefault(row.id(), row.forgotten())))
                .toList();
    }

    /** The same without what was approved, for steps that do not ask for it. */
    List<Delivery> bare(Handle handle, String condition, Map<String, ?> values) {
        return db.query(handle, SELECT + condition).bindMap(values).map((row, c) -> Row.of(row)).list().stream()
                .map(row -> row.delivery(row.forgotten()))
                .toList();
    }

    /** Of one lane the first that wait, locked: those that somebody else has locked are passed over. */
    List<Waiting> waiting(Handle handle, Lane lane, Instant now, int max) {
        return db.query(handle, WAITING)
                .bind("lane", lane.column())
                .bind("now", Db.utc(now))
                .bind("max", max)
                .map((row, c) -> new Waiting(row.getLong("position"), Row.of(row)))
                .list();
    }

    /**
     * Reads what was approved of what this unit has locked, the longest due first. What cannot be read is told, put off, and left out, so that nobody else waits for it: a
     * newer node may be able to read it.
     */
    List<Delivery> readable(Handle handle, List<Waiting> locked, Instant later) {
        try {
            return withApprovals(
                    handle, locked.stream().sorted().map(Waiting::row).toList());
        } catch (StoreException oneIsNot) {
            return locked.stream()
                    .sorted()
                    .flatMap(one -> orPutOff(handle, one.row(), later).stream())
                    .toList();
        }
    }

    private List<Delivery> orPutOff(Handle handle, Row one, Instant later) {
        try {
            return withApprovals(handle, List.of(one));
        } catch (StoreException e) {
            LOG.error("Delivery {} is put off until {}: {}", one.id(), later, e.getMessage());
            db.update(
                            handle,
                            "UPDATE advocacy_delivery SET due = :later, reason = 'store.unreadable'"
                                    + " WHERE tenant = :tenant AND id = :id")
                    .bind("later", Db.utc(later))
                    .bind("id", one.id().value())
                    .execute();
            return List.of();
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
        NEW_APPROVALS.write(
                db, handle, deliveries.stream().map(d -> approved(handle, d)).toList());
    }

    private Approved approved(Handle handle, Delivery delivery) {
        var id = delivery.id();
        return new Approved(id.value(), documents.writeNew(handle, owner(id), delivery.approval()));
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

    private Map<DeliveryId, Approval> approvals(Handle handle, List<Row> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var texts = new LinkedHashMap<DeliveryId, String>();
        var ids = found.stream().map(row -> row.id().value()).toList();
        db.byKeys(handle, "delivery, body", "advocacy_approval", "delivery", ids)
                .map((row, c) -> Map.entry(DeliveryId.of(row.getString(1)), row.getString(2)))
                .forEach(e -> texts.put(e.getKey(), e.getValue()));
        var approvals = new HashMap<DeliveryId, Approval>();
        texts.forEach((id, body) -> approvals.put(id, documents.read(handle, owner(id), body, Approval.class)));
        return approvals;
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

    static String owner(DeliveryId id) {
        return "delivery:" + id.value();
    }

    record Row(
            DeliveryId id,
            ShareId share,
            AmbassadorId ambassador,
            ContentId content,
            Account account,
            DeliveryState state,
            Instant due,
            @Nullable Instant expires,
            long fence,
            @Nullable String owner,
            @Nullable Instant leaseUntil,
            @Nullable String attempts,
            @Nullable String post,
            @Nullable String evidence,
            String reason) {

        private static Row of(ResultSet row) throws SQLException {
            return new Row(
                    DeliveryId.of(row.getString("id")),
                    ShareId.of(row.getString("share")),
                    AmbassadorId.of(row.getString("ambassador")),
                    ContentId.of(row.getString("content")),
                    new Account(ChannelId.of(row.getString("channel")), row.getString("account"), ""),
                    DeliveryState.valueOf(row.getString("state")),
                    Db.instant(row, "due"),
                    Db.instantOrNull(row, "expires"),
                    row.getLong("fence"),
                    row.getString("owner"),
                    Db.instantOrNull(row, "lease_until"),
                    row.getString("attempts"),
                    row.getString("post"),
                    row.getString("evidence"),
                    row.getString("reason"));
        }

        /** What stands for an approval whose text was forgotten. Its hash never holds, so that it is never armed. */
        private Approval forgotten() {
            return new Approval(ambassador, account, Post.text(""), false, due, FORGOTTEN);
        }

        private Delivery delivery(Approval approved) {
            return new Delivery(
                    id,
                    share,
                    content,
                    approved,
                    state,
                    due,
                    expires,
                    fence,
                    owner,
                    leaseUntil,
                    attempts == null ? List.of() : List.of(Json.read(attempts, Attempt[].class)),
                    post == null ? null : Json.read(post, PostRef.class),
                    evidence == null ? null : Evidence.valueOf(evidence),
                    Objects.requireNonNull(reason));
        }
    }
}
