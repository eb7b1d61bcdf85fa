package dev.advocacy.content;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AdvocacyEvent.ContentAdded;
import dev.advocacy.event.ContentId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything worth sharing. Thread-safe. */
public final class ContentLibrary {
    private final ContentStore store;
    private final Clock clock;

    /** A library on a store; the door {@code Advocacy} makes it. */
    public ContentLibrary(ContentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Adds an item, or replaces the one with its id; what was approved before stays as it was approved.
     *
     * @throws RefusedException naming every problem: empty title, a link that is not http(s), a window that ends before it
     *     begins
     */
    public ContentItem add(ContentItem item) {
        var findings = ContentCheck.of(item);
        if (!findings.isEmpty()) {
            throw new RefusedException("content item '" + item.title() + "'", findings);
        }
        store.put(item, List.of(new ContentAdded(clock.instant(), item.id())));
        return item;
    }

    /** The item with this id. */
    public Optional<ContentItem> find(ContentId id) {
        return store.content(id);
    }

    /**
     * The item with this id.
     *
     * @throws RefusedException where there is none
     */
    public ContentItem require(ContentId id) {
        return find(id).orElseThrow(() -> new RefusedException(
                "content item " + id,
                Finding.error("content.unknown", "content", "there is no content item '" + id + "': add it first")));
    }

    /** What is offered now to a person in these groups: open items whose audience includes them, oldest first. */
    public List<ContentItem> suggestionsFor(Set<String> groups) {
        var now = clock.instant();
        return store.contents().stream()
                .filter(item -> item.isOpenAt(now) && item.audience().includes(groups))
                .toList();
    }
}
