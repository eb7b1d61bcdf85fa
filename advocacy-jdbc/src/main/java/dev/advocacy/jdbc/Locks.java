package dev.advocacy.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Locks that last until the unit ends. On PostgreSQL advisory locks, which cost no write; on H2, where one process has the
 * database to itself, one row for all of a tenant's.
 */
final class Locks {
    private Locks() {}

    static void lock(Handle handle, Dialect dialect, boolean shared, String tenant, List<Long> keys) {
        if (dialect == Dialect.H2) {
            handle.createQuery("SELECT tenant FROM advocacy_lock WHERE tenant = ? FOR UPDATE")
                    .bind(0, tenant)
                    .mapTo(String.class)
                    .one();
        } else {
            String how = shared ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
            handle.createQuery("SELECT COUNT(" + how + "(key)) FROM unnest(?) key")
                    .bind(0, keys.toArray(new Long[0]))
                    .mapTo(Long.class)
                    .one();
        }
    }

    /** 64 bits of SHA-256: where two things share a key, one waits for the other now and then, and nothing else happens. */
    static long key(String tenant, String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(("advocacy\0" + tenant + "\0" + String.join("\0", parts)).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
