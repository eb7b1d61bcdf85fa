package dev.advocacy.jdbc;

import dev.advocacy.event.AmbassadorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Who was erased a short while ago, as a hash of their id. Only inside a unit. */
final class Tombstones {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Db db;

    Tombstones(Db db) {
        this.db = db;
    }

    void put(Handle handle, String person) {
        handle.createUpdate(
                        db.dialect().upsert("advocacy_erased", List.of("tenant", "person_hash"), List.of("forget_at")))
                .bind("tenant", db.tenant())
                .bind("person_hash", hash(person))
                .bind("forget_at", Db.utc(db.now(handle).plus(KEPT)))
                .execute();
    }

    void remove(Handle handle, String person) {
        db.update(handle, "DELETE FROM advocacy_erased WHERE tenant = :tenant AND person_hash = :hash")
                .bind("hash", hash(person))
                .execute();
    }

    /**
     * Refuses to write anything of somebody's who was erased a short while ago.
     *
     * @throws StoreException that says how they come back
     */
    void requireNone(Handle handle, List<AmbassadorId> people) {
        var byHash = people.stream().collect(Collectors.toMap(p -> hash(p.value()), p -> p));
        db
                .byKeys(handle, "person_hash, forget_at", "advocacy_erased", "person_hash", byHash.keySet())
                .map((row, c) -> Map.entry(row.getString(1), Db.instant(row, 2)))
                .list()
                .stream()
                .filter(erased -> erased.getValue().isAfter(db.now(handle)))
                .flatMap(erased -> Stream.ofNullable(byHash.get(erased.getKey())))
                .findFirst()
                .ifPresent(Tombstones::refuse);
    }

    private static void refuse(AmbassadorId person) {
        throw new StoreException(
                "person.erased",
                "'" + person + "' was erased less than " + KEPT.toDays()
                        + " days ago, and nothing of theirs is written until then: take them out of what you import; where they"
                        + " come back by their own yes, call personalData().letReturn(..) first",
                null);
    }

    private String hash(String person) {
        try {
            byte[] text = ("erased\0" + db.tenant() + "\0" + person).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
