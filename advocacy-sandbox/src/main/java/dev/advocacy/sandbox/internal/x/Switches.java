package dev.advocacy.sandbox.internal.x;

/** What the operator of the sandbox has chosen about X as a whole. */
final class Switches {
    private volatile boolean enrolled = true;
    private volatile boolean capped;
    private volatile FieldNames names = FieldNames.OLD;

    boolean enrolled() {
        return enrolled;
    }

    void enrolled(boolean yes) {
        enrolled = yes;
    }

    boolean capped() {
        return capped;
    }

    void capped(boolean yes) {
        capped = yes;
    }

    FieldNames names() {
        return names;
    }

    void names(FieldNames chosen) {
        names = chosen;
    }
}
