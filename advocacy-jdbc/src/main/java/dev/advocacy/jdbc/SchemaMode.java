package dev.advocacy.jdbc;

/** What opening a store does about its tables. */
public enum SchemaMode {
    /** Makes and updates them; the role needs the right to do so. */
    MIGRATE,
    /** Checks that they fit this version of the code, and refuses to open where they do not. */
    VALIDATE,
    /** Neither looks nor changes: the host knows what it does. */
    NONE
}
