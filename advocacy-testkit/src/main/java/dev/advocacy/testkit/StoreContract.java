package dev.advocacy.testkit;

import dev.advocacy.store.AdvocacyStore;
import java.time.Clock;

/**
 * The laws that every store keeps. Extend it, say how an empty store is opened, and run it: green means that deliveries are
 * never claimed by two nodes, never armed without consent, and that no change is written without its events.
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *     @Override
 *     protected AdvocacyStore store(Clock clock) {
 *         return MyStore.openEmpty(clock);
 *     }
 * }
 * }</pre>
 *
 * Leases and the time of forgetting are judged by the store's clock, so the store must use the one that it is given.
 */
public abstract class StoreContract extends StoreAccessLaws {

    /** For subclasses. */
    protected StoreContract() {}

    /**
     * An empty store, called once before each test. A subclass that has to close it does so in its own {@code @AfterEach}.
     *
     * @param clock the store's time
     */
    protected abstract AdvocacyStore store(Clock clock);

    @Override
    final AdvocacyStore open(Clock time) {
        return store(time);
    }
}
