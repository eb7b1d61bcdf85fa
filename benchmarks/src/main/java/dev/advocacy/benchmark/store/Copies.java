package dev.advocacy.benchmark.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The rows of what came in, once more into tables of the same shape with the same indexes, by PostgreSQL's own COPY: no store that
 * writes these rows is faster than this. Not thread-safe.
 */
final class Copies {
    private static final List<String> TABLES =
            List.of("advocacy_share", "advocacy_delivery", "advocacy_approval", "advocacy_link", "advocacy_event");

    private final Server server;
    private final Map<String, Long> before = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private record Part(String table, ByteBuffer rows) {}

    private Copies(Server server) {
        this.server = server;
    }

    /** Notes what is there already. */
    static Copies ofWhatComes(Server server) throws SQLException {
        var copies = new Copies(server);
        for (String table : List.of("advocacy_share", "advocacy_delivery", "advocacy_event")) {
            copies.before.put(table, server.ask("SELECT COALESCE(MAX(position), 0) FROM " + table));
        }
        return copies;
    }

    /** Takes the rows that came since, in so many parts for each table, and makes room for them. */
    void take(int most) throws SQLException, IOException {
        for (String table : TABLES) {
            server.run(
                    "DROP TABLE IF EXISTS copy_of_" + table,
                    "CREATE TABLE copy_of_" + table + " (LIKE " + table + " INCLUDING ALL)");
            for (int i = 0; i < most; i++) {
                String some = since(table) + " AND abs(hashtext(ctid::text)) % " + most + " = " + i;
                parts.add(new Part("copy_of_" + table, out("SELECT * FROM " + table + " WHERE " + some)));
            }
        }
    }

    private String since(String table) {
        return before.containsKey(table)
                ? "position > " + before.get(table)
                : "delivery = ANY(ARRAY(SELECT id FROM advocacy_delivery WHERE " + since("advocacy_delivery") + "))";
    }

    void in(int threads) throws Exception {
        Threads.spread(parts.size(), threads, i -> in(parts.get(i)));
    }

    private ByteBuffer out(String query) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        try (var connection = server.pool().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)", rows);
        }
        return ByteBuffer.wrap(rows.toByteArray());
    }

    private void in(Part part) throws SQLException, IOException {
        try (var connection = server.pool().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "COPY " + part.table() + " FROM STDIN (FORMAT binary)",
                    new ByteArrayInputStream(part.rows().array()));
        }
    }
}
