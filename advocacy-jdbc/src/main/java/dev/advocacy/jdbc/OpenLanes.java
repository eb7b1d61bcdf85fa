package dev.advocacy.jdbc;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.delivery.RetryQuota;
import dev.advocacy.jdbc.Lane.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The lanes that a claim may take from: not paused, not asked to wait, within the quota. One claim's; not thread-safe. */
final class OpenLanes {
    private static final String QUOTAS = "SELECT channel, quota, at FROM advocacy_retry_quota WHERE tenant = :tenant";
    private static final String LOOK = """
            SELECT 'now' AS what, '' AS name, CAST(NULL AS DOUBLE PRECISION) AS quota, CURRENT_TIMESTAMP AS at
            UNION ALL SELECT 'pause', '', NULL, NULL FROM advocacy_pause WHERE tenant = :tenant
            UNION ALL SELECT 'hold', channel, NULL, until FROM advocacy_hold WHERE tenant = :tenant AND account = ''
            UNION ALL SELECT 'quota', channel, quota, at FROM ($quotas) quota
            UNION ALL SELECT 'lane', lane, NULL, NULL FROM ($lanes) lane""";

    private final Db db;
    private final Handle handle;
    private final Set<String> lanes = new TreeSet<>();
    private final Map<String, Instant> heldBack = new HashMap<>();
    private final Map<String, RetryQuota> quotas = new HashMap<>();
    private Instant now = Instant.MIN;
    private boolean paused;

    OpenLanes(Db db, Handle handle) {
        this.db = db;
        this.handle = handle;
        db.query(
                        handle,
                        LOOK.replace("$quotas", QUOTAS)
                                .replace("$lanes", db.dialect().lanes()))
                .map((row, c) -> note(row))
                .list();
    }

    private boolean note(ResultSet row) throws SQLException {
        String name = row.getString("name");
        switch (row.getString("what")) {
            case "now" -> now = db.now(row, "at");
            case "pause" -> paused = true;
            case "hold" -> heldBack.put(name, Db.instant(row, "at"));
            case "quota" -> quotas.put(name, quota(row));
            default -> lanes.add(name);
        }
        return true;
    }

    /** When it looked, by the store's clock. */
    Instant now() {
        return now;
    }

    /** Without what this node lets rest. */
    List<Lane> open(Set<ChannelId> resting) {
        return lanes.stream()
                .map(Lane::parse)
                .filter(lane -> !heldBack.getOrDefault(lane.channel(), now).isAfter(now))
                .filter(lane -> lane.kind() == Kind.LOOK || !(paused || rests(lane, resting)))
                .toList();
    }

    private static boolean rests(Lane lane, Set<ChannelId> resting) {
        return resting.contains(ChannelId.of(lane.channel()));
    }

    /** How many may be taken from a lane. Who takes further attempts has the channel's quota for itself until the unit ends. */
    int most(Lane lane, int max) {
        return lane.kind() == Kind.FURTHER
                ? Math.min(max, locked(lane.channel()).allowed(now))
                : max;
    }

    /** Writes down what is taken; nothing where a full quota stays full, so that claims do not wait for each other. */
    void charge(List<Delivery> taken) {
        var first = new HashMap<String, Integer>();
        var further = new HashMap<String, Integer>();
        for (var delivery : taken) {
            if (delivery.state() == DeliveryState.SCHEDULED) {
                var which = delivery.requests() == 0 ? first : further;
                which.merge(delivery.approval().account().channel().value(), 1, Integer::sum);
            }
        }
        var channels = new TreeSet<>(first.keySet());
        channels.addAll(further.keySet());
        channels.forEach(c -> charge(c, first.getOrDefault(c, 0), further.getOrDefault(c, 0)));
    }

    private void charge(String channel, int first, int further) {
        if (further == 0 && quota(channel).isFull(now)) {
            return;
        }
        var left = locked(channel).after(first, further, now);
        db.update(
                        handle,
                        "UPDATE advocacy_retry_quota SET quota = :quota, at = :at"
                                + " WHERE tenant = :tenant AND channel = :channel")
                .bind("channel", channel)
                .bind("quota", left.left())
                .bind("at", Db.utc(now))
                .execute();
    }

    /** The channel's quota as it stands; nobody else changes it until the unit ends. */
    private RetryQuota locked(String channel) {
        var full = RetryQuota.full(now);
        db.isNew(db.update(
                        handle,
                        db.dialect()
                                .insertNew(
                                        "advocacy_retry_quota", List.of("tenant", "channel"), List.of("quota", "at")))
                .bind("channel", channel)
                .bind("quota", full.left())
                .bind("at", Db.utc(now)));
        var quota = db.query(handle, QUOTAS + " AND channel = :channel FOR UPDATE")
                .bind("channel", channel)
                .map((row, c) -> quota(row))
                .one();
        quotas.put(channel, quota);
        return quota;
    }

    private static RetryQuota quota(ResultSet row) throws SQLException {
        return new RetryQuota(row.getDouble("quota"), Db.instant(row, "at"));
    }

    private RetryQuota quota(String channel) {
        return quotas.getOrDefault(channel, RetryQuota.full(now));
    }
}
