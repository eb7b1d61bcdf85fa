package dev.advocacy.jdbc;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Account;
import dev.advocacy.delivery.Delivery;
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
    private record Held(String channel, String account) {}

    private final Instant now;
    private final boolean paused;
    private final Map<String, String> people = new HashMap<>();
    private final Map<Held, Instant> heldBack = new HashMap<>();

    ArmingGuards(Db db, Handle handle, List<Delivery> claimed) {
        this.now = db.now(handle);
        this.paused = JdbcDeliveries.paused(db, handle);
        db.query(handle, "SELECT id, body FROM advocacy_person WHERE tenant = :tenant AND id IN (<ids>)")
                .bindList(
                        "ids",
                        claimed.stream().map(ArmingGuards::person).distinct().toList())
                .map((row, c) -> people.put(row.getString(1), row.getString(2)))
                .list();
        db.query(handle, "SELECT channel, account, until FROM advocacy_hold WHERE tenant = :tenant AND until > :now")
                .bind("now", Db.utc(now))
                .map((row, c) -> heldBack.put(new Held(row.getString(1), row.getString(2)), Db.instant(row, 3)))
                .list();
    }

    Instant now() {
        return now;
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
