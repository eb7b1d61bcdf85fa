package dev.advocacy.content;

import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.ContentId;
import java.util.List;
import java.util.Optional;

/** The part of the store that the library needs. Thread-safe; each method is one unit. */
public interface ContentStore {

    /** Writes an item, new or in place of the one with its id, together with the events. */
    void put(ContentItem item, List<AdvocacyEvent> events);

    /** The item with this id. */
    Optional<ContentItem> content(ContentId id);

    /** Every item, in the order in which they were first added. */
    List<ContentItem> contents();
}
