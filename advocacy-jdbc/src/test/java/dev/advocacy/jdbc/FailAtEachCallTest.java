package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.RefusedException;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.ConsentChanged;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.jdbc.FailingSource.How;
import dev.advocacy.share.Draft;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each n until there is no n-th call: fails there, looks at what is stored, then lets a healthy node go on. */
@Tag("long")
@DisplayName("Whichever call to the database fails, and however, one legal state is left and the post goes out once")
class FailAtEachCallTest {
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
        int calls = atEachCall(how, trial -> {
            var company = trial.company;
            company.approve();
            trial.failIn(company::deliver);
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
        int calls = atEachCall(how, trial -> {
            var company = trial.company;
            var draft = company.draft();
            trial.failIn(() -> company.shares().approve(draft));
            requireAllOrNothing(company, draft);
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
        int calls = atEachCall(how, trial -> {
            var company = trial.company;
            company.approve();
            trial.failIn(company::withdraw);
            requireConsentAndEventToAgree(company);
            if (company.hasWithdrawn()) {
                company.deliverToTheEnd();
            }
            company.withdraw();
            company.deliverToTheEnd();
            company.requireOneLegalState();
            assertThat(company.net.publishCalls()).isEmpty();
            assertThat(company.only().state()).isEqualTo(DeliveryState.WITHDRAWN);
            var account = company.only().approval().account();
            assertThat(company.store.ambassadors().credentials(Company.KARI, account))
                    .isEmpty();
        });
        assertThat(calls).isGreaterThan(20);
    }

    private static void requireAllOrNothing(Company company, Draft draft) {
        boolean there = company.shares().find(draft.id()).isPresent();
        int one = there ? 1 : 0;
        assertThat(company.store.deliveries().deliveriesOf(Company.KARI)).hasSize(one);
        assertThat(company.events(ShareApproved.class)).hasSize(one);
        assertThat(company.events(DeliveryMoved.class)).hasSize(one);
        assertThat(company.store
                        .engagement()
                        .link(Objects.requireNonNull(draft.link()))
                        .isPresent())
                .isEqualTo(there);
    }

    private static void requireConsentAndEventToAgree(Company company) {
        var changes = company.events(ConsentChanged.class);
        assertThat(changes.get(changes.size() - 1).given()).isEqualTo(!company.hasWithdrawn());
    }

    /** Tries n = 1, 2, 3, ... until no call fails any more, several at once; answers how many there were. */
    private static int atEachCall(How how, Consumer<Trial> work) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            int first = 1;
            while (true) {
                var failed = trials(threads, how, first, work);
                if (failed.contains(false)) {
                    return first + failed.indexOf(false) - 1;
                }
                first += AT_ONCE;
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Boolean> trials(ExecutorService threads, How how, int first, Consumer<Trial> work)
            throws Exception {
        var begun = IntStream.range(first, first + AT_ONCE)
                .mapToObj(n -> threads.submit(() -> new Trial(n, how).run(work)))
                .toList();
        var failed = new ArrayList<Boolean>();
        for (Future<Boolean> one : begun) {
            failed.add(one.get());
        }
        return failed;
    }

    /** One company whose n-th call fails. */
    private static final class Trial {
        private final FailingSource failing = new FailingSource(REAL);
        private final Company company = new Company(failing.source(), "tenant-" + TENANTS.incrementAndGet());
        private final int call;
        private final How how;
        private boolean failed;

        Trial(int call, How how) {
            this.call = call;
            this.how = how;
        }

        boolean run(Consumer<Trial> work) {
            try {
                work.accept(this);
                return failed;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(how + " at call " + call + ": " + e.getMessage(), e);
            }
        }

        /** A clear failure may come out of it, and nothing else. */
        void failIn(Runnable step) {
            failing.failAt(call, how);
            try {
                step.run();
            } catch (StoreException e) {
                var causes = new StringWriter();
                e.printStackTrace(new PrintWriter(causes, true));
                boolean gone = causes.toString().contains("broken off:")
                        || causes.toString().contains("refused: getConnection");
                assertThat(e.code()).isEqualTo(gone ? "store.unreachable" : "store.failed");
            } finally {
                failed = failing.stop();
            }
        }
    }
}
