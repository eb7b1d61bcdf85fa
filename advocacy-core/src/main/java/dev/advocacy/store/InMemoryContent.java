package dev.advocacy.store;

import dev.advocacy.content.ContentItem;
import dev.advocacy.content.ContentStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.ContentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Content items in the order in which they were first added. */
final class InMemoryContent implements ContentStore {
    private final Unit unit;
    private final Map<ContentId, ContentItem> items = new LinkedHashMap<>();

    InMemoryContent(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void put(ContentItem item, List<AdvocacyEvent> events) {
        unit.in(() -> {
            items.put(item.id(), item);
            unit.append(events);
        });
    }

    @Override
    public Optional<ContentItem> content(ContentId id) {
        return unit.in(() -> Optional.ofNullable(items.get(id)));
    }

    @Override
    public List<ContentItem> contents() {
        return unit.in(() -> List.copyOf(items.values()));
    }
}
