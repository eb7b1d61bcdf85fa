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
    private static final String SELECT = """
            SELECT id, share, ambassador, content, channel, account, state, due, expires, fence, owner, lease_until, attempts, post, evidence, reason
            FROM advocacy_delivery d WHERE tenant = :tenant AND\s""";
    private static final String WAITING = """
            SELECT id, due, position FROM advocacy_delivery d
            WHERE tenant = :tenant AND lane = :lane AND due <= :now
              AND NOT EXISTS (SELECT 1 FROM advocacy_hold h WHERE h.tenant = d.tenant AND h.channel = d.channel
                              AND h.account = d.account AND h.until > :now)
            ORDER BY due, position LIMIT :max FOR UPDATE SKIP LOCKED""";
    private static final String WRITE = """
            UPDATE advocacy_delivery SET state = :state, lane = :lane, due = :due, expires = :expires, fence = :fence, owner = :owner,
                   lease_until = :lease_until, attempts = :attempts, post = :post, evidence = :evidence, reason = :reason
            WHERE tenant = :tenant AND id = :id AND fence = :before""";
    private static final String ADD = """
            INSERT INTO advocacy_delivery (tenant, id, share, ambassador, content, channel, account, expires, state, lane, due,
                   fence, owner, lease_until, attempts, post, evidence, reason)
            VALUES (:tenant, :id, :share, :ambassador, :content, :channel, :account, :expires, :state, :lane, :due,
                   :fence, :owner, :lease_until, :attempts, :post, :evidence, :reason)""";

    /** In place of what was erased or forgotten. */
    static final String FORGOTTEN = "forgotten";

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRows.class);

    /** As long as its column. */
    private static final int LONGEST_REASON = 200;

    /** One that waits, and its place in its lane. */
    record Waiting(String id, Instant due, long position) {}

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
                .map((row, c) -> new Waiting(row.getString(1), Db.instant(row, 2), row.getLong(3)))
                .list();
    }

    /**
     * Reads what this unit has locked. What cannot be read is told, put off, and left out, so that nobody else waits for it: a
     * newer node may be able to read it.
     */
    List<Delivery> readable(Handle handle, List<Waiting> locked, Instant later) {
        try {
            return byIds(handle, locked);
        } catch (StoreException oneIsNot) {
            return locked.stream()
                    .flatMap(one -> orPutOff(handle, one, later).stream())
                    .toList();
        }
    }

    private List<Delivery> orPutOff(Handle handle, Waiting one, Instant later) {
        try {
            return byIds(handle, List.of(one));
        } catch (StoreException e) {
            LOG.error("Delivery {} is put off until {}: {}", one.id(), later, e.getMessage());
            db.update(
                            handle,
                            "UPDATE advocacy_delivery SET due = :later, reason = 'store.unreadable'"
                                    + " WHERE tenant = :tenant AND id = :id")
                    .bind("later", Db.utc(later))
                    .bind("id", one.id())
                    .execute();
            return List.of();
        }
    }

    private List<Delivery> byIds(Handle handle, List<Waiting> locked) {
        if (locked.isEmpty()) {
            return List.of();
        }
        return withApprovals(
                handle,
                db.query(handle, SELECT + "id IN (<ids>) ORDER BY due, position")
                        .bindList("ids", locked.stream().map(Waiting::id).toList())
                        .map((row, c) -> Row.of(row))
                        .list());
    }

    /** Locks those that are there, in an order that two units share, and tells where they stand. */
    Map<DeliveryId, Moves.Head> lock(Handle handle, List<Delivery> some) {
        var heads = new HashMap<DeliveryId, Moves.Head>();
        db.query(
                        handle,
                        "SELECT id, state, fence FROM advocacy_delivery WHERE tenant = :tenant AND id IN (<ids>)"
                                + " ORDER BY id FOR UPDATE")
                .bindList(
                        "ids", some.stream().map(d -> d.id().value()).distinct().toList())
                .map((row, c) -> heads.put(
                        DeliveryId.of(row.getString(1)),
                        new Moves.Head(DeliveryState.valueOf(row.getString(2)), row.getLong(3))))
                .list();
        return heads;
    }

    void add(Handle handle, Delivery delivery) {
        var approval = delivery.approval();
        bind(db.update(handle, ADD), delivery)
                .bind("share", delivery.share().value())
                .bind("ambassador", approval.ambassador().value())
                .bind("content", delivery.content().value())
                .bind("channel", approval.account().channel().value())
                .bind("account", approval.account().id())
                .execute();
        db.update(handle, "INSERT INTO advocacy_approval (tenant, delivery, body) VALUES (:tenant, :id, :body)")
                .bind("id", delivery.id().value())
                .bind("body", documents.writeNew(handle, owner(delivery.id()), approval))
                .execute();
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
                .bind("attempts", delivery.attempts().isEmpty() ? null : Json.write(delivery.attempts()))
                .bind("post", delivery.post() == null ? null : Json.write(delivery.post()))
                .bind(
                        "evidence",
                        delivery.evidence() == null ? null : delivery.evidence().name())
                .bind("reason", cut(delivery.reason()));
    }

    private Map<DeliveryId, Approval> approvals(Handle handle, List<Row> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var texts = new LinkedHashMap<DeliveryId, String>();
        db.query(handle, "SELECT delivery, body FROM advocacy_approval WHERE tenant = :tenant AND delivery IN (<ids>)")
                .bindList("ids", found.stream().map(row -> row.id().value()).toList())
                .map((row, c) -> Map.entry(DeliveryId.of(row.getString(1)), row.getString(2)))
                .forEach(e -> texts.put(e.getKey(), e.getValue()));
        var approvals = new HashMap<DeliveryId, Approval>();
        texts.forEach((id, body) -> approvals.put(id, documents.read(handle, owner(id), body, Approval.class)));
        return approvals;
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    static String owner(DeliveryId id) {
        return "delivery:" + id.value();
    }

    private record Row(
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

        static Row of(ResultSet row) throws SQLException {
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
        Approval forgotten() {
            return new Approval(ambassador, account, Post.text(""), false, due, FORGOTTEN);
        }

        Delivery delivery(Approval approved) {
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
