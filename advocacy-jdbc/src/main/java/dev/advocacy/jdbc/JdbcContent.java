package dev.advocacy.jdbc;

import dev.advocacy.content.ContentItem;
import dev.advocacy.content.ContentStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.ContentId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Content items in the order in which they were first added. */
final class JdbcContent implements ContentStore {
    /** Text and files in one statement: an item that is just being replaced is read as it was or as it is. */
    private static final String ITEMS = """
            SELECT c.id, c.body, m.bytes FROM advocacy_content c
            LEFT JOIN advocacy_media m ON m.tenant = c.tenant AND m.owner = 'content:' || c.id
            WHERE c.tenant = :tenant %s ORDER BY c.position, m.part""";

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
        return db.unit(handle ->
                items(db.query(handle, ITEMS.formatted("AND c.id = :id")).bind("id", id.value())).stream()
                        .findFirst());
    }

    @Override
    public List<ContentItem> contents() {
        return db.unit(handle -> items(db.query(handle, ITEMS.formatted(""))));
    }

    private static List<ContentItem> items(Query query) {
        return Documents.whole(query, ContentItem.class);
    }

    private static String owner(String id) {
        return "content:" + id;
    }
}
