package dev.advocacy.delivery;

import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void go() {
        long begun = System.nanoTime();
        var all = new Tally();
        int broken = 0;
        int n = Integer.getInteger("advocacy.simulation.seeds", 2000);
        for (long seed = 0; seed < n; seed++) {
            try {
                all.add(new Simulation(seed, Bug.NONE, t -> {}).run());
            } catch (BrokenPromise | RuntimeException e) {
                if (broken++ < 8) {
                    System.out.println("seed " + seed + " " + e);
                    if (!(e instanceof BrokenPromise)) e.printStackTrace(System.out);
                }
            }
        }
        System.out.println(all + "\nbroken " + broken + " in " + (System.nanoTime() - begun) / 1e9);
    }
}
