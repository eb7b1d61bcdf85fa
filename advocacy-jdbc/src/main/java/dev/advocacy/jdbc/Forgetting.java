package dev.advocacy.jdbc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.jdbc.Retention.Part;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of forgetting what was kept long enough, in units of a few hundred rows. Each looks for what is still there, so a second
 * node, or a second round, forgets only what the first one left. Not thread-safe.
 */
final class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final int BATCH = 200;
    private static final Set<String> OF_ONE_PERSON = Set.of("store.unreadable", TokenVault.KEY_MISSING);

    /** As long as a network's answer to a person on their way may take to come back; see the authorization's own end. */
    private static final Duration AFTER_THE_WAY = Duration.ofHours(1);

    private static final String ENDED = "('PUBLISHED', 'REJECTED', 'EXPIRED', 'CANCELLED', 'WITHDRAWN', 'HANDED_OFF')";

    /** Punctuation, which no wording holds: it is never taken for a colleague's words. */
    private static final String NO_WORDING = "\u2026";

    private final Db db;
    private final Retention limits;
    private final RevocationRows revocations;
    private final BiFunction<AmbassadorId, Predicate<Ambassador>, Erasure> erasing;
    private final Instant now;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    /**
     * A round.
     *
     * @param erasing erases a person who, by the time nobody else changes them any more, still fits
     */
    Forgetting(
            Db db,
            Retention limits,
            RevocationRows revocations,
            BiFunction<AmbassadorId, Predicate<Ambassador>, Erasure> erasing) {
        this.db = db;
        this.limits = limits;
        this.revocations = revocations;
        this.erasing = erasing;
        this.now = db.unit(db::now);
    }

    /** How many rows of which table; tables without any are absent. */
    Map<String, Long> run() {
        deleteOld("advocacy_counts", "delivery", "forget_at", now);
        deleteOld("advocacy_erased", "person_hash", "forget_at", now);
        deleteOld("advocacy_authorization", "state_hash", "expires_at", now.minus(AFTER_THE_WAY));
        inBatches("advocacy_hold", this::endedHolds);
        inBatches("advocacy_revocation", h -> revocations.giveUp(h, before(Part.REVOCATIONS), BATCH));
        inBatches("advocacy_event", this::exchangeVisitors);
        eachPage(this::forgetPosts);
        eachPage(this::eraseWhoLeft);
        return rows;
    }

    private Instant before(Part part) {
        return now.minus(limits.of(part));
    }

    private void count(String table, long changed) {
        if (changed > 0) {
            rows.merge(table, changed, Long::sum);
        }
    }

    /** One unit after the other, until one finds less than it could take. One node at a time, so that none waits for another's row. */
    private void inBatches(String table, ToIntFunction<Handle> step) {
        int changed;
        do {
            changed = db.unit(handle -> {
                db.lockRetention(handle);
                return step.applyAsInt(handle);
            });
            count(table, changed);
        } while (changed >= BATCH);
    }

    private void deleteOld(String table, String key, String time, Instant old) {
        inBatches(
                table,
                handle -> db.update(
                                handle,
                                "DELETE FROM " + table + " WHERE tenant = :tenant AND " + key + " IN (SELECT " + key
                                        + " FROM " + table + " WHERE tenant = :tenant AND " + time
                                        + " <= :old LIMIT :most)")
                        .bind("old", Db.utc(old))
                        .bind("most", BATCH)
                        .execute());
    }

    /** All at once: there is one at most for each account that a network asked to leave alone. */
    private int endedHolds(Handle handle) {
        int ended = db.update(handle, "DELETE FROM advocacy_hold WHERE tenant = :tenant AND until <= :now")
                .bind("now", Db.utc(now))
                .execute();
        count("advocacy_hold", ended);
        return 0;
    }

    /**
     * A visitor's clicks on one person's links stay one visitor's, so that every score stays; they can no longer be told to be the
     * same visitor's as those on a colleague's links. The new pseudonym follows from the old one, so that two nodes find the same.
     */
    private int exchangeVisitors(Handle handle) {
        db.lockLog(handle);
        var clicks = db.query(
                        handle,
                        "SELECT position, ambassador, body FROM advocacy_event WHERE tenant = :tenant AND clicked_at <= :old"
                                + " ORDER BY clicked_at LIMIT :most")
                .bind("old", Db.utc(before(Part.VISITORS)))
                .bind("most", BATCH)
                .map((row, c) -> new Click(row.getLong(1), row.getString(2), Json.parse(row.getString(3))))
                .list();
        write(handle, clicks);
        return clicks.size();
    }

    private void write(Handle handle, List<Click> clicks) {
        if (clicks.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("UPDATE advocacy_event SET body = :body, clicked_at = NULL"
                + " WHERE tenant = :tenant AND position = :position");
        clicks.forEach(click -> batch.bind("tenant", db.tenant())
                .bind("position", click.position())
                .bind("body", click.exchanged())
                .add());
        batch.execute();
    }

    private record Click(long position, String ambassador, ObjectNode body) {
        String exchanged() {
            return body.put(
                            "visitor",
                            pseudonym(ambassador + "\0" + body.path("visitor").asText()))
                    .toString();
        }

        private static String pseudonym(String of) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(hash)
                        .substring(0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
            }
        }
    }

    /** Page by page, in the order of ids: what is erased on the way does not move the others. */
    private void eachPage(Consumer<List<Person>> work) {
        String last = "";
        List<Person> page;
        do {
            page = page(last);
            work.accept(page);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == BATCH);
    }

    private record Person(String id, String body) {}

    private List<Person> page(String after) {
        return db.unit(handle -> db.query(
                        handle,
                        "SELECT id, body FROM advocacy_person WHERE tenant = :tenant AND id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", BATCH)
                .map((row, c) -> new Person(row.getString(1), row.getString(2)))
                .list());
    }

    private void forgetPosts(List<Person> page) {
        if (!page.isEmpty()) {
            inBatches("advocacy_approval", handle -> forgetPosts(handle, page));
        }
    }

    /** Only of deliveries at their end: from anywhere else, what was approved may still have to be sent or found. */
    private int forgetPosts(Handle handle, List<Person> page) {
        var old = db.query(
                        handle,
                        "SELECT d.id FROM advocacy_delivery d JOIN advocacy_approval a ON a.tenant = d.tenant AND a.delivery = d.id"
                                + " WHERE d.tenant = :tenant AND d.ambassador IN (<people>) AND d.due <= :old AND d.state IN "
                                + ENDED + " ORDER BY d.id LIMIT :most")
                .bindList("people", page.stream().map(Person::id).toList())
                .bind("old", Db.utc(before(Part.POSTS)))
                .bind("most", BATCH)
                .mapTo(String.class)
                .list();
        return old.isEmpty() ? 0 : forget(handle, old);
    }

    private int forget(Handle handle, List<String> deliveries) {
        db.lockLog(handle);
        var files = deliveries.stream().map(id -> "delivery:" + id).toList();
        count("advocacy_media", of(handle, "DELETE FROM advocacy_media", "owner", files));
        count(
                "advocacy_share",
                of(handle, "UPDATE advocacy_share SET wording = '" + NO_WORDING + "'", "delivery", deliveries));
        bareAttempts(handle, deliveries);
        count("advocacy_event", forgetHashes(handle, deliveries));
        return of(handle, "DELETE FROM advocacy_approval", "delivery", deliveries);
    }

    private int of(Handle handle, String what, String key, Collection<String> keys) {
        return db.update(handle, what + " WHERE tenant = :tenant AND " + key + " IN (<keys>)")
                .bindList("keys", List.copyOf(keys))
                .execute();
    }

    private void bareAttempts(Handle handle, List<String> deliveries) {
        db.query(
                        handle,
                        "SELECT id, attempts FROM advocacy_delivery WHERE tenant = :tenant AND id IN (<ids>)"
                                + " AND attempts IS NOT NULL ORDER BY id FOR UPDATE")
                .bindList("ids", deliveries)
                .map((row, c) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> db.update(
                                handle,
                                "UPDATE advocacy_delivery SET attempts = :attempts, fence = fence + 1"
                                        + " WHERE tenant = :tenant AND id = :id")
                        .bind("id", row.getKey())
                        .bind("attempts", Erasing.bareAttempts(row.getValue()))
                        .execute());
    }

    /** A hash of a text that everybody can read on the network tells which text it was. */
    private long forgetHashes(Handle handle, List<String> deliveries) {
        var approved = db
                .query(
                        handle,
                        "SELECT position, body FROM advocacy_event WHERE tenant = :tenant AND kind IN ('ShareApproved', 'ShareEdited')"
                                + " AND ambassador IN (SELECT ambassador FROM advocacy_delivery WHERE tenant = :tenant AND id IN (<ids>))")
                .bindList("ids", deliveries)
                .map((row, c) -> Map.entry(row.getLong(1), Json.parse(row.getString(2))))
                .list()
                .stream()
                .filter(event ->
                        deliveries.contains(event.getValue().path("delivery").asText()))
                .toList();
        approved.forEach(event -> db.update(
                        handle,
                        "UPDATE advocacy_event SET body = :body WHERE tenant = :tenant AND position = :position")
                .bind("position", event.getKey())
                .bind(
                        "body",
                        event.getValue().put("bodyHash", DeliveryRows.FORGOTTEN).toString())
                .execute());
        return approved.size();
    }

    private void eraseWhoLeft(List<Person> page) {
        page.forEach(this::eraseIfLeft);
    }

    /** Whoever cannot be read, or is sealed by a key that this node lacks, stops nobody else's erasure. */
    private void eraseIfLeft(Person person) {
        try {
            var known = Json.read(person.body(), Ambassador.class);
            if (isLongGone(known)) {
                erasing.apply(known.id(), this::isLongGone).rows().forEach(this::count);
            }
        } catch (StoreException | ChannelException e) {
            if (!OF_ONE_PERSON.contains(e.code())) {
                throw e;
            }
            LOG.error(
                    "'{}' is passed over, and not erased even if their time has come: {}", person.id(), e.getMessage());
        }
    }

    private boolean isLongGone(Ambassador person) {
        var left = person.takenBack().values().stream().max(Instant::compareTo);
        return person.consents().isEmpty()
                && left.filter(t -> !t.isAfter(before(Part.PEOPLE_WHO_LEFT))).isPresent();
    }
}
