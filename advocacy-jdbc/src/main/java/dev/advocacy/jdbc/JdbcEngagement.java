package dev.advocacy.jdbc;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.engagement.EngagementCounts;
import dev.advocacy.engagement.EngagementStore;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tracked links, and counts until they have to be forgotten. */
final class JdbcEngagement implements EngagementStore {
    private static final String UNREAD = """
            SELECT d.id FROM advocacy_delivery d
            LEFT JOIN advocacy_counts c ON c.tenant = d.tenant AND c.delivery = d.id AND c.forget_at > :now
            WHERE d.tenant = :tenant AND d.channel = :channel AND d.state = 'PUBLISHED' AND d.post IS NOT NULL
              AND d.due > :after AND d.due <= :until AND (c.read_at IS NULL OR c.read_at < :readBefore)
            ORDER BY d.due DESC, d.position LIMIT :max""";

    private final Db db;
    private final Events events;

    JdbcEngagement(Db db, Events events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public Optional<TrackedLink> link(LinkId id) {
        return db.unit(handle -> db.query(
                        handle,
                        "SELECT delivery, ambassador, content, channel, destination FROM advocacy_link"
                                + " WHERE tenant = :tenant AND id = :id")
                .bind("id", id.value())
                .map((row, c) -> new TrackedLink(
                        id,
                        DeliveryId.of(row.getString(1)),
                        AmbassadorId.of(row.getString(2)),
                        ContentId.of(row.getString(3)),
                        ChannelId.of(row.getString(4)),
                        URI.create(row.getString(5))))
                .findOne());
    }

    @Override
    public void clicked(List<AdvocacyEvent> clicks) {
        db.change(handle -> events.append(
                handle,
                clicks.stream().filter(click -> isStillThere(handle, click)).toList()));
    }

    /** Until this unit ends, the link's person is not erased; where they were since it was read, the click is nobody's. */
    private boolean isStillThere(Handle handle, AdvocacyEvent event) {
        if (!(event instanceof LinkClicked click)) {
            return true;
        }
        db.sharePerson(handle, click.ambassador().value());
        return db.query(
                        handle,
                        "SELECT EXISTS (SELECT 1 FROM advocacy_link WHERE tenant = :tenant AND id = :id"
                                + " AND ambassador = :who)")
                .bind("id", click.link().value())
                .bind("who", click.ambassador().value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void keep(EngagementCounts counts, Instant forgetAt) {
        db.change(handle -> {
            if (!isErased(handle, counts.delivery())) {
                write(handle, counts, forgetAt);
            }
        });
    }

    /** Until this unit ends, the post's person is not erased. */
    private boolean isErased(Handle handle, DeliveryId delivery) {
        return db.query(
                        handle,
                        "SELECT ambassador, account FROM advocacy_delivery WHERE tenant = :tenant AND id = :id FOR UPDATE")
                .bind("id", delivery.value())
                .map((row, c) -> Erasing.isErased(row.getString(1), row.getString(2)))
                .findOne()
                .orElse(false);
    }

    private void write(Handle handle, EngagementCounts counts, Instant forgetAt) {
        handle.createUpdate(db.dialect()
                        .upsert(
                                "advocacy_counts",
                                List.of("tenant", "delivery"),
                                List.of("body", "read_at", "forget_at")))
                .bind("tenant", db.tenant())
                .bind("delivery", counts.delivery().value())
                .bind("body", Json.write(counts))
                .bind("read_at", Db.utc(counts.readAt()))
                .bind("forget_at", Db.utc(forgetAt))
                .execute();
    }

    @Override
    public List<DeliveryId> unread(ChannelId channel, Instant after, Instant until, Instant readBefore, int max) {
        return db.unit(handle -> db.query(handle, UNREAD)
                .bind("channel", channel.value())
                .bind("after", Db.utc(after))
                .bind("until", Db.utc(until))
                .bind("readBefore", Db.utc(readBefore))
                .bind("now", Db.utc(db.now(handle)))
                .bind("max", max)
                .map((row, c) -> DeliveryId.of(row.getString(1)))
                .list());
    }

    @Override
    public int forgetOver() {
        return db.unit(
                handle -> db.update(handle, "DELETE FROM advocacy_counts WHERE tenant = :tenant AND forget_at <= :now")
                        .bind("now", Db.utc(db.now(handle)))
                        .execute());
    }

    @Override
    public Optional<EngagementCounts> counts(DeliveryId delivery) {
        return db.unit(handle -> {
            db.update(
                            handle,
                            "DELETE FROM advocacy_counts WHERE tenant = :tenant AND delivery = :delivery AND forget_at <= :now")
                    .bind("delivery", delivery.value())
                    .bind("now", Db.utc(db.now(handle)))
                    .execute();
            return db.query(handle, "SELECT body FROM advocacy_counts WHERE tenant = :tenant AND delivery = :delivery")
                    .bind("delivery", delivery.value())
                    .mapTo(String.class)
                    .findOne()
                    .map(body -> Json.read(body, EngagementCounts.class));
        });
    }
}
