package dev.advocacy.jdbc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.LinkId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of one person inside one unit. What tells who they are is deleted; what totals and scores are made of stays, under a
 * random name that is written nowhere else. Not thread-safe.
 */
final class Erasing {
    /** In place of what a network or a host calls the person. */
    static final String ERASED = "erased";

    private static final int PAGE = 1000;
    private static final String THEIR_DELIVERIES =
            "(SELECT id FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who)";
    private static final String THEIR_FILES =
            "(SELECT 'delivery:' || id FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who)";

    /** Holds of accounts that are nobody else's: a page that several people post to is still to be left alone. */
    private static final String THEIR_HOLDS = """
            account <> '' AND (channel, account) IN (
              SELECT channel, account FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who
              UNION SELECT channel, account FROM advocacy_account WHERE tenant = :tenant AND ambassador = :who)
            AND (channel, account) NOT IN (
              SELECT channel, account FROM advocacy_account WHERE tenant = :tenant AND ambassador <> :who)""";

    private final Db db;
    private final Handle handle;
    private final AmbassadorId person;
    private final AmbassadorId nobody = unlinkable();
    private final Map<String, LinkId> links = new HashMap<>();
    private final Map<String, String> visitors = new HashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    Erasing(Db db, Handle handle, AmbassadorId person) {
        this.db = db;
        this.handle = handle;
        this.person = person;
    }

    /** How many rows of each table; none where nothing of the person's was there. */
    Map<String, Long> run(RevocationRows revocations) {
        delete("advocacy_media", "owner IN " + THEIR_FILES);
        delete("advocacy_approval", "delivery IN " + THEIR_DELIVERIES);
        delete("advocacy_counts", "delivery IN " + THEIR_DELIVERIES);
        delete("advocacy_hold", THEIR_HOLDS);
        delete("advocacy_share", "ambassador = :who");
        delete("advocacy_link", "ambassador = :who");
        delete("advocacy_account", "ambassador = :who");
        delete("advocacy_authorization", "ambassador = :who");
        count("advocacy_revocation", revocations.unlink(handle, person, unlinkable()));
        unlinkDeliveries();
        unlinkEvents();
        count("advocacy_score", new OnBoards(db).rename(handle, person, nobody));
        unlinkActions();
        delete("advocacy_person", "id = :who");
        return rows;
    }

    /** A name of nobody's; 96 random bits. */
    private static AmbassadorId unlinkable() {
        return AmbassadorId.of(ERASED + "-" + LinkId.random());
    }

    /** Whether a delivery with these was unlinked from its person. */
    static boolean isErased(String ambassador, String account) {
        return account.equals(ERASED) && ambassador.startsWith(ERASED + "-");
    }

    private void delete(String table, String condition) {
        count(
                table,
                db.update(handle, "DELETE FROM " + table + " WHERE tenant = :tenant AND " + condition)
                        .bind("who", person.value())
                        .execute());
    }

    private void count(String table, long changed) {
        if (changed > 0) {
            rows.merge(table, changed, Long::sum);
        }
    }

    /** They keep state and times, and wait for nothing: without text, account and consent there is nothing to send or find. */
    private void unlinkDeliveries() {
        record Row(String id, @Nullable String attempts) {}
        var theirs = db.query(
                        handle,
                        "SELECT id, attempts FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who")
                .bind("who", person.value())
                .map((row, c) -> new Row(row.getString(1), row.getString(2)))
                .list();
        var batch = handle.prepareBatch(
                "UPDATE advocacy_delivery SET ambassador = :nobody, account = :erased, lane = NULL,"
                        + " owner = NULL, lease_until = NULL, fence = fence + 1, post = NULL, attempts = :attempts WHERE tenant = :tenant AND id = :id");
        theirs.forEach(row -> batch.bind("nobody", nobody.value())
                .bind("erased", ERASED)
                .bind("attempts", row.attempts() == null ? null : bareAttempts(row.attempts()))
                .bind("tenant", db.tenant())
                .bind("id", row.id())
                .add());
        batch.execute();
        count("advocacy_delivery", theirs.size());
    }

    static String bareAttempts(String attempts) {
        var tree = Json.parseArray(attempts);
        tree.forEach(attempt ->
                ((ObjectNode) attempt).put("bodyHash", DeliveryRows.FORGOTTEN).putNull("ticket"));
        return tree.toString();
    }

    private void unlinkEvents() {
        List<Event> page;
        do {
            page = events("ambassador = :who ORDER BY position LIMIT " + PAGE, "who", person.value());
            write(page, nobody.value());
        } while (page.size() == PAGE);
    }

    /** What they did to others, or to everything: withdrew a colleague who left, stopped all posts. */
    private void unlinkActions() {
        String named = naming(person);
        write(
                events("kind IN ('ConsentChanged', 'PauseSwitched') AND body LIKE :named ESCAPE '!'", "named", named),
                null);
        var agreed = db.query(
                        handle,
                        "SELECT id, body FROM advocacy_person WHERE tenant = :tenant"
                                + " AND id <> :who AND body LIKE :named ESCAPE '!' FOR UPDATE")
                .bind("who", person.value())
                .bind("named", named)
                .map((row, c) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        agreed.forEach(colleague -> forgetActor(colleague.getKey(), Json.parse(colleague.getValue())));
    }

    /** Fits a body in which they are the actor; for LIKE with the escape character !. */
    static String naming(AmbassadorId actor) {
        return "%\"actor\":" + Json.write(actor.value()).replaceAll("([%_!])", "!$1") + "%";
    }

    private void forgetActor(String colleague, ObjectNode body) {
        body.withArray("consents").forEach(consent -> {
            if (consent.path("actor").asText().equals(person.value())) {
                ((ObjectNode) consent).put("actor", ERASED);
            }
        });
        db.update(handle, "UPDATE advocacy_person SET body = :body WHERE tenant = :tenant AND id = :id")
                .bind("body", body.toString())
                .bind("id", colleague)
                .execute();
        count("advocacy_person", 1);
    }

    private record Event(long position, String kind, ObjectNode body) {}

    private List<Event> events(String condition, String name, String value) {
        return db.query(
                        handle,
                        "SELECT position, kind, body FROM advocacy_event WHERE tenant = :tenant AND " + condition)
                .bind(name, value)
                .map((row, c) -> new Event(row.getLong(1), row.getString(2), Json.parse(row.getString(3))))
                .list();
    }

    /** A click's time goes with its visitor's pseudonym: it is exchanged here already. */
    private void write(List<Event> page, @Nullable String owner) {
        if (page.isEmpty()) {
            return;
        }
        String whose = owner == null ? "" : ", ambassador = :owner, clicked_at = NULL";
        var batch = handle.prepareBatch(
                "UPDATE advocacy_event SET body = :body" + whose + " WHERE tenant = :tenant AND position = :position");
        page.forEach(event -> batch.bind("tenant", db.tenant())
                .bind("position", event.position())
                .bind("owner", owner)
                .bind("body", unlinked(event.body()).toString())
                .add());
        batch.execute();
        count("advocacy_event", page.size());
    }

    /** The same link and the same visitor stay the same as before among this person's events, and lead nowhere else. */
    private ObjectNode unlinked(ObjectNode body) {
        for (var name : List.of("account", "actor", "bodyHash")) {
            if (body.has(name)) {
                body.put(name, ERASED);
            }
        }
        if (body.has("link")) {
            body.put(
                    "link",
                    links.computeIfAbsent(body.path("link").asText(), l -> LinkId.random())
                            .value());
        }
        if (body.has("visitor")) {
            body.put(
                    "visitor",
                    visitors.computeIfAbsent(
                            body.path("visitor").asText(), v -> LinkId.random().value()));
        }
        return body;
    }
}
