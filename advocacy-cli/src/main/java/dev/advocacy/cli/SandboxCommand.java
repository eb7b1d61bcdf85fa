package dev.advocacy.cli;

import dev.advocacy.sandbox.SandboxMain;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The networks on loopback. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Runs LinkedIn, X and Facebook on this machine until it is stopped, and says what to use.",
        footer = {"", "Example:", "  advocacy sandbox --port 8099"})
final class SandboxCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "0 takes a free one; ${DEFAULT-VALUE}.")
    private int port = 8099;

    @Option(names = "--seed", paramLabel = "N", description = "Another one, another audience; ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--redirect-uri",
            paramLabel = "URI",
            description = "Where sign-in leads back to; ${DEFAULT-VALUE}.")
    private URI redirectUri = URI.create("http://127.0.0.1:8080/callback");

    @Override
    public Integer call() throws InterruptedException {
        SandboxMain.main(new String[] {
            "--port", Integer.toString(port), "--seed", Long.toString(seed), "--redirect-uri", redirectUri.toString()
        });
        return 0;
    }
}
