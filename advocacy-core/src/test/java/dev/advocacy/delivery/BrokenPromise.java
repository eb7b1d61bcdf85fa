package dev.advocacy.delivery;

/** A run in which something happened that never may. */
final class BrokenPromise extends AssertionError {
    private static final long serialVersionUID = 1L;

    BrokenPromise(String what) {
        super(what);
    }
}
