package dev.advocacy.jdbc;

import dev.advocacy.Advocacy;
import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.event.AmbassadorId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What a person may ask for, and what nobody may keep for ever: export, erasure, limits of time. Thread-safe; any number of nodes may
 * do the same at once.
 */
public final class PersonalData {
    private final JdbcStore store;
    private final Db db;
    private final RevocationRows revocations;
    private final Tombstones tombstones;

    PersonalData(JdbcStore store, Db db, RevocationRows revocations) {
        this.store = store;
        this.db = db;
        this.revocations = revocations;
        this.tombstones = new Tombstones(db);
    }

    /**
     * Erases a person. First they leave as they would by themself: what is not yet sent is withdrawn, their accounts are
     * disconnected, and the networks are asked to end the access. Then everything of theirs is deleted, and what totals are made of
     * leads to nobody: how many events of each kind, how many deliveries in each state and how many points there are stays the same.
     * Their tracked links lead nowhere any more. They are on no board of {@link JdbcBoards}, and nothing tells that they were. What the
     * host itself noted is the host's to erase; so are boards and states of scores that it keeps. A second time finds nothing.
     *
     * <p>For 30 days nothing of this person's is written; see {@link #letReturn}.
     *
     * <p>Where this node's keyset lacks the key of access that is yet to be ended, nothing is erased, and a {@link
     * dev.advocacy.channel.ChannelException} ({@code vault.key-missing}) names the key.
     *
     * @param actor who pressed the button: the person, or the host for them
     * @return {@link Erasure.Status#CALL_AGAIN} while a post of theirs is under way, about a minute at most; nothing was erased then
     */
    public Erasure erase(AmbassadorId person, String actor) {
        leave(person, actor);
        return db.unit(handle -> {
            db.lockPerson(handle, person.value());
            db.lockLog(handle);
            return erase(handle, person);
        });
    }

    /**
     * Forgets what was kept long enough. For recurring work, once a day or so. Nothing that a score is made of changes; states of
     * scores that were kept from before an exchange of visitors are to be made again.
     *
     * @return how many rows were deleted or emptied, by table; tables without any are absent. A second time answers nothing
     */
    public Map<String, Long> forget(Retention limits) {
        return new Forgetting(db, limits, revocations, this::eraseIf).run();
    }

    /** Somebody who left long ago has nothing to withdraw; who came back meanwhile is let be. */
    Erasure eraseIf(AmbassadorId person, Predicate<Ambassador> still) {
        return db.unit(handle -> {
            db.lockPerson(handle, person.value());
            db.lockLog(handle);
            return JdbcAmbassadors.find(db, handle, person).filter(still).isPresent()
                    ? erase(handle, person)
                    : new Erasure(Erasure.Status.NOTHING_FOUND, 0, Map.of());
        });
    }

    /** Lets a person come back who was erased less than 30 days ago. They enroll again by their own yes, as somebody new. */
    public void letReturn(AmbassadorId person) {
        db.change(handle -> tombstones.remove(handle, person.value()));
    }

    /**
     * Writes everything that is stored about a person as a zip: JSON files, their pictures, a JSON Schema of the files, and a text
     * that says in plain words what each is. It holds no token, no key and nothing of anybody else's.
     *
     * @param out left open
     * @throws RefusedException where there is no such person
     * @throws IOException where it cannot be written
     */
    public void export(AmbassadorId person, OutputStream out) throws IOException {
        var known = store.ambassadors().ambassador(person).orElseThrow(() -> unknown(person));
        try {
            db.change(handle -> new Archive(db, handle, known, out).write());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RefusedException unknown(AmbassadorId person) {
        return new RefusedException(
                "export of " + person,
                Finding.error(
                        "ambassador.unknown",
                        "ambassador",
                        "there is no ambassador '" + person + "': nothing is stored about them, or they were erased"));
    }

    /** By a door without channels: it stops what is planned, and leaves the end of access waiting for one that has them. */
    private void leave(AmbassadorId person, String actor) {
        try (var door = Advocacy.builder()
                .store(store)
                .clock(db.clock())
                .executor(Runnable::run, 1)
                .build()) {
            if (door.ambassadors().find(person).isPresent()) {
                door.ambassadors().withdraw(person, Consent.PARTICIPATION, actor);
            }
        }
    }

    private Erasure erase(Handle handle, AmbassadorId person) {
        long inHand = inHand(handle, person);
        return inHand > 0 ? new Erasure(Erasure.Status.CALL_AGAIN, inHand, Map.of()) : erased(handle, person);
    }

    /** Locks all of theirs, so that until this unit ends none is taken in hand, and no answer to one is written. */
    private long inHand(Handle handle, AmbassadorId person) {
        return db
                .query(
                        handle,
                        "SELECT owner FROM advocacy_delivery WHERE tenant = :tenant AND ambassador = :who"
                                + " ORDER BY id FOR UPDATE")
                .bind("who", person.value())
                .map((row, c) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .filter(Optional::isPresent)
                .count();
    }

    private Erasure erased(Handle handle, AmbassadorId person) {
        var rows = new Erasing(db, handle, person).run(revocations);
        if (rows.isEmpty()) {
            return new Erasure(Erasure.Status.NOTHING_FOUND, 0, rows);
        }
        tombstones.put(handle, person.value());
        return new Erasure(Erasure.Status.ERASED, 0, rows);
    }
}
