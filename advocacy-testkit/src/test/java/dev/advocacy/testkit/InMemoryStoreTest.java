package dev.advocacy.testkit;

import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.store.InMemoryStore;
import java.time.Clock;

class InMemoryStoreTest extends StoreContract {
    @Override
    protected AdvocacyStore store(Clock clock) {
        return new InMemoryStore(clock);
    }
}
