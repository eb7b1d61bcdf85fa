package dev.advocacy.testkit;

import org.junit.jupiter.api.Timeout;

/**
 * What every channel adapter must do, as tests. Extend it, supply the adapter and the replies that the network really gives;
 * when it is green, the adapter is done.
 *
 * <p>Each test opens its own {@link ScriptedNetwork} and its own adapter, so tests may run at once. A part that the adapter
 * does not offer is skipped with a message; a part that it offers is tested, and a reply that the contract lacks for it fails
 * the test that needs it. Every call into the adapter is bounded by {@link #patience()}.
 */
@Timeout(120)
public abstract class ChannelAdapterContract extends RevocationLaws {

    /** For subclasses. */
    protected ChannelAdapterContract() {}
}
