package dev.advocacy.crash;

import java.util.Map;

/** A PostgreSQL server that the environment names; it is not ours to restart. */
record NamedServer(Map<String, String> access) implements Database {

    NamedServer() {
        this(System.getenv());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void restart() {
        throw new UnsupportedOperationException("a named server is not ours to restart");
    }

    @Override
    public void close() {}
}
