package dev.advocacy.sandbox;

import java.io.PrintStream;
import java.net.URI;

/** Fills the X of a sandbox that was started as a command, and prints how to use it. */
final class XStart {
    private static final String[] SCOPES = {"tweet.read", "tweet.write", "users.read", "media.write", "offline.access"};

    private XStart() {}

    static void populate(XSandbox x, URI redirectUri, PrintStream out) {
        SandboxApp app = x.app("sandbox-x-app", "sandbox-x-secret", redirectUri, SCOPES);
        out.println("X            " + x.url() + " (instead of https://api.x.com)");
        out.println("Sign in      " + x.url() + "/i/oauth2/authorize (instead of https://x.com/i/oauth2/authorize)");
        out.println("App          client id " + app.clientId() + ", secret " + app.clientSecret());
        out.println("Redirect     " + redirectUri);
        out.println("Scopes       " + String.join(" ", SCOPES));
        out.println("Person       kari (Kari Nordmann) " + x.person("kari", "Kari Nordmann"));
        out.println("Person       ola (Ola Nordmann) " + x.person("ola", "Ola Nordmann"));
    }
}
