package dev.advocacy.jdbc;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ShareEdited;
import dev.advocacy.event.AdvocacyEvent.ShareRetracted;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.jdbc.DeliveryRows.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Deliveries, who has them in hand, the pause switch, and who is to be left alone. */
final class JdbcDeliveries implements DeliveryStore {
    private static final int MOST_GIVEN_BACK = 500;
    private static final Duration UNREADABLE_WAITS = Duration.ofMinutes(15);

    private final Db db;
    private final Events events;
    private final DeliveryRows rows;
    private final Together<ToArm, Optional<Delivery>> arming = new Together<>(this::armAll);
    private final Together<ToSave, Boolean> saving = new Together<>(this::saveAll);

    JdbcDeliveries(Db db, Events events) {
        this.db = db;
        this.events = events;
        this.rows = new DeliveryRows(db);
    }

    /** Only inside a unit. */
    void insert(Handle handle, List<Delivery> deliveries) {
        rows.add(handle, deliveries);
    }

    @Override
    public Instant now() {
        return db.unit(db::now);
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return db.unit(handle -> find(handle, id));
    }

    @Override
    public List<Delivery> deliveriesOf(AmbassadorId ambassador) {
        return db.unit(
                handle -> rows.where(handle, "ambassador = :who ORDER BY position", Map.of("who", ambassador.value())));
    }

    @Override
    public Map<DeliveryState, Long> census() {
        return db.unit(handle -> {
            var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
            db.query(handle, "SELECT state, COUNT(*) FROM advocacy_delivery WHERE tenant = :tenant GROUP BY state")
                    .map((row, c) -> Map.entry(DeliveryState.valueOf(row.getString(1)), row.getLong(2)))
                    .forEach(e -> counts.put(e.getKey(), e.getValue()));
            return counts;
        });
    }

    @Override
    public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
        return db.ownUnit("claiming", handle -> {
            var lanes = new OpenLanes(db, handle);
            var now = lanes.now();
            var found = lanes.open(resting).stream()
                    .map(lane -> rows.waiting(handle, lane, now, lanes.most(lane, max)))
                    .toList();
            var claimed = rows.readable(handle, fairly(found, max), now.plus(UNREADABLE_WAITS));
            lanes.charge(claimed);
            return step(handle, claimed, d -> d.claim(node, now.plus(lease)), now);
        });
    }

    /** A share for each lane, so that nobody waits for another channel's backlog; in each the longest due first. */
    private static List<Waiting> fairly(List<List<Waiting>> lanes, int max) {
        var chosen = new ArrayList<Waiting>();
        for (int place = 0; chosen.size() < max; place++) {
            int round = place;
            var next = lanes.stream()
                    .filter(lane -> lane.size() > round)
                    .map(lane -> lane.get(round))
                    .sorted()
                    .toList();
            if (next.isEmpty()) {
                return chosen;
            }
            chosen.addAll(next.subList(0, Math.min(next.size(), max - chosen.size())));
        }
        return chosen;
    }

    @Override
    public Optional<Delivery> arm(Delivery claimed, Duration lease) {
        db.requireOutsideOfHostTransaction("arming");
        return arming.ask(new ToArm(claimed, lease));
    }

    private List<Supplier<Optional<Delivery>>> armAll(List<ToArm> asked) {
        var claimed = asked.stream().map(ToArm::claimed).toList();
        var people = claimed.stream().map(d -> d.approval().ambassador().value());
        return db.armingUnit(people, handle -> {
            var moves = rows.lock(handle, claimed);
            var guards = new ArmingGuards(db, handle, claimed, moves.now());
            var answers = asked.stream().map(a -> a.tryWith(moves, guards)).toList();
            write(handle, moves);
            return answers;
        });
    }

    @Override
    public boolean save(Delivery next, List<AdvocacyEvent> further) {
        var asked = new ToSave(next, further);
        return db.isInsideOfHostTransaction() ? saveAll(List.of(asked)).get(0).get() : saving.ask(asked);
    }

    private List<Supplier<Boolean>> saveAll(List<ToSave> asked) {
        return db.unit(handle -> {
            var moves = rows.lock(handle, asked.stream().map(ToSave::next).toList());
            var answers = asked.stream()
                    .map(a -> moves.trySave(a.next(), a.further()))
                    .toList();
            write(handle, moves);
            return answers;
        });
    }

    @Override
    public int releaseEnded(Duration quiet) {
        return db.ownUnit("giving back", handle -> {
            var now = db.now(handle);
            var ended = rows.bare(
                    handle,
                    "owner IS NOT NULL AND lease_until <= :now ORDER BY lease_until LIMIT :most FOR UPDATE SKIP LOCKED",
                    Map.of("now", Db.utc(now), "most", MOST_GIVEN_BACK));
            return step(handle, ended, d -> d.leaseOver(now, quiet), now).size();
        });
    }

    @Override
    public int endOver() {
        return db.ownUnit("ending", handle -> {
            var over = rows.bare(
                    handle,
                    "expires <= :now AND state IN ('SCHEDULED', 'NEEDS_RECONNECT') ORDER BY expires LIMIT :most"
                            + " FOR UPDATE SKIP LOCKED",
                    Map.of("now", Db.utc(db.now(handle)), "most", MOST_GIVEN_BACK));
            return step(handle, over, Delivery::windowClosed, db.now(handle)).size();
        });
    }

    @Override
    public void holdBack(ChannelId channel, @Nullable Account account, Instant until) {
        var values = Map.of(
                "tenant", db.tenant(),
                "channel", channel.value(),
                "account", account == null ? "" : account.id(),
                "until", Db.utc(until));
        db.change(handle -> {
            boolean added = db.isNew(handle.createUpdate(db.dialect()
                            .insertNew("advocacy_hold", List.of("tenant", "channel", "account"), List.of("until")))
                    .bindMap(values));
            if (!added) {
                handle.createUpdate(
                                "UPDATE advocacy_hold SET until = :until WHERE tenant = :tenant AND channel = :channel"
                                        + " AND account = :account AND until < :until")
                        .bindMap(values)
                        .execute();
            }
        });
    }

    @Override
    public Optional<Instant> heldBackUntil(Account account) {
        return db.unit(handle -> db.query(
                        handle,
                        "SELECT until FROM advocacy_hold WHERE tenant = :tenant AND channel = :channel"
                                + " AND account IN ('', :account) ORDER BY until DESC LIMIT 1")
                .bind("channel", account.channel().value())
                .bind("account", account.id())
                .map((row, c) -> Db.instant(row, 1))
                .findOne());
    }

    @Override
    public boolean paused() {
        return db.unit(handle -> paused(db, handle));
    }

    @Override
    public void pause(boolean stop, List<AdvocacyEvent> further) {
        db.change(handle -> {
            db.lockPause(handle);
            if (stop) {
                db.isNew(db.update(handle, db.dialect().insertNew("advocacy_pause", List.of("tenant"), List.of())));
            } else {
                db.update(handle, "DELETE FROM advocacy_pause WHERE tenant = :tenant")
                        .execute();
            }
            events.append(handle, further);
        });
    }

    @Override
    public void record(List<AdvocacyEvent> further) {
        db.change(handle -> events.append(
                handle,
                further.stream().filter(event -> isStillTheirs(handle, event)).toList()));
    }

    /** Until this unit ends, the post's person is not erased; where they were since it was read, this is nobody's. */
    private boolean isStillTheirs(Handle handle, AdvocacyEvent event) {
        if (event instanceof ShareRetracted retracted) {
            return isOf(handle, retracted.delivery(), retracted.ambassador());
        }
        return !(event instanceof ShareEdited edited) || isOf(handle, edited.delivery(), edited.ambassador());
    }

    private boolean isOf(Handle handle, DeliveryId delivery, AmbassadorId ambassador) {
        db.sharePerson(handle, ambassador.value());
        return db.query(
                        handle,
                        "SELECT EXISTS (SELECT 1 FROM advocacy_delivery WHERE tenant = :tenant AND id = :id"
                                + " AND ambassador = :who)")
                .bind("id", delivery.value())
                .bind("who", ambassador.value())
                .mapTo(Boolean.class)
                .one();
    }

    private Optional<Delivery> find(Handle handle, DeliveryId id) {
        return rows.where(handle, "id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    private List<Delivery> step(Handle handle, List<Delivery> locked, UnaryOperator<Delivery> step, Instant now) {
        var next = locked.stream().map(step).toList();
        rows.write(handle, next);
        var moves = new ArrayList<AdvocacyEvent>();
        for (int i = 0; i < next.size(); i++) {
            moves.addAll(next.get(i).since(locked.get(i).state(), now));
        }
        events.append(handle, moves);
        return next;
    }

    private void write(Handle handle, Moves moves) {
        rows.write(handle, moves.steps());
        events.append(handle, moves.events());
    }

    static boolean paused(Db db, Handle handle) {
        return db.query(handle, "SELECT EXISTS (SELECT 1 FROM advocacy_pause WHERE tenant = :tenant)")
                .mapTo(Boolean.class)
                .one();
    }

    private record ToArm(Delivery claimed, Duration lease) {
        Supplier<Optional<Delivery>> tryWith(Moves moves, ArmingGuards guards) {
            return moves.tryTo(claimed.id(), claimed.fence(), () -> guards.arm(claimed, lease));
        }
    }

    private record ToSave(Delivery next, List<AdvocacyEvent> further) {}
}
