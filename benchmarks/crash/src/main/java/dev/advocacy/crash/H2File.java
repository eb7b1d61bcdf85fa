package dev.advocacy.crash;

import java.nio.file.Path;
import java.util.Map;

/** H2 in a file, inside the one process that has it open. */
record H2File(Path folder) implements Database {

    @Override
    public Map<String, String> access() {
        var file = folder.resolve("advocacy").toAbsolutePath();
        return Map.of(URL, "jdbc:h2:file:" + file + ";WRITE_DELAY=0", USER, "sa", PASSWORD, "");
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void restart() {
        throw new UnsupportedOperationException("H2 is restarted with its node");
    }

    @Override
    public void close() {}
}
