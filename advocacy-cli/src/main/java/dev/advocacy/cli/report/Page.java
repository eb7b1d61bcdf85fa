package dev.advocacy.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** An HTML file that needs nothing beside itself: its style is in it, and a policy that lets nothing else in. */
final class Page {
    private Page() {}

    static String of(String title, Markup body) {
        var css = css();
        var head = Markup.of("head")
                .add(Markup.of("meta").with("charset", "utf-8"))
                .add(Markup.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with(
                                "content",
                                "default-src 'none'; style-src 'sha256-" + hash(css)
                                        + "'; base-uri 'none'; form-action 'none'"))
                .add(Markup.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Markup.of("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Markup.of("meta").with("name", "referrer").with("content", "no-referrer"))
                .add(Markup.of("title", title))
                .add(Markup.of("style").style(css));
        return "<!DOCTYPE html>\n"
                + Markup.of("html").with("lang", "en").add(head).add(body) + "\n";
    }

    private static String css() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css in the jar cannot be read", e);
        }
    }

    private static String hash(String css) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }
}
