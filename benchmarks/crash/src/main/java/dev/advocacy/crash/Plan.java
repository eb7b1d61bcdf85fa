package dev.advocacy.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One run: what is done to how many processes, how often, over how many deliveries.
 *
 * @param form what is done
 * @param database {@code postgres}, {@code h2}, or {@code named}: the PostgreSQL server that the environment names
 * @param deliveries how many are approved beforehand
 * @param strikes how often it is done
 * @param nodes how many worker processes; on H2 one at a time
 * @param shortest from one strike to the next, at least
 * @param longest from one strike to the next, at most
 * @param seed decides when whom what hits; how far the processes are then, it cannot decide
 * @param arming whether the intent is on record before a request leaves; without it the run has to fail
 * @param goal how far the deliveries are waited for
 * @param limit when waiting is given up
 * @param folder where the database and the logs are
 */
record Plan(
        Form form,
        String database,
        int deliveries,
        int strikes,
        int nodes,
        Duration shortest,
        Duration longest,
        long seed,
        boolean arming,
        Goal goal,
        Duration limit,
        Path folder) {
    static final String POSTGRES = "postgres";
    static final String H2 = "h2";
    static final String NAMED = "named";

    private static final int LOOK_UP_READS = 200;
    private static final String WITHOUT_ARMING = "--without-arming";

    Plan {
        if (deliveries < 1 || strikes < 1 || nodes < 1) {
            throw new IllegalArgumentException("--deliveries " + deliveries + ", --strikes " + strikes + " and --nodes "
                    + nodes + " must each be at least 1");
        }
        if (!database.equals(POSTGRES) && !database.equals(H2) && !database.equals(NAMED)) {
            throw new IllegalArgumentException("--database '" + database + "' must be postgres, h2 or named");
        }
        if (database.equals(H2) && form != Form.SHORT && form != Form.KILLS) {
            throw new IllegalArgumentException("--form " + form + " needs PostgreSQL: H2 runs inside the one node");
        }
        if (database.equals(NAMED) && (form == Form.RESTARTS || form == Form.ALL)) {
            throw new IllegalArgumentException("--form " + form + " restarts the server, and a named one is not ours");
        }
    }

    /**
     * Reads the options; what is not given is the form's.
     *
     * @param stamp ends the folder's name where none is given
     * @throws IllegalArgumentException on an option that is not understood
     */
    static Plan parse(String stamp, String... args) {
        var given = options(args);
        var form = Form.of(given.getOrDefault("--form", Form.SHORT.toString()));
        var database = given.getOrDefault("--database", POSTGRES);
        boolean alone = database.equals(H2);
        return new Plan(
                form,
                database,
                number(given, "--deliveries", form.deliveries()),
                number(given, "--strikes", form.strikes()),
                alone ? 1 : number(given, "--nodes", form.nodes()),
                form.shortest(),
                form.longest(),
                number(given, "--seed", 1),
                !given.containsKey(WITHOUT_ARMING),
                alone ? Goal.SENT : form.goal(),
                Duration.ofMinutes(number(given, "--limit-minutes", 45)),
                Path.of(given.getOrDefault("--folder", "target/crash/" + form + "-" + database + "-" + stamp)));
    }

    /** As it would be typed. */
    String command() {
        return "--form " + form + " --database " + database + " --deliveries " + deliveries + " --strikes " + strikes
                + " --nodes " + nodes + " --seed " + seed + (arming ? "" : " " + WITHOUT_ARMING);
    }

    /** So many that a page's list, as far as a look-up reads it, holds all the page's posts. */
    int people() {
        return Math.max(10, deliveries * 3 / (2 * LOOK_UP_READS));
    }

    /** How long the network takes to answer, so that all workers are busy, and work is left, until the last strike. */
    Duration networkDelay() {
        long struckFor = strikes * shortest.plus(longest).toMillis() / 2;
        return Duration.ofMillis(Math.max(1, struckFor * nodes * WorkerProcess.THREADS / deliveries));
    }

    private static Map<String, String> options(String... args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            boolean alone = args[i].equals(WITHOUT_ARMING);
            if (!alone && i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            given.put(args[i], alone ? "" : args[++i]);
        }
        requireKnown(given);
        return given;
    }

    private static void requireKnown(Map<String, String> given) {
        for (var option : given.keySet()) {
            switch (option) {
                case "--form",
                        "--database",
                        "--deliveries",
                        "--strikes",
                        "--nodes",
                        "--seed",
                        "--limit-minutes",
                        "--folder",
                        WITHOUT_ARMING -> {}
                default ->
                    throw new IllegalArgumentException("unknown option " + option + "; known are --form, --database,"
                            + " --deliveries, --strikes, --nodes, --seed, --limit-minutes, --folder, "
                            + WITHOUT_ARMING);
            }
        }
    }

    private static int number(Map<String, String> given, String option, int otherwise) {
        try {
            return given.containsKey(option) ? Integer.parseInt(given.get(option)) : otherwise;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " '" + given.get(option) + "' must be a whole number", e);
        }
    }
}
