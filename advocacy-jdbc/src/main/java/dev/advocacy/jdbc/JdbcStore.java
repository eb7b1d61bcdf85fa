package dev.advocacy.jdbc;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.content.ContentStore;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.engagement.EngagementStore;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.EventLog;
import dev.advocacy.share.ShareStore;
import dev.advocacy.store.AdvocacyStore;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The store on the host's database: PostgreSQL for any number of nodes, or H2, embedded, for one. A change and its events are one
 * transaction, durable before the method returns; inside a transaction of the host they are part of it. Every key begins with the
 * tenant, so one tenant's store never sees another's rows. Thread-safe. It holds no connection; the host closes its data source.
 */
public final class JdbcStore implements AdvocacyStore {
    private final Db db;
    private final Events events;
    private final JdbcContent content;
    private final JdbcAmbassadors ambassadors;
    private final JdbcDeliveries deliveries;
    private final JdbcShares shares;
    private final JdbcEngagement engagement;

    private JdbcStore(Db db, TokenKeys keys) {
        this.db = db;
        this.events = new Events(db);
        this.content = new JdbcContent(db, events);
        this.ambassadors = new JdbcAmbassadors(db, events, keys);
        this.deliveries = new JdbcDeliveries(db, events);
        this.shares = new JdbcShares(db, events, deliveries);
        this.engagement = new JdbcEngagement(db, events);
    }

    /**
     * Opens the store of the only tenant, and makes or updates its tables.
     *
     * @param source the host's; PostgreSQL, or H2 with {@code WRITE_DELAY=0}
     * @param keys by which tokens are sealed; there is no default
     * @throws StoreException where the database would lose what it acknowledged, or its tables do not fit; it says what to do
     */
    public static JdbcStore open(DataSource source, TokenKeys keys) {
        return builder(source, keys).open();
    }

    /** Begins to open a store of another tenant, or on tables that a database administrator looks after. */
    public static Builder builder(DataSource source, TokenKeys keys) {
        return new Builder(source, keys);
    }

    /** Export, erasure and limits of time of what is stored about people. */
    public PersonalData personalData() {
        return new PersonalData(this, db, ambassadors.revocations());
    }

    @Override
    public ContentStore content() {
        return content;
    }

    @Override
    public AmbassadorStore ambassadors() {
        return ambassadors;
    }

    @Override
    public ShareStore shares() {
        return shares;
    }

    @Override
    public DeliveryStore deliveries() {
        return deliveries;
    }

    @Override
    public EngagementStore engagement() {
        return engagement;
    }

    @Override
    public EventLog events() {
        return events;
    }

    @Override
    public void record(List<AdvocacyEvent> happened) {
        db.change(handle -> events.append(handle, happened));
    }

    /**
     * Seals by the primary key what an older key has sealed, see {@link TokenKeys}. May run beside live nodes, and twice.
     *
     * @return how many tokens are still sealed by another key; 0 means that the old keys may go
     */
    public long reencrypt() {
        return ambassadors.reencrypt();
    }

    Events log() {
        return events;
    }

    Db db() {
        return db;
    }

    /** Opens a {@link JdbcStore}. Not thread-safe. */
    public static final class Builder {
        private final DataSource source;
        private final TokenKeys keys;
        private String tenant = "default";
        private SchemaMode mode = SchemaMode.MIGRATE;
        private @Nullable Clock clock;

        private Builder(DataSource source, TokenKeys keys) {
            this.source = Objects.requireNonNull(source, "source");
            this.keys = Objects.requireNonNull(keys, "keys");
        }

        /**
         * Whose store it is; left out: {@code default}.
         *
         * @param name 1 to 100 characters; as long as the data lives
         */
        public Builder tenant(String name) {
            if (name.isBlank() || name.length() > 100) {
                throw new IllegalArgumentException("tenant '" + name + "' is not 1 to 100 characters");
            }
            this.tenant = name;
            return this;
        }

        /** What opening does about the tables; left out: {@link SchemaMode#MIGRATE}. */
        public Builder schema(SchemaMode what) {
            this.mode = Objects.requireNonNull(what, "schema mode");
            return this;
        }

        /** For tests: another time than the database's own. */
        Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /**
         * The store.
         *
         * @throws StoreException where the database would lose what it acknowledged, or its tables do not fit; it says what to do
         */
        public JdbcStore open() {
            var dialect = DatabaseCheck.of(source);
            new Schema(source, dialect).prepare(mode);
            var db =
                    new Db(source, dialect, tenant, dialect == Dialect.H2 && clock == null ? Clock.systemUTC() : clock);
            db.begin();
            var store = new JdbcStore(db, keys);
            store.ambassadors.requireKeys();
            return store;
        }
    }
}
