package dev.advocacy.jdbc;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Account;
import dev.advocacy.delivery.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What arming looks at, read once for all that are armed together, after their locks were taken. Not thread-safe. */
final class ArmingGuards {
    private static final String LOOK = """
            SELECT 'pause' AS guard, '' AS channel, '' AS name, '' AS body, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS until
            FROM advocacy_pause WHERE tenant = :tenant
            UNION ALL SELECT 'person', '', id, body, NULL FROM ($people) person
            UNION ALL SELECT 'hold', channel, account, '', until FROM advocacy_hold WHERE tenant = :tenant AND until > :now""";

    private record Held(String channel, String account) {}

    private final Instant now;
    private final Map<String, String> people = new HashMap<>();
    private final Map<Held, Instant> heldBack = new HashMap<>();
    private boolean paused;

    /**
     * Looks.
     *
     * @param now when the last of them was locked
     */
    ArmingGuards(Db db, Handle handle, List<Delivery> claimed, Instant now) {
        this.now = now;
        var wanted = claimed.stream().map(ArmingGuards::person).distinct().toList();
        db.query(handle, LOOK.replace("$people", db.dialect().byKeys("id, body", "advocacy_person", "id", "")))
                .bind("now", Db.utc(now))
                .bindArray("keys", String.class, wanted)
                .map((row, c) -> note(row))
                .list();
    }

    private boolean note(ResultSet row) throws SQLException {
        switch (row.getString(1)) {
            case "pause" -> paused = true;
            case "hold" -> heldBack.put(new Held(row.getString(2), row.getString(3)), Db.instant(row, "until"));
            default -> people.put(row.getString(3), row.getString(4));
        }
        return true;
    }

    Delivery arm(Delivery claimed, Duration lease) {
        var until = heldBackUntil(claimed.approval().account());
        return claimed.arm(now, now.plus(lease), takesPart(claimed), paused, until);
    }

    private boolean takesPart(Delivery claimed) {
        var body = people.get(person(claimed));
        return body != null
                && Json.read(body, Ambassador.class)
                        .consentsSince(Consent.PARTICIPATION, claimed.approval().at());
    }

    private @Nullable Instant heldBackUntil(Account account) {
        String channel = account.channel().value();
        return Stream.of(new Held(channel, ""), new Held(channel, account.id()))
                .filter(heldBack::containsKey)
                .map(heldBack::get)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static String person(Delivery delivery) {
        return delivery.approval().ambassador().value();
    }
}
