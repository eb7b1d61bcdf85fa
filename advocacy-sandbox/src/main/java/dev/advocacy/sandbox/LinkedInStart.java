package dev.advocacy.sandbox;

import java.io.PrintStream;
import java.net.URI;

/** Fills the LinkedIn of a sandbox that was started as a command, and prints how to use it. */
final class LinkedInStart {
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

    private LinkedInStart() {}

    static void populate(LinkedInSandbox linkedIn, URI redirectUri, PrintStream out) {
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
