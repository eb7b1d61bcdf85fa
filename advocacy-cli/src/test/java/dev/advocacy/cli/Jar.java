package dev.advocacy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar that users get, run as a process of its own. */
final class Jar {
    private static final Path JAR = Path.of("target/advocacy.jar").toAbsolutePath();
    private static final int MINUTES = 5;

    private Jar() {}

    /** Runs it to its end. */
    static Ran run(Object... args) throws IOException, InterruptedException {
        return run(ProcessBuilder.Redirect.PIPE, args);
    }

    /** Runs it to its end, with its answer to somewhere else. */
    static Ran run(ProcessBuilder.Redirect out, Object... args) throws IOException, InterruptedException {
        var err = Files.createTempFile("advocacy", ".err");
        try {
            var process = builder(args)
                    .redirectOutput(out)
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(code(process), answer, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    static ProcessBuilder builder(Object... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-jar",
                JAR.toString()));
        for (Object arg : args) {
            command.add(String.valueOf(arg));
        }
        return new ProcessBuilder(command);
    }

    static int code(Process process) throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the command did not end within " + MINUTES + " minutes");
        }
        return process.exitValue();
    }
}
