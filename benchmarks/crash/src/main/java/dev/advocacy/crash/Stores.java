package dev.advocacy.crash;

import dev.advocacy.jdbc.JdbcStore;
import dev.advocacy.jdbc.SchemaMode;
import dev.advocacy.jdbc.TokenKeys;
import dev.advocacy.store.AdvocacyStore;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The store of a run, as every process opens it. */
final class Stores {
    static final String TENANT = "crash";

    private Stores() {}

    static AdvocacyStore open(DataSource database, Path keys, SchemaMode mode) {
        return JdbcStore.builder(database, new TokenKeys())
                .tenant(TENANT)
                .schema(mode)
                .open();
    }
}
