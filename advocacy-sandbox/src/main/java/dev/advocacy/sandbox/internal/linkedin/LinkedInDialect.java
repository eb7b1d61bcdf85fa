package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Dialect;

/** How LinkedIn words what can go wrong anywhere. */
final class LinkedInDialect implements Dialect {
    @Override
    public Answer tooManyRequests() {
        return Quotas.memberLimit();
    }

    @Override
    public Answer wrongVersion() {
        return Versions.notActive("20241101").answer();
    }

    @Override
    public Answer withoutId(Answer created) {
        return created.without("x-restli-id");
    }
}
