package dev.advocacy.benchmark.scoring;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Times something several times and keeps the best wall time and the least processor time, which on a busy machine says more.
 * Every round has to give the same.
 */
public final class Meter {
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Meter() {}

    /**
     * A measured engine.
     *
     * @param name as it is printed
     * @param events how many it took
     * @param wall the best, in seconds
     * @param cpu the least of the whole process, in seconds
     * @param result what it gave
     */
    public record Figure(String name, long events, double wall, double cpu, Object result) {
        /** Millions of events a second. */
        public double rate() {
            return events / wall / 1e6;
        }

        void print() {
            System.out.printf(
                    "%-44s %,12d events  %8.3f s  %7.2f M/s  %7.2f M a processor second  load %.1f  %s%n",
                    name, events, wall, rate(), events / cpu / 1e6, SYSTEM.getSystemLoadAverage(), result);
        }
    }

    /** Runs it so many times and prints what it took. */
    public static Figure best(String name, long events, int rounds, Supplier<?> work) {
        return best(name, events, rounds, work, result -> result);
    }

    /** The same; what is compared is made of each result after the clock has stopped. */
    public static <T> Figure best(
            String name, long events, int rounds, Supplier<T> work, Function<? super T, ?> check) {
        double wall = Double.MAX_VALUE;
        double cpu = Double.MAX_VALUE;
        List<Object> results = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long cpuBefore = SYSTEM.getProcessCpuTime();
            long before = System.nanoTime();
            T result = work.get();
            wall = Math.min(wall, (System.nanoTime() - before) / NANOS);
            cpu = Math.min(cpu, (SYSTEM.getProcessCpuTime() - cpuBefore) / NANOS);
            results.add(check.apply(result));
        }
        if (results.stream().distinct().count() > 1) {
            throw new IllegalStateException(name + " gave different results: " + results);
        }
        var figure = new Figure(name, events, wall, cpu, results.get(0));
        figure.print();
        return figure;
    }
}
