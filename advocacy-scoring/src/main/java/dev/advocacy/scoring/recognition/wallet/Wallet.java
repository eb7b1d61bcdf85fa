package dev.advocacy.scoring.recognition.wallet;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.recognition.wallet.Entry.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One ambassador's points to spend. Immutable: each step gives another wallet with more entries; nothing is ever removed. A
 * host saves the new entries in the transaction that made them, with the id as their key, so that two steps at the same time
 * cannot both spend the same points.
 *
 * <p>A step that was done under its id before is done once: it gives the same wallet. Nothing can be spent or set aside
 * beyond what is available. When points that were spent are taken back, what was spent stays spent and set aside stays set
 * aside: the wallet then has nothing available and a {@link #shortfall()}, which later points fill first. Nothing else comes
 * of it, and boards and levels do not know of it.
 */
public final class Wallet {
    private final AmbassadorId ambassador;
    private final Map<String, Entry> entries;
    private final Map<Account, Long> balances = new EnumMap<>(Account.class);

    private Wallet(AmbassadorId ambassador, Map<String, Entry> entries) {
        this.ambassador = ambassador;
        this.entries = entries;
        for (Account account : Account.values()) {
            balances.put(account, 0L);
        }
        entries.values()
                .forEach(entry -> entry.postings()
                        .forEach(posting -> balances.merge(posting.account(), posting.units(), Math::addExact)));
    }

    /** An empty wallet. */
    public static Wallet empty(AmbassadorId ambassador) {
        return new Wallet(ambassador, Map.of());
    }

    /** The wallet with these entries, in the order in which they were made. */
    public static Wallet of(AmbassadorId ambassador, List<Entry> entries) {
        return empty(ambassador).with(entries);
    }

    /** Whose. */
    public AmbassadorId ambassador() {
        return ambassador;
    }

    /** All entries, in the order in which they were made; a later wallet has those of an earlier one first. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The balance of an account in units; those of all accounts add up to 0. */
    public long balance(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    /** All points ever earned, as the score has them: what is spent or expired is in it. */
    public long lifetime() {
        return -balance(Account.EARNED);
    }

    /** What can be spent, 0 or more. */
    public long available() {
        return Math.max(0, balance(Account.AVAILABLE));
    }

    /** What was spent and then taken back, and no later points have filled; 0 or more. */
    public long shortfall() {
        return Math.max(0, -balance(Account.AVAILABLE));
    }

    /**
     * Brings the wallet to what these receipts say: all of the ambassador's, in any order. What an event was credited before
     * and is not now is undone by a reversing entry, and what it is now is a new one. Doing it again changes nothing.
     */
    public Wallet restate(Iterable<Receipt> receipts, Instant at) {
        Map<String, Receipt> now = new TreeMap<>();
        receipts.forEach(receipt -> now.put(receipt.event(), receipt));
        var standing = Journal.standing(entries.values());
        List<Entry> more = new ArrayList<>();
        standing.forEach((event, entry) -> {
            if (!now.containsKey(event)) {
                more.add(entry.reversed(entry.id() + "/reversed", at));
            }
        });
        now.values().forEach(receipt -> more.addAll(restated(receipt, standing, at)));
        return with(more).expiredAnew(at);
    }

    private List<Entry> restated(Receipt receipt, Map<String, Entry> standing, Instant at) {
        long units = receipt.credited().units();
        var before = standing.get(receipt.event());
        if (units == (before == null ? 0 : before.units())) {
            return List.of();
        }
        List<Entry> more = new ArrayList<>();
        if (before != null) {
            more.add(before.reversed(before.id() + "/reversed", at));
        }
        if (units != 0) {
            more.add(earned(receipt, at));
        }
        return more;
    }

    private Entry earned(Receipt receipt, Instant at) {
        long times = entries.values().stream()
                .filter(entry -> entry.kind() == Kind.EARN && entry.about().equals(receipt.event()))
                .count();
        return Entry.move(
                "earn/" + receipt.event() + "/" + (times + 1),
                at,
                Kind.EARN,
                receipt.event(),
                receipt.at(),
                Account.EARNED,
                Account.AVAILABLE,
                receipt.credited().units());
    }

    /**
     * Sets points aside for something that was ordered.
     *
     * @param id names the reservation
     * @param units 1 or more; a {@link RefusedException} says when they are more than is available
     */
    public Wallet reserve(String id, long units, String why, Instant at) {
        if (units < 1) {
            throw refused("wallet.amount", id, "is of " + units + " units: use 1 or more");
        }
        var entry = Entry.move(id, at, Kind.RESERVE, why, at, Account.AVAILABLE, Account.RESERVED, units);
        if (isDone(entry)) {
            return this;
        }
        if (units > available()) {
            throw refused(
                    "wallet.too-little",
                    id,
                    "needs " + units + " units and " + available() + " are available: take less");
        }
        return with(List.of(entry));
    }

    /** Spends a whole reservation. Refuses one that is not there or was spent or released under another id. */
    public Wallet spend(String id, String reservation, Instant at) {
        return close(id, reservation, Kind.SPEND, Account.SPENT, at);
    }

    /** Gives a whole reservation back. Refuses one that is not there or was spent or released under another id. */
    public Wallet release(String id, String reservation, Instant at) {
        return close(id, reservation, Kind.RELEASE, Account.AVAILABLE, at);
    }

    private Wallet close(String id, String reservation, Kind kind, Account to, Instant at) {
        var reserved = entries.get(reservation);
        if (reserved == null || reserved.kind() != Kind.RESERVE) {
            throw refused("wallet.no-reservation", id, "names the reservation " + reservation + ", which is not there");
        }
        var entry = Entry.move(id, at, kind, reservation, at, Account.RESERVED, to, reserved.units());
        if (isDone(entry)) {
            return this;
        }
        var before = entries.values().stream()
                .filter(other -> other.kind() == Kind.SPEND || other.kind() == Kind.RELEASE)
                .filter(other -> other.about().equals(reservation))
                .findFirst();
        if (before.isPresent()) {
            throw refused(
                    "wallet.closed",
                    id,
                    "names the reservation " + reservation + ", which "
                            + before.get().id() + " closed already");
        }
        return with(List.of(entry));
    }

    /**
     * Ends what was earned before a moment and is neither spent nor set aside; what is earned first is spent first. The latest
     * such moment holds on: when a later correction takes back points that had expired, as many are brought back, so that
     * nobody loses them twice.
     */
    public Wallet expire(Instant earnedBefore, Instant at) {
        var latest = Journal.expiry(entries.values());
        return expiredBefore(earnedBefore.isAfter(latest) ? earnedBefore : latest, at);
    }

    private Wallet expiredAnew(Instant at) {
        var cut = Journal.expiry(entries.values());
        return cut.equals(Instant.MIN) ? this : expiredBefore(cut, at);
    }

    private Wallet expiredBefore(Instant cut, Instant at) {
        long due = Journal.expired(entries.values(), cut) - balance(Account.EXPIRED);
        if (due == 0 && cut.equals(Journal.expiry(entries.values()))) {
            return this;
        }
        long times = entries.values().stream()
                .filter(entry -> entry.kind() == Kind.EXPIRE)
                .count();
        return with(List.of(Entry.move(
                "expire/" + (times + 1),
                at,
                Kind.EXPIRE,
                "earned before " + cut,
                cut,
                Account.AVAILABLE,
                Account.EXPIRED,
                due)));
    }

    private boolean isDone(Entry entry) {
        var before = entries.get(entry.id());
        if (before == null) {
            return false;
        }
        if (before.kind() == entry.kind()
                && before.about().equals(entry.about())
                && before.postings().equals(entry.postings())) {
            return true;
        }
        throw refused(
                "wallet.id-reused",
                entry.id(),
                "is " + before.kind() + " about " + before.about() + " already: an id never changes its entry");
    }

    private Wallet with(List<Entry> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Entry> all = new LinkedHashMap<>(entries);
        for (Entry entry : more) {
            var before = all.putIfAbsent(entry.id(), entry);
            if (before != null && !before.equals(entry)) {
                throw refused("wallet.id-reused", entry.id(), "stands for two different entries");
            }
        }
        return new Wallet(ambassador, all);
    }

    private RefusedException refused(String code, String id, String what) {
        var text = "entry " + id + " of the wallet of " + ambassador + " " + what;
        return new RefusedException("entry " + id, Finding.error(code, "id", text));
    }

    /** For example {@code wallet of kari: 40 units available, 10 set aside, 50 spent, 0 expired, 100 in all}. */
    @Override
    public String toString() {
        return "wallet of " + ambassador + ": " + available() + " units available"
                + (shortfall() > 0 ? " (" + shortfall() + " short)" : "") + ", " + balance(Account.RESERVED)
                + " set aside, " + balance(Account.SPENT) + " spent, " + balance(Account.EXPIRED) + " expired, "
                + lifetime() + " in all";
    }
}
