package dev.advocacy.sandbox;

import java.io.PrintStream;
import java.net.URI;

/**
 * Runs a sandbox until the process is killed and prints what to use: addresses, apps, two people, a page.
 *
 * <p>Options: {@code --port 8099} (0 takes a free one), {@code --seed 1}, {@code --redirect-uri http://127.0.0.1:8080/callback}.
 */
public final class SandboxMain {
    private static final String[] SCOPES = {
        "openid",
        "profile",
        "email",
        "w_member_social",
        "r_member_social",
        "r_member_postAnalytics",
        "w_organization_social",
        "r_organization_social",
        "rw_organization_admin"
    };

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
        choices.populate(sandbox.linkedIn(), out);
        XStart.populate(sandbox.x(), choices.redirectUri, out);
        FacebookStart.populate(sandbox.facebook(), choices.redirectUri, out);
        out.println("Control      " + sandbox.url() + Control.PATH + "{network}/{faults,posts,counts,audience}");
        return sandbox;
    }

    /** Every network's address, and what a shell can do with it. */
    static void explain(Sandbox sandbox, PrintStream out) {
        String control = sandbox.url() + Control.PATH + "linkedin/";
        out.println();
        sandbox.networks().forEach(network -> out.println("Network      " + network.name() + " at " + network.url()));
        out.println("What was posted     curl " + control + "posts");
        out.println("What arrived        curl " + control + "counts");
        out.println("The audience reacts curl -X POST " + control + "audience");
        out.println("Something fails     curl -X POST " + control + "faults -d "
                + "'{\"fault\":\"dropAfterWork\",\"method\":\"POST\",\"path\":\"/rest/posts\",\"times\":1}'");
        out.println("All is well again   curl -X DELETE " + control + "faults");
        out.println("Other networks have their name in the place of linkedin. Stop with Ctrl+C.");
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

    private void populate(LinkedInSandbox linkedIn, PrintStream out) {
        SandboxApp app = linkedIn.app("sandbox-app", "sandbox-secret", redirectUri, SCOPES);
        out.println("LinkedIn     " + linkedIn.url() + " (instead of https://api.linkedin.com)");
        out.println("Sign in      " + linkedIn.url() + "/oauth/v2/authorization");
        out.println("App          client id " + app.clientId() + ", secret " + app.clientSecret());
        out.println("Redirect     " + redirectUri);
        out.println("Scopes       " + String.join(" ", SCOPES));
        out.println("Person       kari (Kari Nordmann) " + linkedIn.person("kari", "Kari Nordmann"));
        out.println("Person       ola (Ola Nordmann) " + linkedIn.person("ola", "Ola Nordmann"));
        out.println("Page         Nordic Turbines " + linkedIn.organization("5515715", "Nordic Turbines", "kari"));
    }
}
