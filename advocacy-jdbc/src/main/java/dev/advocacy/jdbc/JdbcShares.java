package dev.advocacy.jdbc;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.share.ShareStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Decisions, and who has said what. */
final class JdbcShares implements ShareStore {
    private static final String SHARE =
            "SELECT id, ambassador, content, delivery, wording, approved_at FROM advocacy_share WHERE tenant = :tenant AND ";

    private final Db db;
    private final Events events;
    private final JdbcDeliveries deliveries;
    private final Tombstones tombstones;

    JdbcShares(Db db, Events events, JdbcDeliveries deliveries) {
        this.db = db;
        this.events = events;
        this.deliveries = deliveries;
        this.tombstones = new Tombstones(db);
    }

    @Override
    public boolean add(Share share, Delivery delivery, @Nullable TrackedLink link, List<AdvocacyEvent> further) {
        return db.unit(handle -> {
            db.sharePerson(handle, share.ambassador().value());
            tombstones.requireNone(handle, share.ambassador());
            if (isTaken(handle, link) || !insert(handle, share, delivery)) {
                return false;
            }
            if (link != null) {
                insert(handle, link);
            }
            deliveries.insert(handle, delivery);
            events.append(handle, further);
            return true;
        });
    }

    @Override
    public Optional<Share> share(ShareId id) {
        return db.unit(handle -> db.query(handle, SHARE + "id = :id")
                .bind("id", id.value())
                .map((row, c) -> share(row))
                .findOne());
    }

    @Override
    public List<Share> sharesOf(AmbassadorId ambassador) {
        return db.unit(handle -> db.query(handle, SHARE + "ambassador = :ambassador ORDER BY position")
                .bind("ambassador", ambassador.value())
                .map((row, c) -> share(row))
                .list());
    }

    @Override
    public boolean saidByColleague(ContentId content, String wording, AmbassadorId ambassador) {
        return db.unit(handle -> db.query(
                        handle,
                        "SELECT EXISTS (SELECT 1 FROM advocacy_share WHERE tenant = :tenant AND content = :content"
                                + " AND wording = :wording AND ambassador <> :ambassador)")
                .bind("content", content.value())
                .bind("wording", wording)
                .bind("ambassador", ambassador.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<String> saidByColleagues(ContentId content, ChannelId channel, AmbassadorId ambassador, int most) {
        return db.unit(handle -> db.query(
                        handle,
                        "SELECT wording FROM advocacy_share WHERE tenant = :tenant AND content = :content"
                                + " AND channel = :channel AND ambassador <> :ambassador ORDER BY position DESC LIMIT :most")
                .bind("content", content.value())
                .bind("channel", channel.value())
                .bind("ambassador", ambassador.value())
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    private boolean isTaken(Handle handle, @Nullable TrackedLink link) {
        return link != null
                && db.query(handle, "SELECT EXISTS (SELECT 1 FROM advocacy_link WHERE tenant = :tenant AND id = :id)")
                        .bind("id", link.id().value())
                        .mapTo(Boolean.class)
                        .one();
    }

    private boolean insert(Handle handle, Share share, Delivery delivery) {
        var columns = List.of("ambassador", "content", "channel", "delivery", "wording", "approved_at");
        return db.isNew(db.update(handle, db.dialect().insertNew("advocacy_share", List.of("tenant", "id"), columns))
                .bind("id", share.id().value())
                .bind("ambassador", share.ambassador().value())
                .bind("content", share.content().value())
                .bind("channel", delivery.approval().account().channel().value())
                .bind("delivery", share.delivery().value())
                .bind("wording", share.wording())
                .bind("approved_at", Db.utc(share.approvedAt())));
    }

    private void insert(Handle handle, TrackedLink link) {
        db.update(
                        handle,
                        "INSERT INTO advocacy_link (tenant, id, delivery, ambassador, content, channel, destination)"
                                + " VALUES (:tenant, :id, :delivery, :ambassador, :content, :channel, :destination)")
                .bind("id", link.id().value())
                .bind("delivery", link.delivery().value())
                .bind("ambassador", link.ambassador().value())
                .bind("content", link.content().value())
                .bind("channel", link.channel().value())
                .bind("destination", link.destination().toString())
                .execute();
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                ShareId.of(row.getString("id")),
                AmbassadorId.of(row.getString("ambassador")),
                ContentId.of(row.getString("content")),
                DeliveryId.of(row.getString("delivery")),
                row.getString("wording"),
                Db.instant(row, "approved_at"));
    }
}
