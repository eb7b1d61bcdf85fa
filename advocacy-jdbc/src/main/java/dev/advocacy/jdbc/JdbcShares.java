package dev.advocacy.jdbc;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.share.ShareStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Decisions, and who has said what. */
final class JdbcShares implements ShareStore {
    private static final String SHARE =
            "SELECT id, ambassador, content, delivery, wording, approved_at FROM advocacy_share WHERE tenant = :tenant AND ";

    private static final NewRows<Decision> SHARES = NewRows.<Decision>into("advocacy_share")
            .text("id", JdbcShares::id)
            .text("ambassador", d -> d.share().ambassador().value())
            .text("content", d -> d.share().content().value())
            .text("channel", d -> d.delivery().approval().account().channel().value())
            .text("delivery", d -> d.share().delivery().value())
            .text("wording", d -> d.share().wording())
            .time("approved_at", d -> d.share().approvedAt());
    private static final NewRows<TrackedLink> LINKS = NewRows.<TrackedLink>into("advocacy_link")
            .text("id", link -> link.id().value())
            .text("delivery", link -> link.delivery().value())
            .text("ambassador", link -> link.ambassador().value())
            .text("content", link -> link.content().value())
            .text("channel", link -> link.channel().value())
            .text("destination", link -> link.destination().toString());

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
    public List<Decision> add(List<Decision> decisions) {
        var people =
                decisions.stream().map(d -> d.share().ambassador()).distinct().toList();
        return db.unitOf(people.stream().map(AmbassadorId::value), handle -> {
            tombstones.requireNone(handle, people);
            var written = writeShares(handle, absent(handle, decisions));
            LINKS.write(db, handle, links(written));
            deliveries.insert(handle, written.stream().map(Decision::delivery).toList());
            events.append(
                    handle, written.stream().flatMap(d -> d.events().stream()).toList());
            return written;
        });
    }

    /** Without those whose share or link is there, or stands earlier in the list. */
    private List<Decision> absent(Handle handle, List<Decision> decisions) {
        var shares = taken(
                handle, "advocacy_share", decisions.stream().map(JdbcShares::id).toList());
        var links = taken(
                handle,
                "advocacy_link",
                links(decisions).stream().map(link -> link.id().value()).toList());
        return decisions.stream().filter(d -> isAbsent(d, shares, links)).toList();
    }

    private static boolean isAbsent(Decision decision, Set<String> shares, Set<String> links) {
        var link = decision.link() == null ? null : decision.link().id().value();
        if (shares.contains(id(decision)) || (link != null && links.contains(link))) {
            return false;
        }
        shares.add(id(decision));
        if (link != null) {
            links.add(link);
        }
        return true;
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

    private List<Decision> writeShares(Handle handle, List<Decision> decisions) {
        var written = SHARES.writeAbsent(db, handle, "id", decisions);
        return decisions.stream().filter(d -> written.contains(id(d))).toList();
    }

    private Set<String> taken(Handle handle, String table, List<String> ids) {
        return ids.isEmpty()
                ? new HashSet<>()
                : db.byKeys(handle, "id", table, "id", ids).mapTo(String.class).collect(Collectors.toSet());
    }

    private static List<TrackedLink> links(List<Decision> decisions) {
        return decisions.stream().flatMap(d -> Stream.ofNullable(d.link())).toList();
    }

    private static String id(Decision decision) {
        return decision.share().id().value();
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
