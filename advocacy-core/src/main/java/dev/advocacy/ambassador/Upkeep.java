package dev.advocacy.ambassador;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent.ConnectionEnding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after accounts whose access ends soon: refreshes what can be, warns of the rest. Thread-safe. */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** The days before the end at which a person is warned, the last one first. */
    private static final int[] STAGES = {3, 14};

    private static final int PAGE = 200;

    /** A refresh comes no earlier than this before the end, and not before three quarters of the life are over. */
    private static final Duration EARLIEST = Duration.ofDays(1);

    private final AmbassadorStore store;
    private final Connections connections;
    private final Clock clock;

    Upkeep(AmbassadorStore store, Connections connections, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.clock = clock;
    }

    void keepUp() {
        var horizon = clock.instant().plus(Duration.ofDays(STAGES[STAGES.length - 1]));
        eachEnding(horizon, account -> {
            try {
                keepUp(account);
            } catch (ChannelException e) {
                LOG.info(
                        "{}: an account of {} was not refreshed: {}",
                        account.account().channel(),
                        account.ambassador(),
                        e.getMessage());
            } catch (RuntimeException e) {
                LOG.error(
                        "{}: an account of {} was not looked after; the others are, and it is in the next round",
                        account.account().channel(),
                        account.ambassador(),
                        e);
            }
        });
    }

    /** Page by page: what is refreshed or deleted on the way does not move the others. */
    private void eachEnding(Instant horizon, Consumer<ConnectedAccount> work) {
        @Nullable ConnectedAccount last = null;
        List<ConnectedAccount> page;
        do {
            page = store.ending(horizon, last, PAGE);
            page.forEach(work);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    private void keepUp(ConnectedAccount account) {
        if (!connections.isOnThisDeployment(account)) {
            return;
        }
        if (!connections.takesPart(account.ambassador())) {
            connections.disconnect(account.ambassador(), account.account());
            return;
        }
        store.credentials(account.ambassador(), account.account()).ifPresent(current -> {
            warn(account, current);
            refresh(account, current);
        });
    }

    private void warn(ConnectedAccount account, Credentials current) {
        current.endsAt()
                .filter(end -> clock.instant().isBefore(end))
                .ifPresent(end -> IntStream.of(STAGES)
                        .filter(days -> !clock.instant().isBefore(end.minus(Duration.ofDays(days))))
                        .findFirst()
                        .ifPresent(days -> store.warn(account, days, List.of(ending(account, end, days)))));
    }

    /** What has ended and cannot be refreshed is found to be over here, and told, not when the next post fails. */
    private void refresh(ConnectedAccount account, Credentials current) {
        boolean early = current.refreshableAt(clock.instant()) && isNearItsEnd(account, current);
        if (early || current.expiredAt(clock.instant())) {
            connections.refreshed(account.ambassador(), account.account(), current);
        }
    }

    private boolean isNearItsEnd(ConnectedAccount account, Credentials current) {
        return current.expiresAt()
                .map(end -> !clock.instant().isBefore(end.minus(ahead(Duration.between(account.connectedAt(), end)))))
                .orElse(false);
    }

    private static Duration ahead(Duration life) {
        var quarter = life.dividedBy(4);
        return quarter.compareTo(EARLIEST) < 0 ? quarter : EARLIEST;
    }

    private ConnectionEnding ending(ConnectedAccount account, Instant end, int days) {
        return new ConnectionEnding(
                clock.instant(),
                account.ambassador(),
                account.account().channel(),
                account.account().id(),
                end,
                days);
    }
}
