package dev.advocacy.testkit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What has happened so far in the run of one contract class. Thread-safe: laws may be tried at once. */
final class ConformanceRun {
    private final Class<?> contract;
    private final Map<String, Queue<Trial>> trials = new ConcurrentHashMap<>();
    private volatile @Nullable Subject subject;

    ConformanceRun(Class<?> contract) {
        this.contract = contract;
    }

    void begun(String method, Subject by) {
        subject = by;
        trials.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>());
    }

    void ended(String method, Trial trial) {
        trials.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).add(trial);
    }

    ConformancePage page() {
        return new ConformancePage(
                nameOfSubject(),
                contract.getName(),
                LocalDate.now(Clock.systemUTC()),
                missingHooks(),
                Law.of(contract).stream().map(this::resultOf).toList());
    }

    private LawResult resultOf(Law law) {
        Collection<Trial> tried = trials.getOrDefault(law.method(), new ConcurrentLinkedQueue<>());
        return new LawResult(law, trials.containsKey(law.method()), List.copyOf(tried));
    }

    /** The report is written for one that does not even open, too. */
    private String nameOfSubject() {
        Subject tried = subject;
        try {
            return tried == null ? contract.getSimpleName() : tried.subject();
        } catch (RuntimeException | AssertionError e) {
            return contract.getSimpleName() + " (could not be opened)";
        }
    }

    private List<String> missingHooks() {
        Subject tried = subject;
        try {
            return tried == null ? List.of() : tried.missingHooks();
        } catch (RuntimeException | AssertionError e) {
            return List.of();
        }
    }
}
