package dev.advocacy.benchmark.spark;

import dev.advocacy.benchmark.scoring.Check;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/**
 * A standalone master and two workers, each a process of its own on loopback; one worker and its executor are killed while the boards are made. The
 * boards have to be those of a run within this process. The argument: how many events.
 */
final class LostWorker implements AutoCloseable {
    private static final int PORT = 17_077;
    private static final String MASTER = "spark://127.0.0.1:" + PORT;

    private final Path home;
    private final List<String> options;
    private final List<Process> started = new ArrayList<>();

    private LostWorker(Path home, List<String> options) {
        this.home = home;
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        int events = Integer.parseInt(args[0]);
        var opens = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .toList();
        try (var cluster = new LostWorker(Files.createTempDirectory("advocacy-cluster"), opens)) {
            cluster.run(events);
        }
    }

    private void run(int events) throws Exception {
        link();
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + PORT,
                "--webui-port",
                "0");
        var one = worker("one");
        worker("two");
        try (var spark = Local.spark(MASTER)
                .config("spark.executor.memory", "1g")
                .config("spark.executor.cores", "1")
                .config("spark.cores.max", "2")
                .config("spark.jars", String.join(",", own()))
                .getOrCreate()) {
            compare(spark, one, events);
        }
    }

    private void compare(SparkSession spark, Process worker, int events) throws Exception {
        var log = new EventFile(spark, home.resolve("events"), events).write();
        long before = System.nanoTime();
        var undisturbed = Local.check(Local.boards(log));
        double alone = (System.nanoTime() - before) / 1e9;
        System.out.printf("two workers: %.1f s, %s%n", alone, undisturbed);
        before = System.nanoTime();
        var running = CompletableFuture.supplyAsync(() -> Local.check(Local.boards(log)));
        Thread.sleep((long) (alone * 400));
        int executors = executors(spark);
        kill(worker);
        System.out.printf(
                "killed one worker with its executor after %.1f s, the job was %s%n",
                (System.nanoTime() - before) / 1e9, running.isDone() ? "done already" : "running");
        Check after = running.get();
        System.out.printf(
                "with one worker lost: %.1f s, executors before %d, after %d, %s%n",
                (System.nanoTime() - before) / 1e9, executors, executors(spark), after);
        var expected = Local.expected(events);
        if (!after.equals(expected) || !undisturbed.equals(expected)) {
            throw new IllegalStateException("within one process the boards are " + expected);
        }
        System.out.println("the same as within one process");
    }

    /** Without the driver. */
    private static int executors(SparkSession spark) {
        return spark.sparkContext().statusTracker().getExecutorInfos().length - 1;
    }

    private static void kill(Process worker) throws InterruptedException {
        var executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        worker.waitFor(10, TimeUnit.SECONDS);
    }

    private Process worker(String name) throws IOException {
        return start(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--webui-port",
                "0",
                "--work-dir",
                home.resolve(name).toString(),
                MASTER);
    }

    private Process start(String name, String main, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", home.resolve("jars") + "/*", main));
        command.addAll(Arrays.asList(args));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        var process = builder.start();
        started.add(process);
        return process;
    }

    /** What Spark's own scripts expect: a folder of jars, Spark's alone. */
    private void link() throws IOException {
        var jars = Files.createDirectories(home.resolve("jars"));
        for (String path : classPath()) {
            if (path.endsWith(".jar") && !isOwn(path)) {
                Files.createSymbolicLink(jars.resolve(Path.of(path).getFileName()), Path.of(path));
            }
        }
    }

    private static List<String> own() {
        return classPath().stream().filter(LostWorker::isOwn).toList();
    }

    private static boolean isOwn(String path) {
        return Path.of(path).getFileName().toString().startsWith("advocacy-");
    }

    private static List<String> classPath() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    /** Ends what was started here, and nothing else. */
    @Override
    public void close() {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
