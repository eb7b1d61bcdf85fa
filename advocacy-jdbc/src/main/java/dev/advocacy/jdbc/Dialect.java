package dev.advocacy.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** What differs between the databases. */
enum Dialect {
    /** Many nodes, production. */
    POSTGRESQL {
        @Override
        void begin(Handle handle, String tenant, List<Long> shared) {
            handle.createQuery("SELECT set_config('advocacy.tenant', ?, true),"
                            + " CASE current_setting('synchronous_commit') WHEN 'off'"
                            + " THEN set_config('synchronous_commit', 'on', true) END,"
                            + " (SELECT COUNT(pg_advisory_xact_lock_shared(key)) FROM unnest(?) key)")
                    .bind(0, tenant)
                    .bind(1, shared.toArray(new Long[0]))
                    .mapTo(String.class)
                    .one();
        }

        @Override
        String lanes() {
            return """
                    WITH RECURSIVE lane AS (
                      (SELECT lane FROM advocacy_delivery WHERE tenant = :tenant AND lane IS NOT NULL ORDER BY lane LIMIT 1)
                      UNION ALL
                      SELECT (SELECT d.lane FROM advocacy_delivery d
                              WHERE d.tenant = :tenant AND d.lane > l.lane ORDER BY d.lane LIMIT 1)
                      FROM lane l WHERE l.lane IS NOT NULL)
                    SELECT lane FROM lane WHERE lane IS NOT NULL""";
        }

        // A join to the keys would be planned by what is known of the table, and read all of it while that is nothing
        // yet.
        @Override
        String byKeys(String columns, String table, String key, String locked) {
            return "SELECT found.*, clock_timestamp() AS now FROM (SELECT key FROM unnest(:keys) key ORDER BY key) wanted CROSS JOIN LATERAL (SELECT "
                    + columns + " FROM " + table + " WHERE tenant = :tenant AND " + key + " = wanted.key OFFSET 0 "
                    + locked + ") found";
        }

        @Override
        String numberEvents() {
            return "UPDATE advocacy_event e SET number = n.number FROM (" + NEXT_NUMBERS + ") n"
                    + " WHERE e.position = n.position";
        }

        @Override
        String upsert(String table, List<String> key, List<String> rest) {
            var update = rest.stream().map(c -> c + " = excluded." + c).toList();
            return insert(table, key, rest) + " ON CONFLICT (" + String.join(", ", key) + ") DO "
                    + (rest.isEmpty() ? "NOTHING" : "UPDATE SET " + String.join(", ", update));
        }

        @Override
        String insertNew(String table, List<String> key, List<String> rest) {
            return insert(table, key, rest) + unlessThere();
        }

        @Override
        String unlessThere() {
            return " ON CONFLICT DO NOTHING";
        }
    },

    /** Embedded, one process. */
    H2 {
        @Override
        void begin(Handle handle, String tenant, List<Long> shared) {
            DatabaseCheck.requireDurableH2(handle.createQuery(DatabaseCheck.H2_DELAY)
                    .mapTo(String.class)
                    .one());
            if (!shared.isEmpty()) {
                Locks.lock(handle, this, true, tenant, shared);
            }
        }

        @Override
        String lanes() {
            return "SELECT DISTINCT lane FROM advocacy_delivery WHERE tenant = :tenant AND lane IS NOT NULL";
        }

        @Override
        String byKeys(String columns, String table, String key, String locked) {
            return "SELECT " + columns + " FROM " + table + " WHERE tenant = :tenant AND " + key
                    + " = ANY(:keys) ORDER BY " + key + " " + locked;
        }

        @Override
        String numberEvents() {
            return "MERGE INTO advocacy_event e USING (" + NEXT_NUMBERS + ") n ON e.position = n.position"
                    + " WHEN MATCHED THEN UPDATE SET number = n.number";
        }

        @Override
        String upsert(String table, List<String> key, List<String> rest) {
            return insert(table, key, rest)
                    .replaceFirst("INSERT", "MERGE")
                    .replaceFirst("\\) VALUES", ") KEY (" + String.join(", ", key) + ") VALUES");
        }

        @Override
        String insertNew(String table, List<String> key, List<String> rest) {
            return insert(table, key, rest);
        }

        @Override
        String unlessThere() {
            return "";
        }
    };

    private static final String NEXT_NUMBERS = """
            SELECT position, ROW_NUMBER() OVER (ORDER BY position)
                     + COALESCE((SELECT MAX(number) FROM advocacy_event WHERE tenant = :tenant), 0) AS number
            FROM (SELECT position FROM advocacy_event WHERE tenant = :tenant AND number IS NULL
                  ORDER BY position LIMIT :most) fresh""";

    /** Tells the database whose unit begins, that its commit has to last, and takes these {@link Locks} together with others. */
    abstract void begin(Handle handle, String tenant, List<Long> shared);

    /** Gives the next numbers to the first events that have none. */
    abstract String numberEvents();

    /**
     * Reads every lane in which something waits. On PostgreSQL as many look-ups in an index as there are lanes; H2 reads the index
     * over all that waits, so that many waiting deliveries make each claim slower there.
     */
    abstract String lanes();

    /**
     * Reads the rows with these keys, an array, in the keys' order: one look-up in the index for each, however much there is.
     *
     * @param locked FOR UPDATE, or nothing
     */
    abstract String byKeys(String columns, String table, String key, String locked);

    /** Writes a row in place of the one with its key; the values are named as their columns. */
    abstract String upsert(String table, List<String> key, List<String> rest);

    /** Writes a row unless there is one with its key; see {@link Db#isNew}. */
    abstract String insertNew(String table, List<String> key, List<String> rest);

    /** At the end of an INSERT: passes over rows whose key is there; nothing on H2, which fails then. */
    abstract String unlessThere();

    /** Where its migrations are, on the class path. */
    String migrations() {
        return "classpath:dev/advocacy/jdbc/schema/" + name().toLowerCase(Locale.ROOT);
    }

    private static String insert(String table, List<String> key, List<String> rest) {
        var columns = new ArrayList<>(key);
        columns.addAll(rest);
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (:" + String.join(", :", columns)
                + ")";
    }
}
