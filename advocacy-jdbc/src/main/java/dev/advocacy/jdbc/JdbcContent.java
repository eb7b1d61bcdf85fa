package dev.advocacy.jdbc;

import dev.advocacy.content.ContentItem;
import dev.advocacy.content.ContentStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.ContentId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Content items in the order in which they were first added. */
final class JdbcContent implements ContentStore {
    private final Db db;
    private final Events events;
    private final Documents documents;

    JdbcContent(Db db, Events events) {
        this.db = db;
        this.events = events;
        this.documents = new Documents(db);
    }

    @Override
    public void put(ContentItem item, List<AdvocacyEvent> further) {
        db.change(handle -> {
            var body = documents.write(handle, owner(item.id().value()), item);
            handle.createUpdate(db.dialect().upsert("advocacy_content", List.of("tenant", "id"), List.of("body")))
                    .bind("tenant", db.tenant())
                    .bind("id", item.id().value())
                    .bind("body", body)
                    .execute();
            events.append(handle, further);
        });
    }

    @Override
    public Optional<ContentItem> content(ContentId id) {
        return db.unit(
                handle -> db.query(handle, "SELECT body FROM advocacy_content WHERE tenant = :tenant AND id = :id")
                        .bind("id", id.value())
                        .mapTo(String.class)
                        .findOne()
                        .map(body -> read(handle, id.value(), body)));
    }

    @Override
    public List<ContentItem> contents() {
        record Row(String id, String body) {}
        return db.unit(handle -> db
                .query(handle, "SELECT id, body FROM advocacy_content WHERE tenant = :tenant ORDER BY position")
                .map((row, c) -> new Row(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .map(row -> read(handle, row.id(), row.body()))
                .toList());
    }

    private ContentItem read(Handle handle, String id, String body) {
        return documents.read(handle, owner(id), body, ContentItem.class);
    }

    private static String owner(String id) {
        return "content:" + id;
    }
}
