package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.advocacy.Advocacy;
import dev.advocacy.RefusedException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ConsentChanged;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import dev.advocacy.jdbc.FailingSource.How;
import dev.advocacy.share.Draft;
import dev.advocacy.testkit.FakeChannel;
import dev.advocacy.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each n until there is no n-th call: fails there, looks at what is stored, then lets a healthy node go on. */
@DisplayName("Whichever call to the database fails, and however, one legal state is left and the post goes out once")
class FailAtEachCallTest {
    private static final AmbassadorId KARI = AmbassadorId.of("kari");
    private static final ChannelId NET = ChannelId.of("net");
    private static final AtomicInteger TENANTS = new AtomicInteger();
    private static final int AT_ONCE = 16;
    private static final JdbcDataSource REAL = new JdbcDataSource();

    @BeforeAll
    static void open() {
        REAL.setURL("jdbc:h2:mem:each-call;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        JdbcStore.open(REAL, Keys.SOME);
    }

    @AfterAll
    static void close() {
        Postgres.run(REAL.getURL(), "SHUTDOWN");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(How.class)
    @DisplayName("claiming, arming, publishing and finishing")
    void delivers(How how) throws Exception {
        int calls = atEachCall(how, company -> {
            company.shares().approve(company.draft());
            company.failAtCall(() -> company.deliver());
            company.requireOneLegalState();
            company.deliverToTheEnd();
            company.requirePublishedOnce();
        });
        assertThat(calls).isGreaterThan(40);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(How.class)
    @DisplayName("approving: everything is there or nothing, and a second approval of the same draft adds nothing")
    void approves(How how) throws Exception {
        int calls = atEachCall(how, company -> {
            var draft = company.draft();
            company.failAtCall(() -> company.shares().approve(draft));
            company.requireAllOrNothing(draft);
            try {
                company.shares().approve(draft);
            } catch (RefusedException approvedBefore) {
                assertThat(approvedBefore).hasMessageContaining("approved");
            }
            company.requireOneLegalState();
            company.deliverToTheEnd();
            company.requirePublishedOnce();
        });
        assertThat(calls).isGreaterThan(15);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(How.class)
    @DisplayName("taking consent back: once it is written nothing goes out, and taking it back again ends the rest")
    void withdraws(How how) throws Exception {
        int calls = atEachCall(how, company -> {
            company.shares().approve(company.draft());
            company.failAtCall(company::withdraw);
            company.requireConsentAndEventToAgree();
            if (company.hasWithdrawn()) {
                company.deliverToTheEnd();
            }
            company.withdraw();
            company.deliverToTheEnd();
            company.requireOneLegalState();
            assertThat(company.net.publishCalls()).isEmpty();
            assertThat(company.only().state()).isEqualTo(DeliveryState.WITHDRAWN);
            assertThat(company.store.ambassadors().credentials(KARI, company.only().approval().account()))
                    .isEmpty();
        });
        assertThat(calls).isGreaterThan(20);
    }

    /** Tries n = 1, 2, 3, ... until no call fails any more, several at once; answers how many there were. */
    private static int atEachCall(How how, Consumer<Company> trial) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            int first = 1;
            while (true) {
                var failed = trials(threads, how, first, trial);
                if (failed.contains(false)) {
                    return first + failed.indexOf(false) - 1;
                }
                first += AT_ONCE;
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Boolean> trials(ExecutorService threads, How how, int first, Consumer<Company> trial)
            throws Exception {
        var begun = IntStream.range(first, first + AT_ONCE)
                .mapToObj(n -> threads.submit(() -> {
                    var company = new Company(n, how);
                    try {
                        trial.accept(company);
                    } catch (RuntimeException | AssertionError e) {
                        throw new AssertionError(how + " at call " + n + ": " + e.getMessage(), e);
                    }
                    return company.failed;
                }))
                .toList();
        var failed = new ArrayList<Boolean>();
        for (Future<Boolean> one : begun) {
            failed.add(one.get());
        }
        return failed;
    }

    /** A tenant with Kari, her account and an item. */
    private static final class Company {
        private final int call;
        private final How how;
        private final SettableClock clock = SettableClock.at(OneOfEverything.NOW);
        private final FakeChannel net = FakeChannel.named(NET.value());
        private final FailingSource failing = new FailingSource(REAL);
        private final JdbcStore store;
        private final Advocacy advocacy;
        private boolean failed;

        Company(int call, How how) {
            this.call = call;
            this.how = how;
            this.store = JdbcStore.builder(failing.source(), Keys.SOME)
                    .schema(SchemaMode.NONE)
                    .tenant("tenant-" + TENANTS.incrementAndGet())
                    .clock(clock)
                    .open();
            this.advocacy = Advocacy.builder()
                    .store(store)
                    .channel(net)
                    .clock(clock)
                    .executor(Runnable::run, 1)
                    .linkBase(URI.create("https://go.example.com/r"))
                    .build();
        }

        dev.advocacy.share.Shares shares() {
            return advocacy.shares();
        }

        Draft draft() {
            var item = advocacy.content().add(ContentItem.of("Turbine", URI.create("https://example.com/t")));
            advocacy.ambassadors()
                    .enroll(Ambassador.of("kari", "Kari"), Consent.toParticipate("v1", clock.instant(), "kari"));
            var page = advocacy.connections().connect(KARI, NET);
            advocacy.connections()
                    .complete(KARI, URI.create("https://host.example/c?code=c&" + page.getRawQuery()));
            return shares().draft(KARI, item.id(), NET).text("Worth it.");
        }

        /** A worker's failure comes in a CompletionException; nothing else may come out. */
        void failAtCall(Runnable work) {
            failing.failAt(call, how);
            try {
                work.run();
            } catch (StoreException e) {
                requireClear(e);
            } catch (CompletionException e) {
                assertThat(e.getCause()).isInstanceOf(StoreException.class);
                requireClear((StoreException) e.getCause());
            } finally {
                failed = failing.stop();
            }
        }

        private void requireClear(StoreException e) {
            boolean gone = e.getMessage().contains("broken off:") || e.getMessage().contains("getConnection");
            assertThat(e.code()).isEqualTo(gone ? "store.unreachable" : "store.failed");
        }

        void deliver() {
            advocacy.deliveries().deliverDue();
        }

        void withdraw() {
            advocacy.ambassadors().withdraw(KARI, Consent.PARTICIPATION, "kari");
        }

        /** Long enough for every lease, quiet time and look. */
        void deliverToTheEnd() {
            for (int i = 0; i < 6; i++) {
                clock.advance(Duration.ofMinutes(3));
                assertThatCode(this::deliver).doesNotThrowAnyException();
            }
        }

        Delivery only() {
            var all = store.deliveries().deliveriesOf(KARI);
            assertThat(all).hasSize(1);
            return all.get(0);
        }

        /** The events of the moves lead, without a gap, to where the delivery stands; a confirmation is there for a post. */
        void requireOneLegalState() {
            var delivery = only();
            String state = DeliveryState.APPROVED.name();
            for (var move : events(DeliveryMoved.class)) {
                assertThat(move.from()).isEqualTo(state);
                state = move.to();
            }
            assertThat(state).isEqualTo(delivery.state().name());
            assertThat(events(ShareConfirmed.class)).hasSize(delivery.state() == DeliveryState.PUBLISHED ? 1 : 0);
            assertThat(store.deliveries().census()).containsExactly(java.util.Map.entry(delivery.state(), 1L));
        }

        void requirePublishedOnce() {
            requireOneLegalState();
            assertThat(only().state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(net.posts()).hasSize(1);
            assertThat(net.publishCalls()).hasSize(1);
        }

        void requireAllOrNothing(Draft draft) {
            boolean there = shares().find(draft.id()).isPresent();
            assertThat(store.deliveries().deliveriesOf(KARI)).hasSize(there ? 1 : 0);
            assertThat(events(ShareApproved.class)).hasSize(there ? 1 : 0);
            assertThat(events(DeliveryMoved.class)).hasSize(there ? 1 : 0);
            assertThat(store.engagement().link(draft.link()).isPresent()).isEqualTo(there);
        }

        boolean hasWithdrawn() {
            return !advocacy.ambassadors().require(KARI).takenBack().isEmpty();
        }

        void requireConsentAndEventToAgree() {
            var last = events(ConsentChanged.class);
            assertThat(last.get(last.size() - 1).given()).isEqualTo(!hasWithdrawn());
        }

        private <E extends AdvocacyEvent> List<E> events(Class<E> kind) {
            return store.events().after(0, 1000).stream()
                    .map(Recorded::event)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }
}
