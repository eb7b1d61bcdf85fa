package dev.advocacy.sandbox;

import java.io.PrintStream;
import java.net.URI;
import java.util.stream.Collectors;

/**
 * Runs a sandbox until the process is killed and prints what to use: addresses, apps, two people, a page.
 *
 * <p>Options: {@code --port 8099} (0 takes a free one), {@code --seed 1}, {@code --redirect-uri http://127.0.0.1:8080/callback}.
 */
public final class SandboxMain {
    private int port = 8099;
    private long seed = 1;
    private URI redirectUri = URI.create("http://127.0.0.1:8080/callback");

    private SandboxMain() {}

    /** Starts, prints, and stays. Wrong options are told and end the process with status 2. */
    public static void main(String[] args) throws InterruptedException {
        try {
            explain(start(System.out, args), System.out);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
        Thread.currentThread().join();
    }

    static Sandbox start(PrintStream out, String... args) {
        SandboxMain choices = new SandboxMain();
        for (int i = 0; i < args.length; i += 2) {
            choices.choose(args[i], i + 1 < args.length ? args[i + 1] : "");
        }
        Sandbox sandbox =
                Sandbox.builder().port(choices.port).seed(choices.seed).start();
        LinkedInStart.populate(sandbox.linkedIn(), choices.redirectUri, out);
        out.println();
        XStart.populate(sandbox.x(), choices.redirectUri, out);
        out.println();
        FacebookStart.populate(sandbox.facebook(), choices.redirectUri, out);
        return sandbox;
    }

    /** What a shell can do with every network. */
    static void explain(Sandbox sandbox, PrintStream out) {
        String control = sandbox.url() + Control.PATH + "linkedin/";
        out.println();
        out.println("What was posted     curl " + control + "posts");
        out.println("What arrived        curl " + control + "counts");
        out.println("The audience reacts curl -X POST " + control + "audience");
        out.println("Something fails     curl -X POST " + control + "faults -d "
                + "'{\"fault\":\"dropAfterWork\",\"method\":\"POST\",\"path\":\"/rest/posts\",\"times\":1}'");
        out.println("All is well again   curl -X DELETE " + control + "faults");
        String names = sandbox.networks().stream().map(NetworkSandbox::name).collect(Collectors.joining(", "));
        out.println("In the place of linkedin each network has its name: " + names + ". Stop with Ctrl+C.");
    }

    private void choose(String option, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        switch (option) {
            case "--port" -> port = Integer.parseInt(value);
            case "--seed" -> seed = Long.parseLong(value);
            case "--redirect-uri" -> redirectUri = absolute(URI.create(value));
            default ->
                throw new IllegalArgumentException(
                        "Unknown option " + option + "; known are --port, --seed, --redirect-uri");
        }
    }

    private static URI absolute(URI redirectUri) {
        if (!redirectUri.isAbsolute()) {
            throw new IllegalArgumentException("--redirect-uri must be absolute, was " + redirectUri);
        }
        return redirectUri;
    }
}
