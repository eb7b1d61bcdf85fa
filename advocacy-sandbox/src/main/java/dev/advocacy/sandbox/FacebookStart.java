package dev.advocacy.sandbox;

import java.io.PrintStream;
import java.net.URI;

/** Fills the Facebook of a sandbox that was started as a command, and prints how to use it. */
final class FacebookStart {
    private static final String[] SCOPES = {
        "public_profile",
        "pages_show_list",
        "pages_read_engagement",
        "pages_read_user_content",
        "pages_manage_posts",
        "read_insights"
    };

    private FacebookStart() {}

    static void populate(FacebookSandbox facebook, URI redirectUri, PrintStream out) {
        SandboxApp app = facebook.app("1029384756", "sandbox-facebook-secret", redirectUri, SCOPES);
        out.println(
                "Facebook     " + facebook.url()
                        + " (instead of https://www.facebook.com, https://graph.facebook.com, https://graph-video.facebook.com)");
        out.println("Sign in      " + facebook.url() + "/v26.0/dialog/oauth");
        out.println("Share        " + facebook.url() + "/dialog/share?app_id=" + app.clientId() + "&href={link}");
        out.println("App          id " + app.clientId() + ", secret " + app.clientSecret());
        out.println("Redirect     " + redirectUri);
        out.println("Permissions  " + String.join(",", SCOPES));
        out.println("Person       kari (Kari Nordmann) " + facebook.person("kari", "Kari Nordmann"));
        out.println("Person       ola (Ola Nordmann) " + facebook.person("ola", "Ola Nordmann"));
        out.println("Page         Nordic Turbines " + facebook.page("175154750010052", "Nordic Turbines", "kari"));
    }
}
