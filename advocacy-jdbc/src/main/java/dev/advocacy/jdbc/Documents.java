package dev.advocacy.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/** Records with media: the text in a column of its table, the files in a table of their own. Only inside a unit. */
final class Documents {
    /** In every text that names a file; a text without it needs no second look. */
    private static final String NAMES_A_FILE = "\"part\":";

    private final Db db;

    Documents(Db db) {
        this.db = db;
    }

    /** Writes the files in place of the ones before, and answers the text. */
    String write(Handle handle, String owner, Object value) {
        var parts = new ArrayList<byte[]>();
        var body = Json.write(value, parts);
        forget(handle, owner);
        writeParts(handle, owner, parts);
        return body;
    }

    /** The same for an owner that is new. */
    String writeNew(Handle handle, String owner, Object value) {
        var parts = new ArrayList<byte[]>();
        var body = Json.write(value, parts);
        writeParts(handle, owner, parts);
        return body;
    }

    <T> T read(Handle handle, String owner, String body, Class<T> type) {
        var parts = namesAFile(body) ? parts(handle, owner) : List.<byte[]>of();
        return Json.read(body, type, parts);
    }

    /**
     * What a query finds, in its order.
     *
     * @param query answers {@code id}, {@code body} and {@code bytes}: one file, or none, a row; a document's files in their order
     */
    static <T> List<T> whole(Query query, Class<T> type) {
        Map<String, Whole> none = new LinkedHashMap<>();
        return query.reduceRows(none, Documents::gather).values().stream()
                .map(one -> Json.read(one.body(), type, one.files()))
                .toList();
    }

    private static Map<String, Whole> gather(Map<String, Whole> all, RowView row) {
        var one = all.computeIfAbsent(
                row.getColumn("id", String.class),
                id -> new Whole(row.getColumn("body", String.class), new ArrayList<>()));
        Optional.ofNullable(row.getColumn("bytes", byte[].class)).ifPresent(one.files()::add);
        return all;
    }

    private record Whole(String body, List<byte[]> files) {}

    static boolean namesAFile(String body) {
        return body.contains(NAMES_A_FILE);
    }

    /** How many bytes the files of each have together; those without any are absent. Reads no file. */
    Map<String, Long> sizes(Handle handle, List<String> owners) {
        var sizes = new HashMap<String, Long>();
        if (!owners.isEmpty()) {
            db.byKeys(handle, "owner, OCTET_LENGTH(bytes) AS size", "advocacy_media", "owner", owners)
                    .map((row, c) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(e -> sizes.merge(e.getKey(), e.getValue(), Long::sum));
        }
        return sizes;
    }

    private void forget(Handle handle, String owner) {
        db.update(handle, "DELETE FROM advocacy_media WHERE tenant = :tenant AND owner = :owner")
                .bind("owner", owner)
                .execute();
    }

    private void writeParts(Handle handle, String owner, List<byte[]> parts) {
        for (int i = 0; i < parts.size(); i++) {
            db.update(
                            handle,
                            "INSERT INTO advocacy_media (tenant, owner, part, bytes) VALUES (:tenant, :owner, :part, :bytes)")
                    .bind("owner", owner)
                    .bind("part", i)
                    .bind("bytes", parts.get(i))
                    .execute();
        }
    }

    List<byte[]> parts(Handle handle, String owner) {
        return db.query(
                        handle,
                        "SELECT bytes FROM advocacy_media WHERE tenant = :tenant AND owner = :owner ORDER BY part")
                .bind("owner", owner)
                .map((row, c) -> row.getBytes(1))
                .list();
    }
}
