package dev.advocacy.scoring.recognition.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The wallet: double entry, idempotent, corrected by reversing entries, never overspent")
class WalletTest {
    private static final AmbassadorId KARI = AmbassadorId.of("kari");
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Wallet EMPTY = Wallet.empty(KARI);

    private static ScoringRules rules(int weight) {
        return ScoringRules.parse("""
                {"id": "r", "version": 1, "zone": "UTC", "rules":
                 [{"id": "share", "version": 1, "on": "share", "points": "sharing", "weight": {"default": %d}}]}
                """.formatted(weight));
    }

    private static ScoringEvent share(String id, Instant at) {
        return ScoringEvent.of(id, "share", KARI, at, ChannelId.of("linkedin"));
    }

    private static ScoringEvent takeBack(String event, Instant at) {
        return ScoringEvent.of("back-" + event, "retraction", KARI, at, ChannelId.of("linkedin"))
                .retracts(event);
    }

    private static List<Receipt> receipts(int weight, ScoringEvent... events) {
        return rules(weight).explain(List.of(events), KARI);
    }

    private static Wallet earned(int shares) {
        List<ScoringEvent> events = new ArrayList<>();
        for (int i = 1; i <= shares; i++) {
            events.add(share("e" + i, NOW.minus(Duration.ofDays(100L - i))));
        }
        return EMPTY.restate(rules(10).explain(events, KARI), NOW);
    }

    private static void assertBalances(Wallet wallet, long available, long reserved, long spent, long expired) {
        assertThat(List.of(
                        wallet.available(),
                        wallet.balance(Account.RESERVED),
                        wallet.balance(Account.SPENT),
                        wallet.balance(Account.EXPIRED)))
                .containsExactly(available, reserved, spent, expired);
        long sum = 0;
        for (Account account : Account.values()) {
            sum += wallet.balance(account);
        }
        assertThat(sum).as("double entry").isZero();
    }

    @Test
    @DisplayName("points are earned, set aside, spent and given back; lifetime points do not know of it")
    void walk() {
        var wallet = earned(10)
                .reserve("r1", 60, "a tree", NOW)
                .reserve("r2", 30, "a book", NOW)
                .spend("s1", "r1", NOW)
                .release("l2", "r2", NOW);
        assertBalances(wallet, 40, 0, 60, 0);
        assertThat(wallet.lifetime()).isEqualTo(100);
        assertThat(wallet)
                .hasToString("wallet of kari: 40 units available, 0 set aside, 60 spent, 0 expired, 100 in all");
        assertThat(Wallet.of(KARI, wallet.entries()).entries()).isEqualTo(wallet.entries());
    }

    @Test
    @DisplayName("a step that is done again under its id is done once; another step under that id is refused")
    void idempotent() {
        var wallet = earned(10).reserve("r1", 60, "a tree", NOW).spend("s1", "r1", NOW);
        assertThat(wallet.reserve("r1", 60, "a tree", NOW.plusSeconds(9))).isSameAs(wallet);
        assertThat(wallet.spend("s1", "r1", NOW.plusSeconds(9))).isSameAs(wallet);
        assertThatThrownBy(() -> wallet.reserve("r1", 50, "a tree", NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("r1")
                .hasMessageContaining("wallet.id-reused");
        assertThatThrownBy(() -> wallet.release("l1", "r1", NOW)).hasMessageContaining("s1 closed already");
        assertThatThrownBy(() -> wallet.spend("s2", "r9", NOW)).hasMessageContaining("r9, which is not there");
        assertThatThrownBy(() -> wallet.spend("s2", "s1", NOW)).hasMessageContaining("not there");
    }

    @Test
    @DisplayName("nothing is set aside beyond what is available")
    void tooLittle() {
        var wallet = earned(10).reserve("r1", 60, "a tree", NOW);
        assertThatThrownBy(() -> wallet.reserve("r2", 41, "a boat", NOW))
                .hasMessageContaining("needs 41 units and 40 are available");
        assertThatThrownBy(() -> wallet.reserve("r2", 0, "air", NOW)).hasMessageContaining("0 units");
        assertBalances(wallet.reserve("r2", 40, "a book", NOW), 0, 100, 0, 0);
    }

    @Test
    @DisplayName("a score that is restated reverses the old entry and makes a new one; nothing is removed")
    void restated() {
        var first = share("e1", NOW.minusSeconds(60));
        var wallet = EMPTY.restate(receipts(10, first), NOW);
        assertThat(wallet.restate(receipts(10, first), NOW.plusSeconds(5))).isSameAs(wallet);
        var lower = wallet.restate(receipts(7, first), NOW.plusSeconds(5));
        assertThat(lower.entries())
                .extracting(Entry::id)
                .containsExactly("earn/e1/1", "earn/e1/1/reversed", "earn/e1/2");
        assertThat(lower.lifetime()).isEqualTo(7);
        var back = lower.restate(receipts(10, first), NOW.plusSeconds(9));
        assertBalances(back, 10, 0, 0, 0);
        assertThat(back.restate(List.of(), NOW.plusSeconds(12)).lifetime()).isZero();
    }

    @Test
    @DisplayName(
            "when what was spent is taken back, it stays spent: the wallet is short, and later points fill that first")
    void shortfall() {
        var one = share("e1", NOW.minusSeconds(60));
        var two = share("e2", NOW.minusSeconds(50));
        var spent = EMPTY.restate(receipts(10, one, two), NOW)
                .reserve("r1", 15, "a tree", NOW)
                .spend("s1", "r1", NOW);
        var taken = spent.restate(receipts(10, one, two, takeBack("e1", NOW)), NOW);
        assertBalances(taken, 0, 0, 15, 0);
        assertThat(taken.shortfall()).isEqualTo(5);
        assertThat(taken.toString()).contains("0 units available (5 short)");
        assertThatThrownBy(() -> taken.reserve("r2", 1, "a pin", NOW)).hasMessageContaining("0 are available");
        var three = share("e3", NOW);
        assertBalances(taken.restate(receipts(10, one, two, takeBack("e1", NOW), three), NOW), 5, 0, 15, 0);
    }

    @Test
    @DisplayName("points expire in the order in which they were earned, and what was spent was the oldest")
    void expiry() {
        var wallet = earned(10).reserve("r1", 25, "a tree", NOW).spend("s1", "r1", NOW);
        var cut = NOW.minus(Duration.ofDays(94));
        var expired = wallet.expire(cut, NOW);
        assertBalances(expired, 50, 0, 25, 25);
        assertThat(expired.expire(cut, NOW)).isSameAs(expired);
        var later = expired.reserve("r2", 50, "a book", NOW).spend("s2", "r2", NOW);
        assertBalances(later.expire(cut, NOW), 0, 0, 75, 25);
        assertBalances(later.expire(NOW, NOW), 0, 0, 75, 25);
    }

    @Test
    @DisplayName("points that expired and are taken back afterwards are lost once, not twice")
    void expiredAndTakenBack() {
        var old = share("e1", NOW.minus(Duration.ofDays(400)));
        var young = share("e2", NOW.minus(Duration.ofDays(4)));
        var wallet = EMPTY.restate(receipts(10, old, young), NOW).expire(NOW.minus(Duration.ofDays(365)), NOW);
        assertBalances(wallet, 10, 0, 0, 10);
        assertBalances(wallet.restate(receipts(10, old, young, takeBack("e1", NOW)), NOW), 10, 0, 0, 0);
    }

    @Test
    @DisplayName("what was set aside before an expiry and is given back later is there until the next expiry")
    void releasedAfterExpiry() {
        var wallet = earned(10).reserve("r1", 60, "a tree", NOW).expire(NOW, NOW);
        assertBalances(wallet, 0, 60, 0, 40);
        var released = wallet.release("l1", "r1", NOW).expire(NOW, NOW);
        assertBalances(released, 60, 0, 0, 40);
        assertBalances(released.expire(NOW.plusSeconds(1), NOW), 0, 0, 0, 100);
    }

    @Test
    @DisplayName("an entry that does not balance cannot be written down")
    void unbalanced() {
        assertThatThrownBy(() -> new Entry(
                        "x",
                        NOW,
                        Entry.Kind.EARN,
                        "e1",
                        NOW,
                        List.of(new Posting(Account.EARNED, -10), new Posting(Account.AVAILABLE, 9))))
                .hasMessageContaining("out of balance by -1");
    }

    static LongStream seeds() {
        return LongStream.range(1, 201);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "whatever happens, accounts add up to 0, lifetime is the score, and no step but a correction makes a wallet short")
    void laws(long seed) {
        var random = new Random(seed);
        List<ScoringEvent> events = new ArrayList<>();
        var wallet = EMPTY;
        for (int step = 0; step < 60; step++) {
            var before = wallet;
            var now = NOW.plus(Duration.ofHours(step));
            int kind = random.nextInt(6);
            if (kind < 2) {
                events.add(
                        events.isEmpty() || random.nextInt(3) > 0
                                ? share("e" + step, now.minus(Duration.ofHours(random.nextInt(30))))
                                : takeBackOnce(events, now, random));
                var shuffled = new ArrayList<>(rules(1 + random.nextInt(5)).explain(events, KARI));
                Collections.shuffle(shuffled, random);
                wallet = wallet.restate(shuffled, now);
                assertThat(wallet.restate(shuffled, now.plusSeconds(1))).isSameAs(wallet);
                assertThat(wallet.lifetime())
                        .isEqualTo(shuffled.stream()
                                .mapToLong(r -> r.credited().units())
                                .sum());
            } else {
                wallet = step(wallet, kind, step, now, random);
                assertThat(wallet.shortfall()).isLessThanOrEqualTo(before.shortfall());
            }
            assertThat(wallet.entries().subList(0, before.entries().size()))
                    .as("nothing is removed")
                    .isEqualTo(before.entries());
            long sum = 0;
            for (Account account : Account.values()) {
                sum += wallet.balance(account);
            }
            assertThat(sum).isZero();
            assertThat(wallet.balance(Account.EXPIRED)).isNotNegative();
        }
    }

    private static ScoringEvent takeBackOnce(List<ScoringEvent> events, Instant now, Random random) {
        var target = events.get(random.nextInt(events.size()));
        return target.isRetraction()
                        || events.stream().anyMatch(e -> target.id().equals(e.retracts()))
                ? share("x" + now.toEpochMilli(), now)
                : takeBack(target.id(), now);
    }

    private static Wallet step(Wallet wallet, int kind, int step, Instant now, Random random) {
        if (kind == 2) {
            return wallet.expire(now.minus(Duration.ofHours(random.nextInt(40))), now);
        }
        if (kind < 5) {
            return wallet.available() == 0
                    ? wallet
                    : wallet.reserve("r" + step, 1 + random.nextInt((int) wallet.available()), "a thing", now);
        }
        var open = wallet.entries().stream()
                .filter(e -> e.kind() == Entry.Kind.RESERVE)
                .filter(e -> wallet.entries().stream().noneMatch(o -> o.about().equals(e.id())))
                .findFirst();
        if (open.isEmpty()) {
            return wallet;
        }
        return random.nextBoolean()
                ? wallet.spend("s" + step, open.get().id(), now)
                : wallet.release("l" + step, open.get().id(), now);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("without corrections points expire as lots do that are spent first in, first out")
    void lots(long seed) {
        var random = new Random(seed);
        List<ScoringEvent> events = new ArrayList<>();
        List<long[]> lots = new ArrayList<>();
        var wallet = EMPTY;
        long spent = 0;
        long expired = 0;
        for (int hour = 0; hour < 80; hour++) {
            var now = NOW.plus(Duration.ofHours(hour));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    events.add(share("e" + hour, now));
                    lots.add(new long[] {hour, 10});
                    wallet = wallet.restate(rules(10).explain(events, KARI), now);
                }
                case 2 -> {
                    long most = lots.stream().mapToLong(lot -> lot[1]).sum();
                    long units = most == 0 ? 0 : random.nextInt((int) most) + 1L;
                    spent += units;
                    wallet = units == 0
                            ? wallet
                            : wallet.reserve("r" + hour, units, "a thing", now).spend("s" + hour, "r" + hour, now);
                    for (long[] lot : lots) {
                        long part = Math.min(units, lot[1]);
                        lot[1] -= part;
                        units -= part;
                    }
                }
                default -> {
                    long cut = hour - 10L;
                    for (long[] lot : lots) {
                        expired += lot[0] < cut ? lot[1] : 0;
                        lot[1] = lot[0] < cut ? 0 : lot[1];
                    }
                    wallet = wallet.expire(NOW.plus(Duration.ofHours(cut)), now);
                }
            }
            assertBalances(wallet, lots.stream().mapToLong(lot -> lot[1]).sum(), 0, spent, expired);
        }
    }
}
