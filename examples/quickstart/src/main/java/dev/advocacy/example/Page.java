package dev.advocacy.example;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the intranet answers. */
record Page(int status, String text, @Nullable URI location) {
    static Page redirect(URI where) {
        return new Page(302, "", where);
    }
}
